import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '#kernel';
import { admit, anApplication, soundAnswers, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  receiptNumber,
  ReleaseOutcome,
  SaveSection,
  SelectApplication,
  submissionHash,
  SubmitApplication,
  SubmittedReader,
  Verification,
  WithdrawApplication,
} from '../index.js';

const certified = { certifier: 'Amina Bello', certifierFunction: 'Director' };
const during = '2011-04-20T10:00:00Z';
const after = '2011-05-10T10:00:00Z';

describe('what an organisation has handed in', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    ({ windowId, officer } = await aCall().publishedIn(world));
  });
  afterAll(() => world.close());

  const submitted = async () => {
    world.clock.set(during);
    return anApplication().submittedIn(world, windowId);
  };
  const save = ({ id, applicant }: Drafted, section: 'project' | 'countries', change: object, expectedVersion = 1) =>
    world
      .get(SaveSection)
      .execute(applicant, id, { section, content: { ...soundAnswers()[section], ...change } }, { expectedVersion });
  const submit = ({ id, applicant }: Drafted, asRead?: string) =>
    world.get(SubmitApplication).execute(applicant, id, { ...certified, asRead });
  const reader = () => world.get(SubmittedReader);
  const whatOf = async ({ id, applicant }: Drafted) =>
    (await reader().timeline(applicant, id)).map(({ what }) => what.replace('application.', ''));

  it('is kept, each submission with its number, and the newest counts', async () => {
    const one = await submitted();
    expect(await reader().differences(one.applicant, one.id)).toEqual([]);
    await save(one, 'project', { title: 'A safer way home' });
    expect(await reader().differences(one.applicant, one.id)).toEqual([{ section: 'project', fields: ['title'] }]);
    const second = await submit(one);
    expect(await reader().differences(one.applicant, one.id)).toEqual([]);
    expect(await reader().list(one.applicant, one.id)).toMatchObject([
      { number: 2, counts: true, sha256: second.sha256, inGrace: false },
      { number: 1, counts: false, sha256: one.receipt.sha256 },
    ]);
    expect(await whatOf(one)).toEqual(['started', 'submitted', 'submitted']);
  });

  it('is nothing before the first submission', async () => {
    world.clock.set(during);
    const one = await anApplication().draftedIn(world, windowId);
    expect(await reader().differences(one.applicant, one.id)).toBeNull();
    expect(await reader().list(one.applicant, one.id)).toEqual([]);
  });

  it('covers only what is asked; the draft keeps what was written for a consortium', async () => {
    const one = await submitted();
    const { applicant, id } = one;
    const asWhat = async (applyingAs: string, expectedVersion: number) => {
      const content = { ...soundAnswers().organisation, applyingAs };
      await world.get(SaveSection).execute(applicant, id, { section: 'organisation', content }, { expectedVersion });
    };
    const partners = { leadRole: 'We lead', partners: [{ id: 'p', name: 'The other shelter', country: 'GH' }] };
    await asWhat('consortium', 1);
    await world.get(SaveSection).execute(applicant, id, { section: 'partners', content: partners });
    await asWhat('organisation', 2);
    expect(await reader().differences(applicant, id)).toEqual([]);
    const { sha256 } = await submit(one);
    const { content } = await world.get(ApplicationsReader).submission(applicant, id);
    expect(content.answers).not.toHaveProperty('partners');
    expect(submissionHash(content)).toBe(sha256);
    await asWhat('consortium', 3);
    await submit(one);
    expect((await world.get(ApplicationsReader).submission(applicant, id)).content.answers.partners).toEqual(partners);
  });

  it('is not submitted where somebody changed it since it was read', async () => {
    world.clock.set(during);
    const one = await anApplication().draftedIn(world, windowId);
    const { draft } = await world.get(ApplicationPages).page(one.applicant, one.id);
    await save(one, 'countries', { routeCountries: [] });
    await expect(submit(one, draft!.reading)).rejects.toMatchObject({
      code: 'stale_version',
      reasons: [{ code: 'application.changed_since_read', params: { section: 'countries' } }],
    });
    const again = await world.get(ApplicationPages).page(one.applicant, one.id);
    expect((await submit(one, again.draft!.reading)).number).toBe(1);
  });

  it('and what was tried too late, is seen by its members and by nobody else', async () => {
    world.clock.set(during);
    const one = await anApplication().draftedIn(world, windowId);
    world.clock.set('2011-04-30T22:00:00Z');
    await expect(submit(one)).rejects.toMatchObject({ code: 'application.cannot_submit' });
    expect(await reader().refused(one.applicant, one.id)).toMatchObject([
      { attemptedAt: new Date('2011-04-30T22:00:00Z'), deadlineInForce: new Date('2011-04-30T22:00:00Z') },
    ]);
    expect(await whatOf(one)).toEqual(['started', 'refused']);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    for (const read of ['list', 'refused', 'differences', 'timeline'] as const) {
      await expect(reader()[read](stranger, one.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(reader()[read](officer, one.id)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('says nothing of a decision before it is released, not even by counting', async () => {
    const [one, other] = [await submitted(), await submitted()];
    world.clock.set(after);
    await admit(world, officer, one.id);
    await world.get(SelectApplication).execute(officer, one.id);
    const timelines = [
      await reader().timeline(one.applicant, one.id),
      await reader().timeline(other.applicant, other.id),
    ];
    expect(timelines[0]).toEqual(timelines[1]);
    const pages = [one, other].map(({ id, applicant }) => world.get(ApplicationPages).page(applicant, id));
    const [decided, waiting] = (await Promise.all(pages)).map(({ actions }) => actions);
    expect(decided).toEqual(waiting);
    const why = { why: 'We found other money' };
    const withdraw = ({ id, applicant }: Drafted) => world.get(WithdrawApplication).execute(applicant, id, why);
    const [first, second] = [await withdraw(one), await withdraw(other)];
    const { id: _, reference: __, ...told } = first;
    expect(second).toMatchObject(told);
    expect(first).toMatchObject({ state: 'withdrawn', version: null });
    expect(await reader().timeline(one.applicant, one.id)).toEqual(await reader().timeline(other.applicant, other.id));
  });

  it('is told of an outcome once it is released', async () => {
    const one = await submitted();
    world.clock.set(after);
    await admit(world, officer, one.id);
    await world.get(SelectApplication).execute(officer, one.id);
    await world.get(ReleaseOutcome).execute(officer, one.id);
    expect((await reader().timeline(one.applicant, one.id)).at(-1)).toEqual({
      what: 'application.outcome_told',
      at: new Date(after),
      byName: null,
      outcome: 'selected',
      number: null,
      until: null,
    });
  });
});

describe('a receipt', () => {
  let world: World;
  let windowId: Id<'window'>;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    ({ windowId } = await aCall().publishedIn(world));
  });
  afterAll(() => world.close());

  const asks = (reference: string, fingerprint: string, from = '192.0.2.1') =>
    world.get(Verification).of(reference, fingerprint, from);

  it('is true by its fingerprint and by its number, also after a newer submission and a withdrawal', async () => {
    world.clock.set(during);
    const { id, applicant, receipt } = await anApplication().submittedIn(world, windowId);
    const second = await world.get(SubmitApplication).execute(applicant, id, certified);
    await world.get(WithdrawApplication).execute(applicant, id, { why: 'A partner left' });
    const { reference, sha256 } = receipt;
    for (const fingerprint of [sha256, sha256.toUpperCase(), receiptNumber(sha256), second.sha256])
      expect(await asks(reference, fingerprint)).toEqual({ receivedAt: new Date(during), redactedAt: null });
    expect(await asks(` ${reference.toLowerCase()} `, ` ${receiptNumber(sha256).toUpperCase()}`)).toEqual({
      receivedAt: new Date(during),
      redactedAt: null,
    });
    for (const fingerprint of [
      sha256.slice(0, 19),
      sha256.slice(0, 40),
      '%',
      '',
      receiptNumber(sha256).replace(/^./, 'x'),
    ])
      expect(await asks(reference, fingerprint)).toEqual({ receivedAt: null, redactedAt: null });
    expect(await asks('APP-2011-9999', sha256)).toEqual({ receivedAt: null, redactedAt: null });
  });

  it('is asked for so often from one place and no more that day', async () => {
    world.clock.set(during);
    for (let i = 0; i < 200; i += 1) await asks('APP-2011-0001', String(i), '192.0.2.9');
    await expect(asks('APP-2011-0001', 'one more', '192.0.2.9')).rejects.toMatchObject({
      code: 'identity.too_many_attempts',
    });
    expect(await asks('APP-2011-0001', 'from elsewhere', '192.0.2.10')).toEqual({ receivedAt: null, redactedAt: null });
  });
});
