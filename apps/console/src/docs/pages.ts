import type { Machine, Policy } from '#kernel';
import type { Found, ErrorRows, Tables } from './tables.js';

/** The pages of `docs/generated`, by file name. The same tables give the same text. */
export const pages = (tables: Tables): Readonly<Record<string, string>> => ({
  'machines.md': page('Lifecycles', 'The states of each kind of thing, and the events that lead from one to another.', [
    ...tables.machines.map(({ table }) => machineSection(table)),
  ]),
  'policies.md': page(
    'Who may',
    'For each act the relations of which one must hold. What else stands against an act is a guard of the machine.',
    [...tables.policies.map(({ table }) => policySection(table))],
  ),
  'errors.md': page('Errors', 'Every code that an answer may carry, and its kind.', tables.errors.map(errorSection)),
});

const page = (title: string, about: string, sections: readonly string[]): string =>
  [`# ${title}`, '', 'Written by `sgf docs` from the tables of the code. Do not edit.', about, '', ...sections].join(
    '\n',
  );

const machineSection = (machine: Machine<string, string, unknown>): string => {
  const arrows = machine.states.flatMap((from) =>
    machine.eventsFrom(from).map((event) => ({ from, event, to: machine.next(event, from) })),
  );
  const ends = machine.states.filter((state) => machine.eventsFrom(state).length === 0);
  return [
    `## ${machine.name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${machine.initial}`,
    ...arrows.map(({ from, event, to }) => `  ${from} --> ${to}: ${event}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    table(
      ['event', 'from', 'to', 'asks why'],
      machine.events.flatMap((event) => {
        const ways = arrows.filter((arrow) => arrow.event === event);
        return [...new Set(ways.map(({ to }) => to))].map((to) => [
          event,
          ways
            .filter((way) => way.to === to)
            .map(({ from }) => from)
            .join(', '),
          to,
          machine.asksWhy.includes(event) ? 'yes' : '',
        ]);
      }),
    ),
  ].join('\n');
};

const policySection = (policy: Policy<string, unknown>): string => {
  const rows = policy.acts.map((act) => [act, policy.relationsOf(act).join(', ')]);
  return [`## ${policy.name}`, '', table(['act', 'who'], rows)].join('\n');
};

const errorSection = ({ lib, table: { rows } }: Found<ErrorRows>): string =>
  [
    `## ${lib}`,
    '',
    table(
      ['code', 'kind'],
      Object.entries(rows).map(([code, kind]) => [`\`${code}\``, kind]),
    ),
  ].join('\n');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
