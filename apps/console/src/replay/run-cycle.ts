import { later } from '#kernel';
import type { RunningConfig } from '#platform';
import { Agenda } from './agenda.js';
import { comeIn } from './apply.js';
import { reviewAll, screenAll } from './assess.js';
import { seatCast } from './cast.js';
import type { CycleFile } from './cycle-file.js';
import { decideOn } from './decide.js';
import { grantOn } from './grant.js';
import { invent } from './invention.js';
import { beginningOf, publishCycle } from './publish.js';
import { openStage } from './stage.js';
import { tallyOf, type Tally } from './tally.js';

const day = 86_400_000;

/** Runs a whole cycle through the product, on a database of its own; gives what stands there afterwards. */
export const runCycle = async (config: RunningConfig, file: CycleFile, say: (line: string) => void): Promise<Tally> => {
  const began = performance.now();
  const stage = await openStage(config, say);
  try {
    stage.moveTo(beginningOf(file));
    const cast = await seatCast(stage, file.cycle, file.generate.reviewers);
    say(
      `the office is seated: ${file.generate.reviewers} reviewers, five trustees, and two for every duty that needs two`,
    );
    const published = await publishCycle(stage, file, cast);
    await stage.settle();
    const totals = { eligible: 0, ineligible: 0 };
    const agenda = new Agenda(stage);
    published.forEach((window, i) => {
      const share = shareOf(file, i, published.length);
      const handedIn = comeIn(stage, agenda, window, cast, invent(share, window.rules));
      agenda.at(later(window.window.closesAt, 2 * day), async () => {
        const eligible = await screenAll(stage, window, cast, handedIn);
        totals.eligible += eligible.length;
        totals.ineligible += handedIn.length - eligible.length;
        agenda.at(later(window.window.closesAt, 14 * day), async () => {
          await reviewAll(stage, window, cast, eligible, share.generate.seed);
          await stage.settle();
        });
      });
      decideOn(stage, agenda, window, cast, share.generate.awards, (decided) => {
        stage.say(`${decided.funded.length} funded, ${decided.reserved} on the reserve list`);
        grantOn(stage, agenda, cast, decided, handedIn);
      });
    });
    await agenda.run();
    await stage.settle();
    return await tallyOf(stage, file, cast, { ...totals, seconds: seconds(began) });
  } finally {
    await stage.close();
  }
};

/** The numbers of a cycle with several windows are divided among them, the first ones taking what is left over. */
const shareOf = (file: CycleFile, i: number, windows: number): CycleFile => {
  const part = (whole: number): number => Math.floor(whole / windows) + (i < whole % windows ? 1 : 0);
  const { applications, late, awards } = file.generate;
  return {
    ...file,
    generate: {
      ...file.generate,
      seed: file.generate.seed + i,
      applications: part(applications),
      late: part(late),
      awards: part(awards),
    },
  };
};

const seconds = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
