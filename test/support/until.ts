import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds: a guard against hanging, not a measure. It ends before the test does, which could not say what it waited for. */
const [pause, patience] = [20, 50_000];

/** Asks again and again until there is an answer, and gives it; says in the end what did not happen. */
export const until = async <Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
): Promise<Exclude<Answer, false | undefined>> => {
  const begun = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer as Exclude<Answer, false | undefined>;
    if (performance.now() - begun > patience) throw new Error(`waited in vain for ${what}`);
    await wait(pause);
  }
};
