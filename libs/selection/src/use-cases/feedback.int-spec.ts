import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WithdrawApplication } from '#applications';
import type { FeedbackKind } from '#calls/domain';
import type { Actor, Id } from '#kernel';
import { Redactions } from '#platform';
import type { Drafted } from '../../../../test/support/builders/application.js';
import { eligibleIn, reviewed } from '../../../../test/support/builders/assessment.js';
import { openBoard, type Board, type Ranked } from '../../../../test/support/builders/board.js';
import { inOffice } from '../../../../test/support/builders/office.js';
import { ApproveSelection, FeedbackReader, ProposeRanking, ReleaseOutcomes, WriteFeedback } from '../index.js';

const english = { text: 'A clear plan. Say more about who gives legal aid.', language: 'en' };

describe('feedback', () => {
  let board: Board;
  let world: Board['world'];
  beforeAll(async () => {
    board = await openBoard();
    ({ world } = board);
  });
  afterAll(() => world.close());

  const ranked = (feedback: FeedbackKind, applications = 1): Promise<Ranked> =>
    board.ranked(
      Array.from({ length: applications }, () => '25000.00'),
      feedback,
    );
  const decided = async (selection: Ranked): Promise<void> => {
    const says = selection.applications.map((_, index) => [index === 0 ? 'fund' : 'reserve'] as const);
    await world.get(ApproveSelection).execute(board.approver, await board.recorded(selection, ...says));
  };
  const write = (actor: Actor, { id }: Drafted, input = english, expectedVersion = 0) =>
    world.get(WriteFeedback).execute(actor, id, input, { expectedVersion });
  const release = ({ officer, windowId }: Ranked) => world.get(ReleaseOutcomes).execute(officer, windowId);
  const given = (actor: Actor, { id }: Drafted) => world.get(FeedbackReader).released(actor, id);
  const refusal = (...codes: string[]) => ({ reasons: codes.map((code) => ({ code })) });

  it('is given with the outcome: averages as the ranking counted them, and the text', async () => {
    const selection = await ranked('scores_and_written');
    const [application] = selection.applications;
    expect(await write(selection.officer, application!)).toMatchObject({ applicationId: application!.id, version: 1 });
    await decided(selection);
    expect(await given(application!.applicant, application!)).toBeUndefined();
    expect(await release(selection)).toMatchObject({ released: 1 });
    expect(await given(application!.applicant, application!)).toMatchObject({
      ...english,
      scores: {
        reviews: 2,
        total: '100.00',
        criteria: [
          { criterion: 'relevance', average: '30.00', most: 30 },
          { criterion: 'activities_and_results', average: '20.00', most: 20 },
          { criterion: 'capacity_and_experience', average: '20.00', most: 20 },
          { criterion: 'sustainability', average: '10.00', most: 10 },
          { criterion: 'cost_effectiveness', average: '20.00', most: 20 },
        ],
      },
    });
  });

  it('that was promised and is missing holds the letters of the whole window back, and is named', async () => {
    const selection = await ranked('written', 3);
    const [first, second, third] = selection.applications;
    await write(selection.officer, second!);
    await decided(selection);
    await expect(release(selection)).rejects.toMatchObject({
      code: 'selection.cannot_release',
      reasons: [{ code: 'feedback.missing', params: { count: 2 } }],
    });
    const rows = await world.get(FeedbackReader).ofWindow(selection.officer, selection.windowId);
    const references = rows.filter(({ text }) => text === null).map(({ reference }) => reference);
    await expect(release(selection)).rejects.toMatchObject({
      reasons: [{ params: { references: references.join(', ') } }],
    });
    expect(await board.statesOf(selection)).toEqual(['selected', 'reserved', 'reserved']);
    await write(selection.officer, first!);
    await write(selection.officer, third!, { ...english, text: 'Thank you.' });
    expect(await release(selection)).toMatchObject({ released: 3 });
    expect(await given(third!.applicant, third!)).toMatchObject({ text: 'Thank you.', scores: null });
  });

  it('is not asked for where an application went before its decision', async () => {
    const selection = await ranked('written', 2);
    const [first, second] = selection.applications;
    const id = await board.recorded(selection, ['fund'], ['fund']);
    await world.get(WithdrawApplication).execute(first!.applicant, first!.id, { why: 'We found other means.' });
    await world.get(ApproveSelection).execute(board.approver, id);
    await write(selection.officer, second!);
    expect(await release(selection)).toMatchObject({ released: 1 });
    await expect(write(selection.officer, first!)).rejects.toMatchObject(refusal('feedback.not_assessed'));
  });

  it('has no scores of fewer than two reviews', async () => {
    const made = await eligibleIn(world, ['25000.00'], '2011-one', 'scores');
    await reviewed(world, made.officer, await inOffice(world, 'reviewer'), made.applications[0]!.id, 9);
    await world.get(ProposeRanking).execute(made.officer, made.windowId);
    await decided(made);
    await release(made);
    expect(await given(made.applications[0]!.applicant, made.applications[0]!)).toBeUndefined();
  });

  it('is nothing where the call gives nothing', async () => {
    const selection = await ranked('none');
    await expect(write(selection.officer, selection.applications[0]!)).rejects.toMatchObject({
      code: 'feedback.cannot_write',
      ...refusal('feedback.none_promised'),
    });
    await decided(selection);
    await release(selection);
    expect(await given(selection.applications[0]!.applicant, selection.applications[0]!)).toBeUndefined();
  });

  it('is written once there is a ranking, until it is given, by an officer', async () => {
    const early = await eligibleIn(world, ['25000.00'], '2011-early', 'written');
    await expect(write(early.officer, early.applications[0]!)).rejects.toMatchObject(refusal('feedback.not_assessed'));
    const selection = await ranked('written');
    const [application] = selection.applications;
    for (const actor of [board.approver, board.trustees[0]!, application!.applicant])
      await expect(write(actor, application!)).rejects.toMatchObject({ kind: 'not_permitted' });
    await write(selection.officer, application!);
    await decided(selection);
    await release(selection);
    await expect(write(selection.officer, application!, english, 2)).rejects.toMatchObject(
      refusal('feedback.was_released'),
    );
  });

  it('of two officers overwrites nothing in silence', async () => {
    const selection = await ranked('written');
    const [application] = selection.applications;
    const second = await world.person({ roles: ['officer'] });
    await write(selection.officer, application!);
    await expect(write(second, application!)).rejects.toMatchObject({ code: 'stale_version' });
    expect(await write(second, application!, { ...english, text: 'Ours' }, 1)).toMatchObject({ version: 2 });
    await expect(write(second, selection.applications[0]!, english, 7)).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('that is begun by two at once is begun by one', async () => {
    const selection = await ranked('written');
    const [application] = selection.applications;
    const second = await world.person({ roles: ['officer'] });
    const both = await Promise.allSettled([write(selection.officer, application!), write(second, application!)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as { kind: string }] : []));
    expect(refused?.kind).toBe('conflict');
  });

  it('passes on neither a reviewer’s name nor their words', async () => {
    const made = await eligibleIn(world, ['25000.00'], '2011-words', 'written');
    const reviewer = await inOffice(world, 'reviewer');
    await world.sql('update person set name = $2 where id = $1', [reviewer.id, 'Rosé Field']);
    const remark = 'The partners have no experience with the legal aid that is promised to survivors.';
    await reviewed(world, made.officer, reviewer, made.applications[0]!.id, 6, remark);
    await world.get(ProposeRanking).execute(made.officer, made.windowId);
    const text = `Rose Field says: ${remark}`;
    await expect(write(made.officer, made.applications[0]!, { text, language: 'xx' })).rejects.toMatchObject({
      code: 'invalid_input',
      faults: [
        { pointer: '/text', code: 'feedback.names_reviewer', params: { name: 'Rosé Field' } },
        { pointer: '/text', code: 'feedback.repeats_reviewer' },
        { pointer: '/language', code: 'feedback.language_unknown' },
      ],
    });
    const desk = await world.get(FeedbackReader).desk(made.officer, made.applications[0]!.id);
    expect(desk.reviews).toMatchObject([{ counts: true }]);
    expect(desk.reviews[0]?.scores).toContainEqual({ criterion: 'relevance', score: '18.0', remark });
  });

  it('can be erased by two persons, and stays as having been there', async () => {
    const selection = await ranked('written');
    const [application] = selection.applications;
    const [first, second] = [selection.officer, await world.person({ roles: ['officer'] })];
    await write(first, application!, { ...english, text: 'Too early.' });
    const { id } = await write(first, application!, english, 1);
    await decided(selection);
    await release(selection);
    const entries = (actor: Actor) =>
      world.work.read(actor, () =>
        world.work.query<{ id: string; version: number }>(
          `select id, version from history where kind = 'feedback' and thing_id = $1 and payload_id is not null order by at, id`,
          [id],
        ),
      );
    expect((await entries(first)).map(({ version }) => version)).toEqual([1, 2]);
    const own = await entries(application!.applicant);
    expect(own.map(({ version }) => version)).toEqual([2]);
    const proposal = await world.get(Redactions).propose(first, own[0]!.id, 'A trace of a victim.');
    await world.get(Redactions).approve(second, proposal.id);
    expect(await given(application!.applicant, application!)).toMatchObject({ text: null, language: 'en' });
  });

  it('stays as it was told, in SQL too, and is its applicant’s alone', async () => {
    const selection = await ranked('scores_and_written', 2);
    const [mine, theirs] = selection.applications;
    for (const application of [mine!, theirs!]) await write(selection.officer, application);
    const rowsFor = (actor: Actor) =>
      world.work.run(actor, () =>
        world.work.query<{ id: Id<'feedback'> }>('select id from feedback where application_id = any ($1)', [
          [mine!.id, theirs!.id],
        ]),
      );
    expect(await rowsFor(mine!.applicant)).toEqual([]);
    const early = `update feedback set released_at = app_now() where application_id = $1`;
    await expect(world.work.run(selection.officer, () => world.work.query(early, [mine!.id]))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await decided(selection);
    await release(selection);
    expect(await rowsFor(mine!.applicant)).toHaveLength(1);
    expect(await rowsFor(selection.officer)).toHaveLength(2);
    const anew = `update feedback set language = 'fr' where application_id = $1 returning id`;
    for (const actor of [selection.officer, mine!.applicant])
      expect(await world.work.run(actor, () => world.work.query(anew, [mine!.id]))).toEqual([]);
    await expect(world.get(FeedbackReader).desk(mine!.applicant, mine!.id)).rejects.toMatchObject({
      kind: 'not_permitted',
    });
    await expect(world.get(FeedbackReader).ofWindow(mine!.applicant, selection.windowId)).rejects.toMatchObject({
      kind: 'not_permitted',
    });
  });
});
