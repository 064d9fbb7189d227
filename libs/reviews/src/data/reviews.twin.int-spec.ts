import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { ApplicationsModule } from '#applications';
import type { Actor, OrganisationId } from '#kernel';
import { eligibleIn, reviewed } from '../../../../test/support/builders/assessment.js';
import { inOffice } from '../../../../test/support/builders/office.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { recusalPolicy, reviewPolicy, type ReviewState } from '../domain/index.js';
import { AcceptReview, AssignReview, DeclineReview, Recuse, ReviewsModule } from '../index.js';

interface ReviewRow {
  readonly id: string;
  readonly reviewerId: string;
  readonly organisationId: OrganisationId;
  readonly state: ReviewState;
  readonly recusedIds: readonly string[];
}

describe('row-level security of reviews', () => {
  let world: World;
  let actors: Record<string, Actor>;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, ReviewsModule]);
    const { officer, applications } = await eligibleIn(world, ['20000.00', '20000.00']);
    const [first, second] = [applications[0]!, applications[1]!];
    const [reviewer, other, aside] = [
      await inOffice(world, 'reviewer'),
      await inOffice(world, 'reviewer'),
      await inOffice(world, 'trustee'),
    ];
    await reviewed(world, officer, reviewer, first.id, 8);
    await reviewed(world, officer, other, second.id, 8);
    const assign = async (person: Actor, id: typeof first.id) =>
      (await world.get(AssignReview).execute(officer, id, { reviewerId: person.id })).id;
    await world.get(AcceptReview).execute(other, await assign(other, first.id));
    await world.get(DeclineReview).execute(reviewer, await assign(reviewer, second.id), 'No time.');
    await world.get(Recuse).execute(aside, first.id, { cause: 'other' });
    await world.get(Recuse).execute(other, first.id, { cause: 'other' });
    actors = {
      ...{ officer, reviewer, other, aside, applicant: first.applicant, system: world.system },
      ...{ visitor: await world.person(), formerReviewer: { ...reviewer, roles: [] } },
      trustee: await world.person({ roles: ['trustee'] }),
      approver: await world.person({ roles: ['approver'] }),
      auditor: await world.person({ roles: ['auditor'] }),
      finance: await world.person({ roles: ['finance_officer'] }),
      administrator: await world.person({ roles: ['administrator'] }),
      officerOfTheApplicant: await world.person({ roles: ['officer'], organisations: [first.organisationId] }),
    };
  });
  afterAll(() => world.close());

  it('shows the reviews that the policy lets read', async () => {
    const things = await world.sql<ReviewRow>(
      `select r.id, r.reviewer_id as "reviewerId", r.organisation_id as "organisationId", r.state,
         array(select person_id::text from recusal c where c.application_id = r.application_id) as "recusedIds"
       from review r`,
    );
    await expectTwin({ world, actors, table: 'review', policy: reviewPolicy, act: 'read', things });
  });

  it('shows the recusals that the policy lets read', async () => {
    const things = await world.sql<{ id: string; personId: string }>('select id, person_id as "personId" from recusal');
    await expectTwin({ world, actors, table: 'recusal', policy: recusalPolicy, act: 'read', things });
  });
});
