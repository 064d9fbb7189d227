import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
import { newId, roles, systemActor, visitor, type Actor } from '#kernel';
import { anApplication } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { clarificationPolicy, questionPolicy, threadPolicy, type ClarificationState } from '../domain/index.js';
import {
  AskQuestion,
  CorrespondenceModule,
  DiscardClarification,
  MakeRequest,
  OpenThread,
  PublishAnswers,
  WriteClarification,
} from '../index.js';

describe('row-level security of correspondence', () => {
  let world: World;
  let asker: Actor;
  let officer: Actor;
  let actors: Record<string, Actor>;
  let questionId: string;

  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, CorrespondenceModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const published = await aCall().publishedIn(world);
    ({ officer } = published);
    world.clock.set('2011-04-01T10:00:00Z');
    const call = await world.get(CallsReader).detail(officer, published.callId);
    const draft = await anApplication().draftedIn(world, published.windowId);
    const submitted = await anApplication().submittedIn(world, published.windowId);
    asker = draft.applicant;
    actors = { visitor, system: systemActor, asker, nobody: await world.person() };
    for (const role of roles) actors[role] = await world.person({ roles: [role] });
    actors['submitter'] = submitted.applicant;
    actors['reader'] = await world.person({ organisations: [{ id: draft.organisationId, part: 'reader' }] });
    actors['stranger'] = await world.person({ organisations: [await world.organisation()] });
    actors['officerOfTheApplicant'] = await world.person({ roles: ['officer'], organisations: [draft.organisationId] });
    for (const { applicant, id } of [draft, submitted]) {
      const asked = await world.get(AskQuestion).execute(applicant, call, { text: 'May we?', language: 'en' });
      questionId ??= asked.id;
      const row = await world.get(ApplicationsReader).row(applicant, id);
      await world.get(OpenThread).execute(applicant, row, { topic: 'other', text: 'A word' });
    }
    const row = await world.get(ApplicationsReader).row(officer, submitted.id);
    const wanted = { topic: 'document_wanted', text: 'The certificate, please', dueOn: '2011-04-20' } as const;
    await world.get(MakeRequest).execute(officer, row, wanted);
    const write = () =>
      world
        .get(WriteClarification)
        .execute(officer, call, { questions: [], question: { en: 'Q' }, answer: { en: 'A' } });
    await write();
    await world.get(DiscardClarification).execute(officer, call, (await write()).id);
    await world.get(PublishAnswers).execute(officer, call, [await write()]);
  });
  afterAll(() => world.close());

  it('shows of questions what the policy says', async () => {
    const things = await world.sql<{ id: string; askedBy: Actor['id'] }>(
      'select question_id as id, person_id as "askedBy" from question_asker',
    );
    await expectTwin({ world, actors, table: 'question', policy: questionPolicy, act: 'read', things });
  });

  it('shows of clarifications what the policy says: to everybody what was published', async () => {
    const things = await world.sql<{ id: string; state: ClarificationState }>('select id, state from clarification');
    expect(things.map(({ state }) => state).sort()).toEqual(['discarded', 'draft', 'published']);
    await expectTwin({ world, actors, table: 'clarification', policy: clarificationPolicy, act: 'read', things });
  });

  it('shows of conversations what the policy says, messages and requests with them', async () => {
    const things = await world.sql<{ id: string; organisationId: never }>(
      'select id, organisation_id as "organisationId" from thread',
    );
    await expectTwin({ world, actors, table: 'thread', policy: threadPolicy, act: 'read', things });
    const readable = (actor: Actor, sql: string) => world.work.read(actor, () => world.work.query(sql));
    for (const name of ['stranger', 'nobody', 'visitor', 'reviewer', 'trustee', 'finance_officer', 'administrator'])
      for (const table of ['message', 'information_request'])
        expect(await readable(actors[name]!, `select from ${table}`)).toEqual([]);
    expect(await readable(actors['auditor']!, 'select from message')).toHaveLength(3);
  });

  it('tells nobody who asked: neither the desk nor an auditor, in no row and in no history', async () => {
    for (const name of ['officer', 'approver', 'auditor', 'administrator']) {
      const seen = await world.work.read(actors[name]!, async () => [
        await world.work.query('select * from question_asker'),
        await world.work.query(`select * from history where kind = 'question' and actor_id <> $1`, [systemActor.id]),
        await world.work.query(`select * from outbox where payload ->> 'actorId' = $1`, [asker.id]),
      ]);
      expect(seen).toEqual([[], [], []]);
    }
  });

  const sql = (actor: Actor, statement: string, values: readonly unknown[]) =>
    world.work.run(actor, () => world.work.query(`${statement} returning 1`, values));

  it('lets no statement rewrite what was published, ask in another’s name or speak for another side', async () => {
    const [published] = await world.sql<{ id: string }>(`select id from clarification where state = 'published'`);
    expect(await sql(officer, `update clarification set answer = '{}' where id = $1`, [published!.id])).toEqual([]);
    const [thread] = await world.sql<{ id: string }>('select id from thread where organisation_id = any ($1::uuid[])', [
      asker.organisations.map(({ id }) => id),
    ]);
    const message = `insert into message (id, thread_id, side, written_by, written_at) values ($1, $2, $3, $4, app_now())`;
    for (const [actor, side, by] of [
      [officer, 'applicant', officer],
      [asker, 'secretariat', asker],
      [officer, 'secretariat', asker],
      [actors['stranger']!, 'applicant', actors['stranger']!],
      [actors['officerOfTheApplicant']!, 'secretariat', actors['officerOfTheApplicant']!],
    ] as const)
      await expect(sql(actor, message, [newId(), thread!.id, side, by.id])).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    await expect(
      sql(asker, 'insert into question_asker (question_id, person_id) values ($1, $2)', [questionId, officer.id]),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('lets nobody read another’s file by putting it under a message', async () => {
    const [message] = await world.sql<{ id: string }>('select id from message where written_by = $1', [asker.id]);
    const fileId = newId();
    await world.sql(
      `insert into file (id, owner_id, name, media_type, bytes, sha256, storage_key)
       values ($1, $2, 'a.pdf', 'application/pdf', 1, repeat('a', 64), gen_random_uuid())`,
      [fileId, officer.id],
    );
    await expect(
      sql(asker, 'insert into message_file (message_id, file_id) values ($1, $2)', [message!.id, fileId]),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('lets an applicant neither close nor postpone what is wanted of it', async () => {
    const { submitter } = actors as { submitter: Actor };
    for (const change of [`state = 'closed'`, `due_on = due_on + 9`])
      await expect(sql(submitter, `update information_request set ${change}`, [])).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
  });
});
