import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '#kernel';
import { HistoryReader } from '#platform';
import { anApplication, soundAnswers, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  DeclineRedaction,
  ProposeRedaction,
  RedactionsReader,
  RedactSubmission,
  SaveSection,
  ScreenApplication,
  SubmitApplication,
  SubmittedReader,
  Verification,
  type Receipt,
} from '../index.js';

const [during, after] = ['2011-04-20T10:00:00Z', '2011-05-10T10:00:00Z'];
const why = 'It names a person who should not be named.';

describe('erasing the free text of a submission', () => {
  let world: World;
  let windowId: Id<'window'>;
  let callId: Id<'call'>;
  let [officer, approver]: Actor[] = [];
  let one: Drafted & { readonly receipt: Receipt };
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const label = { en: 'Whom do you assist?' };
    const questions = [{ name: 'whom', section: 'need', kind: 'text' as const, required: false, label }];
    const form = { documents: [], questions };
    ({ windowId, callId } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(world));
    [officer, approver] = [await world.person({ roles: ['officer'] }), await world.person({ roles: ['approver'] })];
  });
  beforeEach(async () => {
    world.clock.set(during);
    one = await anApplication({ ...soundAnswers(), need: { whom: 'A girl named X' } }).submittedIn(world, windowId);
    world.clock.set(after);
  });
  afterAll(() => world.close());

  const ask = (actor = officer!, number = 1, reason = why) =>
    world.get(ProposeRedaction).execute(actor, one.id, { number, why: reason });
  const erase = (actor = approver!) => world.get(RedactSubmission).execute(actor, one.id);
  const submission = (number?: number) => world.get(ApplicationsReader).submission(officer!, one.id, number);
  const verified = ({ reference, sha256 }: Receipt) => world.get(Verification).of(reference, sha256, '192.0.2.1');
  const cannot = (code: string) => ({ code: 'application.cannot_redact', reasons: [{ code }] });

  it('takes two persons; hash, times and figures stay, and no word of the text', async () => {
    const before = await submission();
    const facts = await world.get(ApplicationsReader).factsOf(officer!, one.id);
    await ask();
    expect(await verified(one.receipt)).toEqual({ receivedAt: new Date(during), redactedAt: null });
    await expect(erase(officer)).rejects.toMatchObject({ code: 'proposal.cannot_approve' });
    await erase();
    const { content, ...rest } = await submission();
    const { content: was, ...same } = before;
    expect(rest).toEqual({ ...same, redactedAt: new Date(after) });
    const { budget, organisation, countries, declaration } = was.answers;
    expect(content.answers).toEqual({
      organisation,
      countries,
      declaration,
      project: { startsOn: was.answers.project!.startsOn, months: was.answers.project!.months },
      remedies: { remedies: was.answers.remedies!.remedies!.map(({ component }) => ({ component })) },
      budget: {
        currency: budget!.currency,
        lines: budget!.lines!.map(({ id, category, year, quantity, price }) => ({
          id,
          category,
          year,
          quantity,
          price,
        })),
        coFunding: (budget!.coFunding ?? []).map(({ id, amount, secured }) => ({ id, amount, secured })),
      },
      need: {},
    });
    expect(await world.get(ApplicationsReader).factsOf(officer!, one.id)).toEqual(facts);
    expect((await world.get(ApplicationsReader).row(officer!, one.id)).title).toBe(one.receipt.reference);
    expect(await verified(one.receipt)).toEqual({ receivedAt: new Date(during), redactedAt: new Date(after) });
    await world.get(ScreenApplication).execute(officer!, one.id);
  });

  it('leaves no copy of it in the database, and tells who, when and why', async () => {
    await ask();
    await erase();
    for (const table of ['submission', 'application_section', 'history', 'outbox', 'screening'])
      expect(await world.sql(`select from ${table} as row where row::text like '%A girl named X%'`)).toEqual([]);
    const entries = await world.get(HistoryReader).of(officer!, 'application', one.id);
    expect(entries.at(-1)).toMatchObject({ type: 'application.redacted', actorId: approver!.id, at: new Date(after) });
    const { asked } = await world.get(RedactionsReader).page(officer!, one.id);
    expect(asked).toMatchObject([{ number: 1, why, state: 'approved', proposedBy: officer!.id }]);
    expect(await world.get(RedactionsReader).find(officer!, callId, one.receipt.reference.toLowerCase())).toBe(one.id);
  });

  it('is told to the applicant, without the reason', async () => {
    await ask();
    expect(await world.get(SubmittedReader).timeline(one.applicant, one.id)).toHaveLength(2);
    await erase();
    expect((await world.get(SubmittedReader).timeline(one.applicant, one.id)).at(-1)).toEqual({
      what: 'application.redacted',
      at: new Date(after),
      byName: null,
      outcome: null,
      number: 1,
      until: null,
    });
    expect(await world.get(SubmittedReader).list(one.applicant, one.id)).toMatchObject([
      { redactedAt: new Date(after) },
    ]);
    const seen = await world.get(HistoryReader).of(one.applicant, 'application', one.id);
    expect(JSON.stringify(seen)).not.toContain(why);
    expect(await world.get(SubmittedReader).differences(one.applicant, one.id)).toEqual([]);
    const { draft } = await world.get(ApplicationPages).page(one.applicant, one.id);
    expect(JSON.stringify(draft)).not.toContain('A girl');
  });

  it('takes an earlier submission alone, and leaves the working copy of the one that counts', async () => {
    world.clock.set(during);
    const content = { whom: 'Women in transit' };
    await world.get(SaveSection).execute(one.applicant, one.id, { section: 'need', content }, { expectedVersion: 1 });
    await world.get(SubmitApplication).execute(one.applicant, one.id, { certifier: 'Amina Bello' });
    world.clock.set(after);
    await ask(officer, 1);
    await erase();
    expect((await submission(1)).redactedAt).toEqual(new Date(after));
    const counts = await submission();
    expect([counts.redactedAt, counts.content.answers['need']]).toEqual([null, content]);
    expect(await world.get(SubmittedReader).differences(one.applicant, one.id)).toEqual([]);
    await ask(approver, 2);
    await erase(officer);
    expect((await submission()).content.answers['need']).toEqual({});
  });

  it('waits for the door, and is refused a second time and without a reason', async () => {
    world.clock.set(during);
    await expect(ask()).rejects.toMatchObject(cannot('application.window_still_open'));
    world.clock.set(after);
    await expect(ask(officer, 1, ' ')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(ask(officer, 2)).rejects.toMatchObject({ code: 'not_found' });
    await expect(erase()).rejects.toMatchObject(cannot('application.no_redaction_asked'));
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'proposal.already_open' });
    await erase();
    await expect(ask()).rejects.toMatchObject(cannot('application.redacted_already'));
  });

  it('may be set aside: declined by another, withdrawn by who asked', async () => {
    const decline = (actor: Actor) => world.get(DeclineRedaction).execute(actor, one.id, { why: 'It names nobody.' });
    await ask();
    await decline(approver!);
    await ask();
    await decline(officer!);
    const { asked, submissions } = await world.get(RedactionsReader).page(approver!, one.id);
    expect(asked.map(({ state }) => state)).toEqual(['withdrawn', 'declined']);
    expect(submissions).toMatchObject([{ number: 1, counts: true, redactedAt: null }]);
  });

  it('is the fund’s alone', async () => {
    await expect(ask(one.applicant)).rejects.toMatchObject({ code: 'not_permitted' });
    for (const role of ['trustee', 'finance_officer', 'auditor'] as const)
      await expect(ask(await world.person({ roles: [role] }))).rejects.toMatchObject({ code: 'not_permitted' });
    const both = await world.person({ roles: ['officer'], organisations: [one.organisationId] });
    await expect(ask(both)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(world.get(RedactionsReader).page(one.applicant, one.id)).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  it('is refused by the database itself to one person, and any other change to everybody', async () => {
    const { id } = await submission();
    await ask();
    const redact = () => world.work.query('select redact_submission($1)', [id]);
    for (const actor of [officer!, approver!, world.system])
      await expect(world.work.run(actor, redact)).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(
      world.work.run(officer!, () => world.work.query(`update submission set title = 'x' where id = $1`, [id])),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
    for (const change of [
      "title = 'x'",
      "content = '{}', redacted_at = now()",
      "sha256 = repeat('0', 64)",
      'redacted_at = now()',
    ])
      await expect(world.sql(`update submission set ${change} where id = $1`, [id])).rejects.toMatchObject({
        code: '42501',
      });
  });
});
