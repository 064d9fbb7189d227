import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '#kernel';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  CallsModule,
  CallsReader,
  CancelCall,
  type CallInput,
  ConcludeCall,
  CorrigendaReader,
  DeclineCorrigendum,
  Doors,
  DraftCall,
  ProposeCorrigendum,
  PublishCorrigendum,
  type CorrigendumInput,
} from '../index.js';

const later: CorrigendumInput = {
  kind: 'deadline',
  closesAt: '2011-05-15T00:00:00+02:00',
  deadlineWording: '14 May 2011, 24:00 CEST',
};
const words: CorrigendumInput = { kind: 'wording', title: 'The call of 2011, as it was meant' };
const why = 'The portal was down on two days.';

describe('mending a published call', () => {
  let world: World;
  let made = 0;
  beforeAll(async () => {
    world = await openWorld([CallsModule]);
  });
  afterAll(() => world.close());

  const published = async () => {
    world.clock.set('2011-03-01T10:00:00Z');
    const call = await aCall()
      .withCode(`2011-m${(made += 1)}`)
      .publishedIn(world);
    world.clock.set('2011-04-01T10:00:00Z');
    return call;
  };
  const propose = (actor: Actor, id: Id<'call'>, input: CorrigendumInput) =>
    world.get(ProposeCorrigendum).execute(actor, id, input, why);
  const publish = (actor: Actor, id: Id<'call'>) => world.get(PublishCorrigendum).execute(actor, id);
  const refusedFor = async (act: Promise<unknown>): Promise<string[]> =>
    act.then(
      () => [],
      ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code),
    );

  it('is numbered, public with its reason and both versions, and told', async () => {
    const { callId, windowId, officer, secondOfficer } = await published();
    for (const input of [words, later]) {
      await propose(officer, callId, input);
      await publish(secondOfficer, callId);
    }
    const visitor = await world.person();
    const [second, first] = await world.get(CorrigendaReader).list(visitor, callId);
    expect(first).toMatchObject({ number: 1, kind: 'wording', differences: [{ window: null, field: 'title' }] });
    expect(second).toMatchObject({
      ...{ number: 2, kind: 'deadline', why: { en: why } },
      differences: [
        { field: 'deadlineWording', after: { en: '14 May 2011, 24:00 CEST' } },
        { field: 'closesAt', before: '2011-04-30T22:00:00.000Z', after: '2011-05-14T22:00:00.000Z' },
      ],
    });
    const { closesAt, callTitle } = await world.get(CallsReader).window(visitor, windowId);
    expect([closesAt, callTitle]).toEqual([
      new Date('2011-05-14T22:00:00Z'),
      { en: 'The call of 2011, as it was meant' },
    ]);
    const told = await world.sql(
      `select type, payload ->> 'number' as number, payload -> 'windows' as windows from outbox where thing_id = $1 order by id`,
      [callId],
    );
    expect(told.slice(-2)).toEqual([
      { type: 'call.corrected', number: '1', windows: [windowId] },
      { type: 'call.deadline_extended', number: '2', windows: [windowId] },
    ]);
  });

  it('freezes other terms as the next version; the earlier one stays', async () => {
    const { callId, windowId, termsId, officer, secondOfficer } = await published();
    const [window] = (await world.get(CallsReader).detail(officer, callId)).windows;
    const { terms } = window!.rules;
    const document = { criterion: 'documents', params: { required: ['partner_declaration'] } };
    const criteria = [...terms.criteria.filter(({ criterion }) => criterion !== 'documents'), document];
    await propose(officer, callId, {
      kind: 'terms',
      windows: [{ code: window!.code, terms: { version: '2011-2', criteria } }],
    });
    await publish(secondOfficer, callId);
    const now = await world.get(CallsReader).window(officer, windowId);
    const frozen = await world.get(CallsReader).terms(officer, now.termsId!);
    expect(frozen).toMatchObject({ windowId, number: 2, terms: { version: '2011-2' } });
    expect(frozen.form.documents).toContainEqual({ document: 'partner_declaration', required: true });
    expect(await world.get(CallsReader).terms(officer, termsId)).toMatchObject({ number: 1, terms });
  });

  it('takes a second person, who may decline it', async () => {
    const { callId, officer, secondOfficer } = await published();
    await propose(officer, callId, words);
    expect(await refusedFor(publish(officer, callId))).toEqual(['call.corrected_by_another_person']);
    await expect(propose(secondOfficer, callId, later)).rejects.toMatchObject({ code: 'proposal.already_open' });
    await world.get(DeclineCorrigendum).execute(secondOfficer, callId, 'The title was right.');
    expect(await world.get(CorrigendaReader).proposed(officer, callId)).toBeUndefined();
    expect(await refusedFor(publish(secondOfficer, callId))).toEqual(['call.no_correction_proposed']);
    const applicant = await world.person();
    await expect(propose(applicant, callId, words)).rejects.toMatchObject({ code: 'not_permitted' });
  });

  it('names every fault of what is typed', async () => {
    const { callId, officer } = await published();
    const faulty = (input: CorrigendumInput) => propose(officer, callId, input);
    await expect(faulty({ ...later, windows: ['none'] })).rejects.toMatchObject({
      faults: [{ pointer: '/windows/0', code: 'call.window_unknown' }],
    });
    await expect(faulty({ ...later, closesAt: '2011-05-15T00:00:00' })).rejects.toMatchObject({
      faults: [{ pointer: '/closesAt', code: 'call.instant_needs_an_offset' }],
    });
    const [window] = (await world.get(CallsReader).detail(officer, callId)).windows;
    const terms = { version: '2', criteria: [{ criterion: 'no_such' }] };
    await expect(faulty({ kind: 'terms', windows: [{ code: window!.code, terms }] })).rejects.toMatchObject({
      faults: [{ pointer: '/windows/0/terms/criteria/0/criterion' }],
    });
    expect(await refusedFor(faulty({ kind: 'wording' }))).toEqual(['call.nothing_changes']);
  });

  it('refuses what closed meanwhile when it is published, not only when it was proposed', async () => {
    const { callId, officer, secondOfficer } = await published();
    const [window] = (await world.get(CallsReader).detail(officer, callId)).windows;
    const form = { applicationsPerOrganisation: 2 };
    await propose(officer, callId, { kind: 'terms', windows: [{ code: window!.code, form }] });
    world.clock.set('2011-05-01T10:00:00Z');
    expect(await refusedFor(publish(secondOfficer, callId))).toEqual(['call.terms_closed_with_the_door']);
    expect(await world.get(CorrigendaReader).list(officer, callId)).toEqual([]);
  });

  it('never shortens, nor closes before it opens', async () => {
    const { callId, officer } = await published();
    expect(await refusedFor(propose(officer, callId, { ...later, closesAt: '2011-04-20T00:00:00+02:00' }))).toEqual([
      'call.deadline_only_later',
    ]);
    expect(await refusedFor(propose(officer, callId, { ...later, closesAt: '2011-02-20T00:00:00+02:00' }))).toEqual([
      'call.closes_before_it_opens',
      'call.deadline_only_later',
      'call.deadline_has_passed',
    ]);
  });

  it('opens a closed door until staff have looked inside, and none of a concluded call', async () => {
    const { callId, windowId, officer, secondOfficer } = await published();
    world.clock.set('2011-05-01T10:00:00Z');
    await propose(officer, callId, later);
    await world.work.run(officer, () => world.get(Doors).openedByStaff(windowId));
    expect(await refusedFor(publish(secondOfficer, callId))).toEqual(['call.opened_by_staff']);
    await world.get(DeclineCorrigendum).execute(officer, callId, 'Too late.');
    const untouched = await published();
    world.clock.set('2011-05-01T10:00:00Z');
    await propose(untouched.officer, untouched.callId, later);
    await publish(untouched.secondOfficer, untouched.callId);
    await world.get(ConcludeCall).execute(officer, callId);
    expect(await refusedFor(propose(officer, callId, later))).toContain('call.is_not_published');
  });

  it('says why in each language of the call, or is not proposed', async () => {
    const call = inBothLanguages(aCall().withCode('2011-fr').input);
    world.clock.set('2011-03-01T10:00:00Z');
    const { callId, officer, secondOfficer } = await aCall(call).publishedIn(world);
    world.clock.set('2011-04-01T10:00:00Z');
    const retitled = { kind: 'wording', title: { en: 'Small grants', fr: 'Petites subventions' } } as const;
    await expect(propose(officer, callId, retitled)).rejects.toMatchObject({
      faults: [{ pointer: '/why/fr', code: 'call.why_missing', params: { language: 'fr' } }],
    });
    await expect(
      world.get(CancelCall).execute(officer, callId, { fr: 'Le bailleur s’est retiré.' }),
    ).rejects.toMatchObject({ code: 'call.cannot_cancel', reasons: [{ code: 'call.why_missing' }] });
    const told = { en: 'It was too long.', fr: 'Il était trop long.' };
    await world.get(ProposeCorrigendum).execute(officer, callId, retitled, told);
    await publish(secondOfficer, callId);
    expect((await world.get(CorrigendaReader).list(officer, callId))[0]).toMatchObject({ why: told });
    const extended = { kind: 'deadline', closesAt: '2011-06-01T00:00:00Z', deadlineWording: 'The end of May' } as const;
    const proposed = world.get(ProposeCorrigendum).execute(officer, callId, extended, told);
    expect(await refusedFor(proposed)).toEqual(['call.deadline_wording_missing']);
    const over = { en: 'The donor withdrew.', fr: 'Le bailleur s’est retiré.' };
    await world.get(CancelCall).execute(officer, callId, over);
    expect((await world.get(CallsReader).detail(officer, callId)).cancelledBecause).toEqual(over);
  });

  it('mends no draft: that is edited', async () => {
    world.clock.set('2011-03-01T10:00:00Z');
    const officer = await world.person({ roles: ['officer'] });
    const { id } = await world.get(DraftCall).execute(officer, aCall().withCode('2011-draft').input);
    expect(await refusedFor(propose(officer, id, words))).toEqual(['call.is_not_published']);
  });

  it('is shown with its call only, and written by no other hand', async () => {
    const { callId, officer, secondOfficer } = await published();
    await propose(officer, callId, words);
    await publish(secondOfficer, callId);
    await expect(
      world.work.run(officer, () => world.work.query(`update corrigendum set why = '{"en": "another"}'`)),
    ).rejects.toThrow('permission denied');
    const auditor = await world.person({ roles: ['auditor'] });
    await expect(world.work.run(auditor, () => world.work.query(forged, [callId, auditor.id]))).rejects.toThrow(
      'row-level security',
    );
  });
});

const inBothLanguages = (call: CallInput): CallInput => {
  const both = { en: 'In English', fr: 'En français' };
  const windows = call.windows.map((window) => ({ ...window, title: both }));
  return { ...call, languages: ['en', 'fr'], title: both, deadlineWording: both, windows };
};

const forged = `
  insert into corrigendum (id, call_id, number, kind, why, differences, proposed_by, proposed_at, published_by, published_at, version)
  select gen_random_uuid(), call_id, 9, kind, why, differences, proposed_by, proposed_at, $2, published_at, 1
  from corrigendum where call_id = $1`;
