import type { Actor, Reason } from '#kernel';
import type { MessageKey, Words } from '#words';
import type { Concern, ConcernGroup } from './signed-in-home.js';

/** Things of one kind, and the step that each waits for: they concern whoever may take it. */
export interface Waiting<Row extends { readonly state: string }> {
  readonly title: MessageKey;
  readonly rows: readonly Row[];
  /** Of the same name as the machine. */
  readonly policy: {
    readonly name: string;
    reasonsAgainst(act: string, actor: Actor, thing: NoInfer<Row>): Reason[];
  };
  /** The step by state; a thing in another state waits for nobody here. */
  readonly steps: Readonly<Partial<Record<NoInfer<Row>['state'], string>>>;
  /** Who took an earlier step, so that another person has to take this one. */
  readonly notBy?: (row: NoInfer<Row>) => readonly (string | null)[];
  /** Who is to know of it without a step of their own. */
  readonly alsoFor?: (actor: Actor) => boolean;
  readonly about: (row: NoInfer<Row>) => Pick<Concern, 'title' | 'href' | 'dueOn'>;
}

/** Those that concern the actor, each with the step that is next. */
export function waiting<Row extends { readonly state: string }>(
  actor: Actor,
  words: Words,
  { title, rows, policy, steps, notBy, alsoFor, about }: Waiting<Row>,
): ConcernGroup {
  const concerns = rows.flatMap((row) => {
    const step = steps[row.state as Row['state']];
    if (step === undefined) return [];
    const isTheirs = policy.reasonsAgainst(step, actor, row).length === 0 && !notBy?.(row).includes(actor.id);
    if (!isTheirs && !alsoFor?.(actor)) return [];
    return {
      ...about(row),
      state: words.sayCode(`${policy.name}.state.${row.state}`),
      next: isTheirs ? words.sayCode(`${policy.name}.event.${step}`) : undefined,
    };
  });
  return { title: words.sayCode(title), concerns };
}
