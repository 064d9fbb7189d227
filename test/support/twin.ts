import { expect } from '@jest/globals';
import type { Actor, Policy } from '../../libs/kernel/src/index.js';
import type { World } from './world.js';

/** A seeded table, the policy that speaks of it, and those who look at it. */
export interface Twin<Act extends string, Thing> {
  readonly world: World;
  /** Whoever is worth trying, by what they are called when the test fails. */
  readonly actors: Readonly<Record<string, Actor>>;
  readonly table: string;
  readonly policy: Policy<Act, Thing>;
  readonly act: Act;
  /** What the policy reads of every row of the table that the test seeded. */
  readonly things: readonly (Thing & { readonly id: string })[];
}

/**
 * Row-level security and the policy table are twins: for every actor the rows that the database shows are those on which
 * the policy allows the act. Fails when no actor sees everything or none sees nothing, since then little was tried.
 */
export const expectTwin = async <Act extends string, Thing>(twin: Twin<Act, Thing>): Promise<void> => {
  const { world, actors, table, policy, act, things } = twin;
  const ids = things.map(({ id }) => id).sort();
  const seen: Record<string, string[]> = {};
  const allowed: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries(actors)) {
    const rows = await world.work.read(actor, () =>
      world.work.query<{ id: string }>(`select id from ${table} where id = any ($1::uuid[])`, [ids]),
    );
    seen[name] = rows.map(({ id }) => id).sort();
    allowed[name] = things
      .filter((thing) => policy.reasonsAgainst(act, actor, thing).length === 0)
      .map(({ id }) => id)
      .sort();
  }
  expect(seen).toEqual(allowed);
  expect(Object.values(seen)).toContainEqual(ids);
  expect(Object.values(seen).some((rows) => rows.length < ids.length)).toBe(true);
};
