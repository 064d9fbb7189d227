import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { ApplicationsModule } from '#applications';
import type { Actor, OrganisationId } from '#kernel';
import { Recuse, ReviewsModule } from '#reviews';
import { eligibleIn } from '../../../../test/support/builders/assessment.js';
import { inOffice } from '../../../../test/support/builders/office.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { boardSessionPolicy, decisionPolicy, feedbackPolicy, rankingPolicy } from '../domain/index.js';
import {
  ApproveSelection,
  ConveneSession,
  OpenSession,
  ProposeRanking,
  RecordSession,
  ReleaseOutcomes,
  SelectionModule,
  WriteFeedback,
} from '../index.js';

describe('row-level security of selection', () => {
  let world: World;
  let actors: Record<string, Actor>;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, ReviewsModule, SelectionModule]);
    const { officer, windowId, applications } = await eligibleIn(world, ['20000.00', '20000.00'], '2011', 'written');
    const second = await eligibleIn(world, ['20000.00'], '2011-b', 'written');
    const trustees = [
      await inOffice(world, 'trustee'),
      await inOffice(world, 'trustee'),
      await inOffice(world, 'trustee'),
    ] as const;
    const approver = await world.person({ roles: ['approver'] });
    await world.get(Recuse).execute(trustees[0], applications[0]!.id, { cause: 'other' });
    await world.get(ProposeRanking).execute(officer, windowId);
    const { id } = await world
      .get(ConveneSession)
      .execute(officer, { windowId, mode: 'email', convenedFor: '2011-08-17' });
    await world.get(OpenSession).execute(
      officer,
      id,
      trustees.map((trustee) => trustee.id),
    );
    const advice = applications.map((application) => ({ applicationId: application.id, advice: 'fund' as const }));
    await world.get(RecordSession).execute(officer, id, advice);
    await world.get(ApproveSelection).execute(approver, id);
    const text = { text: 'A clear plan.', language: 'en' };
    for (const application of applications) await world.get(WriteFeedback).execute(officer, application.id, text);
    await world.get(ReleaseOutcomes).execute(officer, windowId);
    await world.get(ProposeRanking).execute(second.officer, second.windowId);
    await world.get(WriteFeedback).execute(second.officer, second.applications[0]!.id, text);
    actors = {
      ...{ officer, approver, aside: trustees[0], trustee: trustees[1], system: world.system },
      ...{ applicant: applications[0]!.applicant, waiting: second.applications[0]!.applicant },
      ...{ visitor: await world.person() },
      both: {
        ...second.officer,
        organisations: second.applications[0]!.applicant.organisations,
      },
      reviewer: await world.person({ roles: ['reviewer'] }),
      auditor: await world.person({ roles: ['auditor'] }),
      finance: await world.person({ roles: ['finance_officer'] }),
      administrator: await world.person({ roles: ['administrator'] }),
    };
  });
  afterAll(() => world.close());

  it.each([
    ['ranking', rankingPolicy],
    ['board_session', boardSessionPolicy],
  ])('shows the rows of %s that the policy lets read', async (table, policy) => {
    const things = await world.sql<{ id: string }>(`select id from ${table}`);
    await expectTwin<string, object>({ world, actors, table, policy, act: 'read', things });
  });

  it('shows the feedback that the policy lets read, to its applicant once it was released', async () => {
    const things = await world.sql<{ id: string; organisationId: OrganisationId; releasedAt: Date | null }>(
      'select id, organisation_id as "organisationId", released_at as "releasedAt" from feedback',
    );
    await expectTwin({ world, actors, table: 'feedback', policy: feedbackPolicy, act: 'read', things });
  });

  it('shows the decisions that the policy lets read', async () => {
    const things = await world.sql<{ id: string; recusedIds: string[] }>(
      `select d.id, array(select person_id::text from recusal r where r.application_id = d.application_id) as "recusedIds"
       from decision d`,
    );
    await expectTwin({ world, actors, table: 'decision', policy: decisionPolicy, act: 'read', things });
  });
});
