import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, ApplicationsReader, WithdrawApplication } from '#applications';
import type { Actor, Id } from '#kernel';
import type { Drafted } from '../../../../test/support/builders/application.js';
import { eligibleIn, reviewed, scoresAt } from '../../../../test/support/builders/assessment.js';
import { giveRole, inOffice } from '../../../../test/support/builders/office.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AcceptReview,
  AssignReview,
  DeclineReview,
  Recuse,
  RelieveReviewer,
  ReturnReview,
  ReviewsModule,
  ReviewsReader,
  SaveScores,
  SetAsideReview,
  SubmitReview,
} from '../index.js';

describe('reviewing', () => {
  let world: World;
  let officer: Actor;
  let windowId: Id<'window'>;
  let applications: readonly Drafted[];
  let next = 0;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, ReviewsModule]);
    ({ officer, windowId, applications } = await eligibleIn(world, Array<string>(16).fill('20000.00')));
  });
  afterAll(() => world.close());

  const anEligible = (): Drafted => applications[next++]!;
  const reader = () => world.get(ReviewsReader);
  const assign = (reviewer: Actor, { id }: Drafted) =>
    world.get(AssignReview).execute(officer, id, { reviewerId: reviewer.id, dueOn: '2011-06-01' });
  const inProgress = async (reviewer: Actor, application: Drafted) => {
    const { id } = await assign(reviewer, application);
    return world.get(AcceptReview).execute(reviewer, id);
  };

  it('goes from the assignment to the scores that count', async () => {
    const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
    const id = await reviewed(world, officer, reviewer, application.id, 8);
    expect(await reader().detail(officer, id)).toMatchObject({ state: 'submitted', total: '80.0' });
    expect(await reader().forRanking(officer, windowId)).toContainEqual({
      application: application.id,
      reviewer: reviewer.id,
      scores: {
        relevance: '24.0',
        activities_and_results: '16.0',
        capacity_and_experience: '16.0',
        sustainability: '8.0',
        cost_effectiveness: '16.0',
      },
    });
  });

  describe('asking a person', () => {
    const refusedBecause = async (asking: Promise<unknown>, ...codes: string[]) =>
      expect(asking).rejects.toMatchObject({ code: 'review.cannot_assign', reasons: codes.map((code) => ({ code })) });

    it('is refused for a member of the applicant, for oneself too', async () => {
      const application = anEligible();
      const { id: organisationId } = (
        await world.sql<{ id: string }>('select organisation_id as id from application where id = $1', [application.id])
      )[0]!;
      const both = await world.person({ roles: ['officer', 'reviewer'] });
      await giveRole(world, both.id, 'reviewer');
      await world.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'reader')`,
        [organisationId, both.id],
      );
      await refusedBecause(assign(both, application), 'review.person_belongs_to_the_applicant');
      const knownAsMember: Actor = { ...both, organisations: [{ id: application.organisationId, part: 'reader' }] };
      const asking = world.get(AssignReview).execute(knownAsMember, application.id, { reviewerId: both.id });
      await expect(asking).rejects.toMatchObject({ code: 'not_permitted' });
    });

    it('is refused for who is no reviewer today, all reasons told', async () => {
      const [stranger, application] = [await world.person({ roles: ['reviewer'] }), anEligible()];
      await world.get(WithdrawApplication).execute(application.applicant, application.id, { why: 'We cannot go on.' });
      await refusedBecause(
        assign(stranger, application),
        'review.application_not_eligible',
        'review.person_is_no_reviewer',
      );
    });

    it('is refused a second time, and after a recusal', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const { id } = await assign(reviewer, application);
      await refusedBecause(assign(reviewer, application), 'review.person_was_asked');
      await world.get(DeclineReview).execute(reviewer, id, 'I do not read French.');
      await refusedBecause(assign(reviewer, application), 'review.person_was_asked');
      const other = await inOffice(world, 'reviewer');
      await world.get(Recuse).execute(officer, application.id, { personId: other.id, cause: 'advised_applicant' });
      await refusedBecause(assign(other, application), 'review.person_is_recused');
    });

    it('is for officers', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      await reviewed(world, officer, reviewer, application.id, 5);
      const asking = world.get(AssignReview).execute(reviewer, application.id, { reviewerId: reviewer.id });
      await expect(asking).rejects.toMatchObject({ code: 'not_permitted' });
    });
  });

  describe('scoring', () => {
    it('names every fault and keeps nothing of it', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const { id, version } = await inProgress(reviewer, application);
      const wrong = [
        { criterion: 'relevance', score: '30.1', remark: null },
        { criterion: 'beauty', score: '1', remark: null },
        { criterion: 'sustainability', score: '2.55', remark: null },
      ];
      await expect(world.get(SaveScores).execute(reviewer, id, wrong)).rejects.toMatchObject({
        kind: 'invalid',
        faults: [
          {
            pointer: '/scores/0/score',
            code: 'review.score_over_weight',
            params: { criterion: 'relevance', weight: 30 },
          },
          { pointer: '/scores/1/criterion', code: 'review.criterion_unknown' },
          { pointer: '/scores/2/score', code: 'review.score_form' },
        ],
      });
      expect(await reader().detail(reviewer, id)).toMatchObject({ version, scores: [] });
    });

    it('holds the weight in the database too', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const { id } = await inProgress(reviewer, application);
      const write = world.work.run(reviewer, () =>
        world.work.query(
          `insert into review_score (review_id, criterion, weight, score) values ($1, 'relevance', 30, 30.1)`,
          [id],
        ),
      );
      await expect(write).rejects.toMatchObject({ driverError: { constraint: 'review_score_within_weight' } });
    });

    it('refuses a submission with a missing criterion, and a stale version', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const { id, version } = await inProgress(reviewer, application);
      const first = await world
        .get(SaveScores)
        .execute(reviewer, id, scoresAt(7).slice(1), { expectedVersion: version });
      await expect(world.get(SubmitReview).execute(reviewer, id)).rejects.toMatchObject({
        code: 'review.cannot_submit',
        reasons: [{ code: 'review.criterion_unscored', params: { criterion: 'relevance' } }],
      });
      await expect(
        world.get(SaveScores).execute(reviewer, id, scoresAt(9), { expectedVersion: version }),
      ).rejects.toMatchObject({ code: 'stale_version' });
      await world.get(SaveScores).execute(reviewer, id, scoresAt(7), { expectedVersion: first.version });
      expect(await world.get(SubmitReview).execute(reviewer, id)).toMatchObject({ state: 'submitted' });
    });

    it('answers a repeated key with the same answer', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const { id } = await inProgress(reviewer, application);
      const once = await world.get(SaveScores).execute(reviewer, id, scoresAt(6), { key: 'save-1' });
      expect(await world.get(SaveScores).execute(reviewer, id, scoresAt(6), { key: 'save-1' })).toEqual(once);
      expect(await reader().detail(reviewer, id)).toMatchObject({ version: once.version });
    });

    it('stops when the review is submitted, and begins again when an officer returns it', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const id = await reviewed(world, officer, reviewer, application.id, 5);
      await expect(world.get(SaveScores).execute(reviewer, id, scoresAt(9))).rejects.toMatchObject({
        code: 'review.cannot_score',
      });
      await expect(world.get(ReturnReview).execute(officer, id, ' ')).rejects.toMatchObject({
        reasons: [{ code: 'why_needed' }],
      });
      await world.get(ReturnReview).execute(officer, id, 'The remarks are about another application.');
      const counted = await reader().forRanking(officer, windowId);
      expect(counted.filter((review) => review.application === application.id)).toEqual([]);
      await world.get(SaveScores).execute(reviewer, id, scoresAt(9));
      expect(await world.get(SubmitReview).execute(reviewer, id)).toMatchObject({ state: 'submitted' });
    });
  });

  describe('what each may see', () => {
    it('a reviewer sees what was submitted while assigned, and nothing of it after stepping aside', async () => {
      const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
      const submission = () => world.get(ApplicationsReader).submission(reviewer, application.id);
      await expect(submission()).rejects.toMatchObject({ code: 'not_found' });
      const { id } = await inProgress(reviewer, application);
      expect((await submission()).content).toMatchObject({ answers: { project: { title: 'A safe way home' } } });
      const drafts = world.work.read(reviewer, () =>
        world.work.query('select from application_section where application_id = $1', [application.id]),
      );
      expect(await drafts).toEqual([]);
      await world.get(SaveScores).execute(reviewer, id, scoresAt(3));
      await world
        .get(Recuse)
        .execute(reviewer, application.id, { cause: 'close_to_applicant', why: 'My brother works there.' });
      await expect(submission()).rejects.toMatchObject({ code: 'not_found' });
      expect(await reader().detail(reviewer, id)).toMatchObject({
        state: 'recused',
        reference: null,
        total: null,
        scores: [],
        rubric: [],
        fellows: [],
      });
      await expect(world.get(SaveScores).execute(reviewer, id, scoresAt(9))).rejects.toMatchObject({
        code: 'review.cannot_score',
      });
      expect(await reader().forRanking(officer, windowId)).toContainEqual({
        application: application.id,
        reviewer: reviewer.id,
        recused: true,
      });
    });

    it('nobody reads a draft; a fellow’s scores are read after handing in one’s own, without the name', async () => {
      const [first, second, application] = [
        await inOffice(world, 'reviewer'),
        await inOffice(world, 'reviewer'),
        anEligible(),
      ];
      const theirs = await reviewed(world, officer, first, application.id, 9);
      const { id: mine } = await inProgress(second, application);
      await world.get(SaveScores).execute(second, mine, scoresAt(4));
      expect(await reader().detail(officer, mine)).toMatchObject({ scores: [], total: null });
      expect(await reader().detail(second, mine)).toMatchObject({ fellows: [], total: '40.0' });
      await expect(reader().detail(second, theirs)).rejects.toMatchObject({ code: 'not_found' });
      await world.get(SubmitReview).execute(second, mine);
      const { fellows } = await reader().detail(second, mine);
      expect(fellows).toHaveLength(1);
      expect(fellows[0]).toContainEqual({ criterion: 'relevance', score: '27.0', remark: null });
      expect(await reader().detail(officer, mine)).toMatchObject({ total: '40.0' });
      expect(await reader().anotherReviewNeeded(officer, windowId)).toContainEqual(
        expect.objectContaining({ applicationId: application.id, reviews: 2, spread: '50.0', open: 0 }),
      );
    });
  });

  it('sets a review aside for a late conflict: it counts nowhere and is closed to its author', async () => {
    const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
    const id = await reviewed(world, officer, reviewer, application.id, 10);
    const conflict = { cause: 'financial_interest', why: 'Holds a contract with the applicant.' } as const;
    expect(await world.get(SetAsideReview).execute(officer, id, conflict)).toMatchObject({ state: 'set_aside' });
    expect(await reader().forRanking(officer, windowId)).toContainEqual({
      application: application.id,
      reviewer: reviewer.id,
      recused: true,
    });
    await expect(world.get(ApplicationsReader).row(reviewer, application.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(world.get(SetAsideReview).execute(officer, id, conflict)).rejects.toMatchObject({
      code: 'review.cannot_set_aside',
    });
  });

  it('relieves a reviewer who left, and counts what each has on the desk', async () => {
    const [reviewer, application] = [await inOffice(world, 'reviewer'), anEligible()];
    const { id } = await assign(reviewer, application);
    const mine = async () => (await reader().workload(officer)).find(({ reviewerId }) => reviewerId === reviewer.id);
    expect(await mine()).toMatchObject({ assigned: 1, inProgress: 0, submitted: 0, nextDueOn: '2011-06-01' });
    expect(await world.get(RelieveReviewer).execute(officer, id, 'Left the panel.')).toMatchObject({
      state: 'relieved',
    });
    expect(await mine()).toMatchObject({ assigned: 0, nextDueOn: null });
    await expect(world.get(AcceptReview).execute(reviewer, id)).rejects.toMatchObject({ code: 'review.cannot_accept' });
  });
});
