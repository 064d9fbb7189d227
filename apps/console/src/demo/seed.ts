import type { Config, DatabaseAddresses } from '#platform';
import { openStage } from '../replay/stage.js';
import { makePast } from './past.js';
import { inhabitantsOf, makePresent, type Inhabitants } from './present.js';
import { aside } from './surroundings.js';

/** Makes what is missing of the demo world. Gives the exit status: 1 where people of another installation live. */
export const seed = (
  settings: Config,
  database: DatabaseAddresses,
  { pastOnly }: { readonly pastOnly: boolean },
  say: (line: string) => void,
): Promise<number> =>
  aside(settings, database, async (config) => {
    const stage = await openStage(config, say);
    const found = await inhabitantsOf(stage)
      .then(async (before): Promise<Inhabitants> => {
        if (before !== 'nobody' || pastOnly) return before;
        await makePresent(stage);
        say('The present is there: accounts, the open call and its drafts.');
        return 'demo';
      })
      .finally(() => stage.close());
    if (found !== 'demo') {
      say(
        found === 'others'
          ? 'This database has people of its own.'
          : 'There is no demo world to give a past to: sgf seed',
      );
      return 1;
    }
    await makePast(config, say);
    return 0;
  });
