import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { newId, roles, systemActor, visitor, type Actor } from '#kernel';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { DiligenceModule, PlaceHold } from '../index.js';
import { holdPolicy } from '../domain/index.js';

describe('row-level security of holds', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([DiligenceModule]);
  });
  afterAll(() => world.close());

  it('shows what the policy says', async () => {
    const actors: Record<string, Actor> = { visitor, system: systemActor, nobody: await world.person() };
    for (const role of roles) actors[role] = await world.person({ roles: [role] });
    const shelter = await world.organisation();
    actors['owner'] = await world.person({ organisations: [shelter] });
    const hold = {
      subjectKind: 'organisation',
      subjectId: shelter,
      causeCode: 'court_order',
      why: 'An order.',
    } as const;
    const things = [
      await world.get(PlaceHold).execute(actors['officer']!, hold),
      await world.get(PlaceHold).execute(actors['approver']!, { ...hold, subjectId: newId() }),
    ];
    await expectTwin({ world, actors, table: 'hold', policy: holdPolicy, act: 'read', things });
  });
});
