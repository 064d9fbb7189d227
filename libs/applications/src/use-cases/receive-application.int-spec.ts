import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, Id, OrganisationId } from '#kernel';
import { HistoryReader } from '#platform';
import { anApplication, soundAnswers } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { originalDocument } from '../domain/index.js';
import {
  ApplicationsModule,
  ApplicationsReader,
  ApproveExtension,
  AttachDocument,
  ProposeExtension,
  ReceiveApplication,
  ReceivedReader,
  RecordApplication,
  SaveSection,
  ScreenApplication,
  SubmitApplication,
  WithdrawApplication,
  WritingReader,
} from '../index.js';

const inTime = '2011-04-30T23:59:00+02:00';
const tooLate = '2011-05-01T00:00:00+02:00';
const compared = { certifier: 'Amina Bello', why: 'Every section, the budget and the letter' };

describe('an application that came by e-mail or on paper', () => {
  let world: World;
  let windowId: Id<'window'>;
  let callId: Id<'call'>;
  let [officer, second, third]: Actor[] = [];

  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = await aCall().publishedIn(world);
    ({ windowId, callId, officer, secondOfficer: second } = call);
    third = await world.person({ roles: ['officer'] });
  });
  beforeEach(() => world.clock.set('2011-05-03T10:00:00Z'));
  afterAll(() => world.close());

  const receive = (organisationId: OrganisationId, receivedAt = inTime, actor = officer!) =>
    world
      .get(ReceiveApplication)
      .execute(actor, { windowId, organisation: organisationId, receivedBy: 'e_mail', receivedAt });
  const enter = async (id: Id<'application'>, actor = officer!) => {
    for (const [section, content] of Object.entries(soundAnswers()))
      await world.get(SaveSection).execute(actor, id, { section, content: content! });
  };
  const attach = (id: Id<'application'>, document = originalDocument, actor = officer!) => {
    const stream = Readable.from([Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n')]);
    return world.get(AttachDocument).execute(actor, id, { document, name: 'letter.pdf', stream });
  };
  const record = (id: Id<'application'>, actor = second!) => world.get(RecordApplication).execute(actor, id, compared);
  const entered = async () => {
    const organisationId = await world.organisation();
    const { id } = await receive(organisationId);
    await enter(id);
    await attach(id);
    return { id, organisationId };
  };
  const codes = async (attempt: Promise<unknown>): Promise<string[]> =>
    attempt.then(
      () => [],
      (error: { code: string; reasons: { code: string }[] }) =>
        error.reasons.length > 0 ? error.reasons.map(({ code }) => code) : [error.code],
    );

  it('is entered after closing, confirmed by a second person, and counts from the instant in which it was received', async () => {
    const { id } = await entered();
    const receipt = await record(id);
    expect(receipt).toMatchObject({
      state: 'submitted',
      number: 1,
      submittedAt: '2011-04-30T21:59:00.000Z',
      inGrace: false,
    });
    const { content } = await world.get(ApplicationsReader).submission(officer!, id);
    expect(content).toMatchObject({ certifier: 'Amina Bello', submittedBy: second!.id });
    expect(content.documents.map(({ document }) => document)).toContain('original');
    const { row, toRecord } = await world.get(ReceivedReader).page(officer!, id);
    expect([row.receivedBy, row.receivedAt, row.confirmedBy, toRecord]).toEqual([
      ...['e_mail', new Date('2011-04-30T21:59:00Z'), second!.id],
      null,
    ]);
    expect(await world.get(ReceivedReader).list(third!, callId)).toContainEqual(expect.objectContaining({ id }));
    expect((await world.get(HistoryReader).of(officer!, 'application', id)).map(({ type }) => type)).toEqual([
      'application.received',
      'application.recorded',
    ]);
    expect((await world.get(ScreenApplication).execute(third!, id)).outcome).toBe('needs_judgement');
  });

  it('is refused when it came too late, before the opening, or in the future; more time that was given counts', async () => {
    const organisationId = await world.organisation();
    expect(await codes(receive(organisationId, tooLate))).toEqual(['application.not_received_in_time']);
    expect(await codes(receive(organisationId, '2011-03-01T10:00:00Z'))).toEqual(['call.not_open_yet']);
    expect(await codes(receive(organisationId, '2011-05-04T10:00:00Z'))).toEqual([
      'application.received_in_the_future',
      'application.not_received_in_time',
    ]);
    world.clock.set('2011-04-20T10:00:00Z');
    const late = await anApplication().draftedIn(world, windowId);
    const more = { until: '2011-05-02T18:00:00+02:00', cause: 'emergency', why: 'A flood.' } as const;
    await world.get(ProposeExtension).execute(officer!, late.id, more);
    await world.get(ApproveExtension).execute(second!, late.id);
    world.clock.set('2011-05-03T10:00:00Z');
    const { id } = await receive(late.organisationId, '2011-05-02T17:59:59+02:00');
    await enter(id);
    await attach(id);
    expect(await record(id)).toMatchObject({ submittedAt: '2011-05-02T15:59:59.000Z', inGrace: false });
    expect(await codes(receive(late.organisationId, '2011-05-02T18:00:00+02:00'))).toContain(
      'application.not_received_in_time',
    );
  });

  it('is recorded by nobody who entered a part of it, also not by a plain statement', async () => {
    const { id } = await entered();
    expect(await codes(record(id, officer))).toEqual(['application.recorded_by_another_person']);
    const { project } = soundAnswers();
    await world
      .get(SaveSection)
      .execute(second!, id, { section: 'project', content: { ...project, title: 'Another' } }, { expectedVersion: 1 });
    expect(await codes(record(id))).toEqual(['application.recorded_by_another_person']);
    for (const actor of [officer!, second!])
      await expect(
        world.work.run(actor, () =>
          world.work.query('update application set confirmed_by = $2 where id = $1', [id, actor.id]),
        ),
      ).rejects.toMatchObject({ code: 'application.recorded_by_another_person' });
    const somebody = await world.person({ roles: ['officer'] });
    await expect(
      world.work.run(third!, () =>
        world.work.query('update application set confirmed_by = $2 where id = $1', [id, somebody.id]),
      ),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
    expect(await record(id, third)).toMatchObject({ state: 'submitted' });
  });

  it('is not recorded without its original, nor incomplete, nor by hand', async () => {
    const organisationId = await world.organisation();
    const { id } = await receive(organisationId);
    const found = await codes(record(id));
    expect(found[0]).toBe('application.original_missing');
    expect(found).toContain('application.answer_missing');
    await enter(id);
    expect(await codes(record(id))).toEqual(['application.original_missing']);
    await attach(id);
    expect(await codes(world.get(RecordApplication).execute(second!, id, { ...compared, why: ' ' }))).toEqual([
      'why_needed',
    ]);
    expect(await record(id)).toMatchObject({ number: 1 });
    await expect(
      world.work.run(third!, () =>
        world.work.query(`update application set received_by = 'paper' where id = $1`, [id]),
      ),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is nobody’s to write but the desk’s: not its organisation’s, not once it is recorded', async () => {
    const { id, organisationId } = await entered();
    const owner = await world.person({ organisations: [organisationId] });
    expect((await world.get(WritingReader).page(owner, id)).against.map(({ code }) => code)).toEqual(['not_permitted']);
    const content = soundAnswers().project!;
    const save = (actor: Actor) => world.get(SaveSection).execute(actor, id, { section: 'project', content });
    expect(await codes(save(owner))).toEqual(['not_permitted']);
    expect(await codes(world.get(SubmitApplication).execute(owner, id, { certifier: 'I' }))).toContain('not_permitted');
    await record(id);
    expect(await codes(save(officer!))).toEqual(['not_permitted']);
    await expect(world.get(WritingReader).page(officer!, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('opens no other draft to the desk, and is entered for no organisation of one’s own', async () => {
    world.clock.set('2011-04-20T10:00:00Z');
    const draft = await anApplication().draftedIn(world, windowId);
    await expect(world.get(WritingReader).page(officer!, draft.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await codes(attach(draft.id))).toEqual(['not_found']);
    const own = { ...officer!, organisations: [{ id: draft.organisationId, part: 'owner' as const }] };
    expect(await codes(receive(draft.organisationId, '2011-04-20T09:00:00Z', own))).toEqual(['not_permitted']);
    const trustee = await world.person({ roles: ['trustee', 'approver'] });
    expect(await codes(receive(draft.organisationId, '2011-04-20T09:00:00Z', trustee))).toEqual(['not_permitted']);
  });

  it('counts among the applications that an organisation may hand in, and can be set aside', async () => {
    const { id, organisationId } = await entered();
    expect(await codes(receive(organisationId))).toEqual(['application.received_too_many']);
    await world.get(WithdrawApplication).execute(officer!, id, { why: 'It was a letter of support' });
    const { row, toRecord } = await world.get(ReceivedReader).page(officer!, id);
    expect([row.state, toRecord]).toEqual(['withdrawn', null]);
  });
});
