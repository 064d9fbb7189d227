import { isMessageKey } from '#words';
import { findTables } from '../../apps/console/src/docs/tables.js';
import { filesUnder } from '../support/project.js';

const { machines, policies, errors } = await findTables();
const machineFiles = filesUnder('libs', /\.machine\.ts$/);
const policyFiles = filesUnder('libs', /\.policy\.ts$/);

describe.each(machines)('machine $table.name', ({ table: machine }) => {
  it('has a row in its policy for every event', () => {
    const policy = policies.find(({ table }) => table.name === machine.name);
    expect(machine.events.filter((event) => !policy?.table.acts.includes(event))).toEqual([]);
  });

  it('reaches every state', () => {
    const reached = stepsTo(machine);
    expect(machine.states.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('asks why for every event that leads back', () => {
    const back = machine.events.filter((event) => leadsBack(machine, event));
    expect(back.filter((event) => !machine.asksWhy.includes(event))).toEqual([]);
  });

  it('has words for every state', () => {
    expect(wordless(machine.states.map((state) => `${machine.name}.state.${state}`))).toEqual([]);
  });
});

describe('tables', () => {
  it('are all found', () => {
    expect(machines.length).toBeGreaterThanOrEqual(machineFiles.length);
    expect(policies.length).toBeGreaterThanOrEqual(policyFiles.length);
    expect(machineFiles.length).toBeGreaterThan(0);
  });

  it('have names of their own', () => {
    const names = [
      ...machines.map(({ table }) => `machine ${table.name}`),
      ...policies.map(({ table }) => `policy ${table.name}`),
    ];
    expect(names).toEqual([...new Set(names)]);
  });

  it('name an error once, under one kind', () => {
    const codes = errors.flatMap(({ table }) => Object.keys(table.rows));
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('have an error for every event of a machine that may be refused', () => {
    const codes = errors.flatMap(({ table }) => Object.keys(table.rows));
    const needed = machines.flatMap(({ table }) => table.events.map((event) => `${table.name}.cannot_${event}`));
    expect(needed.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('speak in keys that have words', () => {
    expect(wordless(errors.flatMap(({ table }) => Object.keys(table.rows)))).toEqual([]);
  });
});

/** Whether each of its arrows ends nearer to the beginning than it starts. */
function leadsBack(machine: (typeof machines)[number]['table'], event: string): boolean {
  const steps = stepsTo(machine);
  const from = machine.states.filter((state) => machine.eventsFrom(state).includes(event));
  return from.every((state) => (steps.get(machine.next(event, state)) ?? 0) < (steps.get(state) ?? 0));
}

/** How many events lead at least to each state. */
function stepsTo(machine: (typeof machines)[number]['table']): Map<string, number> {
  const steps = new Map([[machine.initial, 0]]);
  for (const [state, count] of steps)
    for (const event of machine.eventsFrom(state)) {
      const next = machine.next(event, state);
      if (!steps.has(next)) steps.set(next, count + 1);
    }
  return steps;
}

const wordless = (codes: readonly string[]): string[] => codes.filter((code) => !isMessageKey(code));
