import { ConcludeCall } from '#calls';
import { applyAll } from '../replay/apply.js';
import { reviewAll, screenAll } from '../replay/assess.js';
import type { CycleFile } from '../replay/cycle-file.js';
import { decide } from '../replay/decide.js';
import { grantAll } from '../replay/grant.js';
import { invent } from '../replay/invention.js';
import { beginningOf, publishCycle } from '../replay/publish.js';
import type { Chapter } from './chapter.js';
import { cycleNamed } from './cycle-named.js';

/** A call of long ago, from its publication to its last payment. */
export const concluded = (file: CycleFile = cycleNamed('2011')): Chapter => ({
  name: `the ${file.cycle} call`,
  tell: async (stage, { cast }) => {
    stage.moveTo(beginningOf(file));
    const [published] = await publishCycle(stage, file, cast);
    await stage.settle();
    const handedIn = await applyAll(stage, published!, cast, invent(file, published!.rules));
    const eligible = await screenAll(stage, published!, cast, handedIn);
    await reviewAll(stage, published!, cast, eligible, file.generate.seed);
    await grantAll(stage, cast, await decide(stage, published!, cast, file), handedIn);
    await stage.get(ConcludeCall).execute(cast.officers[0]!, published!.window.callId);
  },
});
