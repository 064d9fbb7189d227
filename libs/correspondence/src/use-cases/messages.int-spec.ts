import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, ApplicationsReader } from '#applications';
import { systemActor, type Actor, type Id } from '#kernel';
import { Redactions } from '#platform';
import { anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { isOverdue } from '../domain/index.js';
import {
  CloseRequest,
  CorrespondenceModule,
  MakeRequest,
  MoveDueDay,
  OpenThread,
  ReadThread,
  SettleThread,
  ThreadsReader,
  WithdrawRequest,
  WriteMessage,
} from '../index.js';

const pdf = Buffer.from('%PDF-1.4\nA certificate\n%%EOF');

describe('messages about an application', () => {
  let world: World;
  let officer: Actor;
  let second: Actor;
  let draft: Drafted;
  let submitted: Drafted;
  let stranger: Actor;

  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, CorrespondenceModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const { windowId, ...staff } = await aCall().publishedIn(world);
    ({ officer, secondOfficer: second } = staff);
    world.clock.set('2011-04-01T10:00:00Z');
    draft = await anApplication().draftedIn(world, windowId);
    submitted = await anApplication().submittedIn(world, windowId);
    stranger = await world.person({ organisations: [await world.organisation()] });
  });
  afterAll(() => world.close());

  const rowOf = (actor: Actor, { id }: Drafted) => world.get(ApplicationsReader).row(actor, id);
  const open = async (actor: Actor, of: Drafted, text = 'A word.') =>
    world.get(OpenThread).execute(actor, await rowOf(actor, of), { topic: 'other', text });
  const reply = (actor: Actor, id: Id<'thread'>, text: string) => world.get(WriteMessage).execute(actor, id, { text });
  const file = (bytes = pdf) => ({ name: 'certificate.pdf', stream: Readable.from([bytes]) });
  const request = async (dueOn = '2011-04-20') =>
    world.get(MakeRequest).execute(officer, await rowOf(officer, submitted), {
      topic: 'document_wanted',
      text: 'The certificate, please.',
      dueOn,
    });
  const listed = async (actor: Actor, id: Id<'thread'>, { id: applicationId } = submitted) =>
    (await world.get(ThreadsReader).list(actor, applicationId)).find((thread) => thread.id === id)!;

  it('go from a draft to the secretariat, which reads the message and never the draft', async () => {
    const { id } = await open(draft.applicant, draft, 'May we add a partner?');
    const page = await world.get(ThreadsReader).page(officer, id);
    expect(page).toMatchObject({ waitsForSecretariat: true, unread: 1, organisation: 'A shelter' });
    expect(page.said).toMatchObject([
      { side: 'applicant', text: 'May we add a partner?', name: 'A person', isRead: false },
    ]);
    await expect(rowOf(officer, draft)).rejects.toMatchObject({ code: 'not_found' });
    await reply(officer, id, 'Yes, before the deadline.');
    expect(await listed(draft.applicant, id, draft)).toMatchObject({ unread: 1, waitsForSecretariat: false });
  });

  it('say towards the applicant that the secretariat wrote, not who', async () => {
    const { id } = await open(officer, submitted, 'Good to have it.');
    const [toThem] = (await world.get(ThreadsReader).page(submitted.applicant, id)).said;
    expect(toThem).toMatchObject({ side: 'secretariat', name: null, text: 'Good to have it.' });
    const [toUs] = (await world.get(ThreadsReader).page(second, id)).said;
    expect(toUs).toMatchObject({ side: 'secretariat', name: 'A person' });
  });

  it('are read by the other side once somebody there has opened them', async () => {
    const { id } = await open(officer, submitted);
    const isRead = async () => (await world.get(ThreadsReader).page(officer, id)).said[0]!.isRead;
    await world.get(ReadThread).execute(second, id);
    expect(await isRead()).toBe(false);
    await world.get(ReadThread).execute(submitted.applicant, id);
    expect([await isRead(), (await listed(submitted.applicant, id)).unread]).toEqual([true, 0]);
  });

  it('wait for the secretariat until somebody answers, or says that nothing is to be answered', async () => {
    const { id } = await open(submitted.applicant, submitted, 'Thank you.');
    const waits = async () =>
      (await world.get(ThreadsReader).ofSecretariat(officer, 100)).first.some((thread) => thread.id === id);
    expect(await waits()).toBe(true);
    await expect(world.get(SettleThread).execute(submitted.applicant, id)).rejects.toMatchObject({
      kind: 'not_permitted',
    });
    world.clock.set('2011-04-01T11:00:00Z');
    await world.get(SettleThread).execute(officer, id, { expectedVersion: 1 });
    expect(await waits()).toBe(false);
    world.clock.set('2011-04-01T12:00:00Z');
    await reply(submitted.applicant, id, 'One more thing.');
    expect(await waits()).toBe(true);
  });

  it('are nothing for others, and who only reads in the organisation does not write', async () => {
    const { id } = await open(submitted.applicant, submitted);
    for (const act of [
      () => world.get(ThreadsReader).page(stranger, id),
      () => reply(stranger, id, 'Hello'),
      () => world.get(ReadThread).execute(stranger, id),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' });
    const reader = await world.person({ organisations: [{ id: submitted.organisationId, part: 'reader' }] });
    expect((await world.get(ThreadsReader).page(reader, id)).said).toHaveLength(1);
    await expect(reply(reader, id, 'Hello')).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(reply(await world.person({ roles: ['auditor'] }), id, 'Hi')).rejects.toMatchObject({
      kind: 'not_permitted',
    });
    await expect(reply(officer, id, ' ')).rejects.toMatchObject({
      faults: [{ pointer: '/text', code: 'message.empty' }],
    });
  });

  it('cannot be about an application that one does not see, whatever is said of it', async () => {
    const row = await rowOf(draft.applicant, draft);
    const input = { topic: 'other', text: 'What is in it?' } as const;
    await expect(world.get(OpenThread).execute(officer, row, input)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    const own = { ...row, organisationId: stranger.organisations[0]!.id };
    await expect(world.get(OpenThread).execute(stranger, own, input)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('lose their words when two persons say so, and stay as messages', async () => {
    const { id, messageId } = await open(submitted.applicant, submitted, 'A name that does not belong here.');
    const [entry] = await world.sql<{ id: string }>(`select id from history where kind = 'message' and thing_id = $1`, [
      messageId,
    ]);
    const proposal = await world.get(Redactions).propose(officer, entry!.id, 'A trace of a victim.');
    await world.get(Redactions).approve(second, proposal.id);
    for (const actor of [officer, submitted.applicant])
      expect((await world.get(ThreadsReader).page(actor, id)).said).toMatchObject([{ text: null }]);
  });

  describe('that want something by a day', () => {
    it('come first, and an answer with a file answers them; both sides can save it', async () => {
      await open(submitted.applicant, submitted);
      const { id } = await request();
      expect((await world.get(ThreadsReader).list(submitted.applicant, submitted.id))[0]).toMatchObject({
        id,
        request: { state: 'open', dueOn: '2011-04-20' },
      });
      await world.get(WriteMessage).execute(submitted.applicant, id, { file: file() });
      const page = await world.get(ThreadsReader).page(officer, id);
      expect(page.request).toMatchObject({ state: 'answered', answeredAt: expect.any(String) });
      const [attached] = page.said[1]!.files;
      expect(attached).toMatchObject({ name: 'certificate.pdf', bytes: pdf.length, scanState: 'not_scanned' });
      for (const actor of [officer, submitted.applicant, second]) {
        const { bytes } = await world.get(ThreadsReader).open(actor, id, attached!.id);
        expect(await buffer(bytes())).toEqual(pdf);
      }
      await expect(world.get(ThreadsReader).open(stranger, id, attached!.id)).rejects.toMatchObject({
        code: 'not_found',
      });
    });

    it('keep one file for one answer, however often it is sent', async () => {
      const { id } = await request();
      const send = () =>
        world.get(WriteMessage).execute(submitted.applicant, id, { text: 'Here', file: file() }, { key: 'sent-twice' });
      expect(await send()).toEqual(await send());
      expect((await world.get(ThreadsReader).page(officer, id)).said).toHaveLength(2);
    });

    it('are overdue by the calendar of Vienna, and take an answer then too', async () => {
      const { id } = await request('2011-04-10');
      const overdue = async () => {
        const { request: wanted, today } = await listed(submitted.applicant, id);
        return isOverdue(wanted!, today);
      };
      world.clock.set('2011-04-10T21:59:00Z');
      expect(await overdue()).toBe(false);
      world.clock.set('2011-04-10T22:00:00Z');
      expect(await overdue()).toBe(true);
      await reply(submitted.applicant, id, 'We are sorry to be late.');
      expect([await overdue(), (await listed(officer, id)).request!.state]).toEqual([false, 'answered']);
      world.clock.set('2011-04-01T12:00:00Z');
    });

    it.each(['2011-03-31', '2012-04-10', '2011-02-30', 'soon'])('are not made for %s', async (dueOn) => {
      await expect(request(dueOn)).rejects.toMatchObject({
        faults: [{ pointer: '/dueOn', code: 'information_request.day_wrong' }],
      });
    });

    it('can be given another day, by who has read them as they are', async () => {
      const { id, requestId } = await request();
      const move = (actor: Actor, dueOn: string, expectedVersion: number) =>
        world.get(MoveDueDay).execute(actor, requestId, dueOn, { expectedVersion });
      await expect(move(submitted.applicant, '2011-05-30', 1)).rejects.toMatchObject({ kind: 'not_permitted' });
      await move(officer, '2011-04-30', 1);
      await expect(move(second, '2011-04-25', 1)).rejects.toMatchObject({ code: 'stale_version' });
      expect((await listed(submitted.applicant, id)).request).toMatchObject({ dueOn: '2011-04-30', version: 2 });
    });

    it('are withdrawn with a reason that the applicant reads, or closed; then they wait no more', async () => {
      const [withdrawn, closed] = [await request(), await request()];
      await expect(world.get(WithdrawRequest).execute(officer, withdrawn.requestId, ' ')).rejects.toMatchObject({
        reasons: [{ code: 'why_needed' }],
      });
      await world.get(WithdrawRequest).execute(officer, withdrawn.requestId, 'We found it.');
      await world.get(CloseRequest).execute(second, closed.requestId);
      expect((await listed(submitted.applicant, withdrawn.id)).request).toMatchObject({
        state: 'withdrawn',
        why: 'We found it.',
      });
      await reply(submitted.applicant, closed.id, 'It came by post.');
      expect((await listed(officer, closed.id)).request).toMatchObject({ state: 'closed' });
      await expect(world.get(CloseRequest).execute(officer, withdrawn.requestId)).rejects.toMatchObject({
        code: 'information_request.cannot_close',
      });
      await expect(world.get(MoveDueDay).execute(officer, closed.requestId, '2011-05-01')).rejects.toMatchObject({
        code: 'information_request.cannot_move',
      });
      await expect(world.get(CloseRequest).execute(submitted.applicant, closed.requestId)).rejects.toMatchObject({
        kind: 'not_permitted',
      });
    });

    it('concern the home of the applicant while they are open, and of the desk once they are answered', async () => {
      const { id } = await request();
      const has = async (rows: Promise<readonly { readonly id: string }[]>) =>
        (await rows).some((row) => row.id === id);
      const [theirs, ours] = [
        () => has(world.get(ThreadsReader).ofApplicants(submitted.applicant)),
        () =>
          has(
            world
              .get(ThreadsReader)
              .ofSecretariat(officer, 100)
              .then(({ first }) => first),
          ),
      ];
      expect([await theirs(), await ours()]).toEqual([true, false]);
      await world.get(ReadThread).execute(submitted.applicant, id);
      await reply(submitted.applicant, id, 'Here it is.');
      expect([await theirs(), await ours()]).toEqual([false, true]);
      expect(await has(world.get(ThreadsReader).ofApplicants(systemActor))).toBe(false);
    });
  });
});
