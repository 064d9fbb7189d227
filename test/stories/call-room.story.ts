import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApplicationsReader } from '../../libs/applications/src/index.js';
import { CallsReader, DraftCall } from '../../libs/calls/src/index.js';
import type { Id } from '../../libs/kernel/src/index.js';
import { NoticesModule } from '../../libs/notices/src/index.js';
import { Later } from '../../libs/platform/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { admit, anApplication, type Drafted } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const during = '2011-04-20T10:20:00Z';
const afterClosing = '2011-05-02T10:00:00Z';

describe('the desk of a running call', () => {
  let portal: Portal;
  let post: PostOffice;
  /** Officers who signed in while calls were open, and others who did after they had closed. */
  let [olu, ana, late, later]: Visitor[] = [];
  let calls = 0;

  const visitorAs = async (name: string, role: Parameters<typeof grantedRole>[2]): Promise<Visitor> => {
    await grantedRole(portal, await registered(portal, name), role, '2010-01-01', '2026-12-31');
    return portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  };
  /** A published call with somebody who drafts and somebody who has submitted. */
  const running = async (change: object = {}) => {
    portal.clock.set('2011-03-01T10:00:00Z');
    const code = `2011-r${(calls += 1)}`;
    const call = await aCall()
      .with({ code, ...change })
      .publishedIn(portal);
    portal.clock.set(during);
    const draft = await anApplication().draftedIn(portal, call.windowId);
    const submitted = await anApplication().submittedIn(portal, call.windowId, 'KE');
    for (const { organisationId, applicant } of [draft, submitted])
      await portal.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [organisationId, applicant.id],
      );
    return { ...call, code, desk: `/desk/calls/${call.callId}`, draft, submitted };
  };
  const referenceOf = async ({ id }: Drafted): Promise<string> =>
    (await portal.sql<{ reference: string }>('select reference from application where id = $1', [id]))[0]!.reference;
  const windowOf = async (callId: Id<'call'>) =>
    (await portal.get(CallsReader).detail(portal.system, callId)).windows[0]!;
  const proposed = (page: VisitedPage, why: string): Promise<VisitedPage> =>
    page
      .form('Why the call is corrected')
      .fill({ 'Why the call is corrected': why })
      .submit('Propose it to a second person');
  const published = (page: VisitedPage): Promise<VisitedPage> =>
    page.form('Publish as the next corrigendum').submit('Publish as the next corrigendum');

  beforeAll(async () => {
    post = await openPostOffice();
    portal = await openPortal({ SMTP_URL: post.smtpUrl }, [{ module: NoticesModule }]);
    portal.clock.set(during);
    [olu, ana] = [await visitorAs('olu', 'officer'), await visitorAs('ana', 'officer')];
    portal.clock.set(afterClosing);
    [late, later] = [await visitorAs('late', 'officer'), await visitorAs('later', 'officer')];
  });
  beforeEach(() => portal.clock.set(during));
  afterAll(async () => {
    await portal.close();
    await post.close();
  });

  describe('corrections', () => {
    it('of words are looked at, proposed with a reason, and published by another person with both versions', async () => {
      const { desk } = await running();
      const form = (await (await olu!.visit(`${desk}/corrigenda`)).follow('Other words')).form();
      const looked = await form
        .fill({ 'windows[w0][wording][en]': '30 April 2011, midnight in Vienna' })
        .submit('Look at what it changes');
      expect(looked.text).toContain('Now: 30 April 2011, midnight in Vienna');
      expect(looked.text).toContain('Drafts 1 Submissions 1');
      const unsaid = await proposed(looked, ' ');
      expect([unsaid.status, unsaid.errors]).toEqual([422, ['Say why.']]);
      const list = await proposed(unsaid, 'The zone was misread.');
      expect(list.text).toContain('Wording The zone was misread. Waits for a second person');
      const own = await list.follow('Wording');
      expect(own.text).toContain('Another person than the one who proposed the correction has to publish it.');
      expect(() => own.form('Publish as the next corrigendum')).toThrow();
      const done = await published(await (await ana!.visit(`${desk}/corrigenda`)).follow('Wording'));
      expect(done.text).toContain('Corrigendum 1: Wording');
      expect(done.text).toContain('Now: 30 April 2011, midnight in Vienna');
      await portal.get(Later).drain();
      expect((await ana!.visit(`${desk}/corrigenda`)).text).toContain('Told by mail: 2. On their way: 0. Failed: 0.');
    });

    it('of terms are made part by part with the fields of the desk, and say which findings would change', async () => {
      const { desk, callId } = await running();
      const terms = await (await olu!.visit(`${desk}/corrigenda`)).follow('Other terms, questions or documents');
      const cap = await (await terms.follow('Terms')).follow('Change: Most in a project year');
      const wrong = await cap.form().fill({ 'params[amount]': 'much' }).submit('Save');
      expect(wrong.errors).toEqual(['Write an amount of money, such as 25,000 or 25,000.00.']);
      const saved = await wrong.form().fill({ 'params[amount]': '20,000' }).submit('Save');
      expect(saved.text).toContain('USD 20,000.00');
      expect((await windowOf(callId)).rules.terms.criteria).toContainEqual(
        expect.objectContaining({ params: expect.objectContaining({ amount: '25000.00' }) }),
      );
      const looked = await saved.follow('Look at what it changes');
      expect(looked.text).toContain('Before: The fund pays at most USD 25,000.00 in each project year.');
      expect(looked.text).toContain('Submissions that would have to be mended 1');
      expect(looked.text).toContain('Most in a project year Met Not met 1');
      await proposed(looked, 'The cap was misprinted.');
      const done = await published(await ana!.visit(`${desk}/corrigenda/proposal`));
      expect(done.text).toContain('Now: The fund pays at most USD 20,000.00 in each project year.');
    });

    it('of terms are refused once the door has closed, and the reason is read before and after', async () => {
      const { desk } = await running();
      portal.clock.set(afterClosing);
      const list = await late!.visit(`${desk}/corrigenda/terms/windows/SGF/terms`);
      const cap = await list.follow('Change: Most in a project year');
      const looked = await (
        await cap.form().fill({ 'params[amount]': '20000' }).submit('Save')
      ).follow('Look at what it changes');
      expect(looked.text).toContain('This cannot be published as it stands.');
      const refused = await proposed(looked, 'The cap was misprinted.');
      expect([refused.status, refused.errors]).toEqual([409, [expect.stringContaining('The window SGF has closed')]]);
      expect(refused.form('Why the call is corrected').value('Why the call is corrected')).toEqual([
        'The cap was misprinted.',
      ]);
    });

    it('of the deadline go later only, and a second one waits for the first to be decided', async () => {
      const { desk, callId } = await running();
      const form = async () => (await olu!.visit(`${desk}/corrigenda/deadline`)).form();
      const day = (date: string) => ({ 'closes[day]': date, 'closes[month]': '5', 'closes[year]': '2011' });
      const early = await (await form()).fill({ ...day('1'), 'closes[month]': '4' }).submit('Look at what it changes');
      expect(early.text).toContain('can only be moved later');
      const skipped = await (
        await form()
      )
        .fill({ ...day('31'), 'closes[month]': '13' })
        .submit('Look at what it changes');
      expect([skipped.status, skipped.errors]).toEqual([422, ['Write a day that exists.']]);
      const looked = await (
        await form()
      )
        .fill({ ...day('8'), 'wording[en]': '8 May 2011, 24:00 CEST' })
        .submit('Look at what it changes');
      const list = await proposed(looked, 'The portal could not be reached.');
      expect(list.text).toContain('A correction waits for a second person');
      const declined = await (
        await ana!.visit(`${desk}/corrigenda/proposal`)
      )
        .form('Decline the proposal')
        .fill({ Reason: 'It could be reached.' })
        .submit('Decline the proposal');
      expect(declined.text).toContain('The portal could not be reached. Declined');
      expect(declined.text).toContain('It could be reached.');
      await proposed(
        await (
          await form()
        )
          .fill({ ...day('7'), 'wording[en]': '7 May 2011, 24:00 CEST' })
          .submit('Look at what it changes'),
        'The portal could not be reached for two hours.',
      );
      await published(await ana!.visit(`${desk}/corrigenda/proposal`));
      expect((await windowOf(callId)).closesAt).toEqual(new Date('2011-05-07T22:00:00Z'));
    });

    it('of the dates for questions count who asked, and go neither into the past nor past the closing', async () => {
      const { desk, callId } = await running();
      const form = async () => (await olu!.visit(`${desk}/corrigenda/questions`)).form();
      const dates = (until: string, answers: string) => ({
        ...{ 'until[day]': until, 'until[month]': '4', 'until[year]': '2011', 'until[time]': '24:00' },
        ...{ 'answers[day]': answers, 'answers[month]': '4', 'answers[year]': '2011' },
      });
      const refused = await (await form()).fill(dates('31', '31')).submit('Look at what it changes');
      expect(refused.errors).toEqual(['Write a day that exists.', 'Write a day that exists.']);
      const past = await (await form()).fill(dates('2', '3')).submit('Look at what it changes');
      expect(past.text).toContain('The time until which questions would be taken has passed already.');
      const late = await (
        await form()
      )
        .fill({ ...dates('29', '2'), 'answers[month]': '5' })
        .submit('Look at what it changes');
      expect(late.text).toContain('Answers help only whoever can still use them');
      const looked = await (await form()).fill(dates('26', '28')).submit('Look at what it changes');
      expect(looked.text).toContain('Drafts 1 Submissions 1 People who asked a question 0');
      await proposed(looked, 'Easter lies in between.');
      const done = await published(await ana!.visit(`${desk}/corrigenda/proposal`));
      expect(done.text).toContain('Now: 28 April 2011');
      expect((await portal.get(CallsReader).detail(portal.system, callId)).answersDueOn).toBe('2011-04-28');
    });

    it('that were begun on an earlier version of the call undo nothing', async () => {
      const { desk } = await running();
      const wording = async (visitor: Visitor, text: string) =>
        (await visitor.visit(`${desk}/corrigenda/wording`))
          .form()
          .fill({ 'windows[w0][wording][en]': text })
          .submit('Look at what it changes');
      const mine = await wording(olu!, 'Midnight');
      await proposed(await wording(ana!, '24:00 in Vienna'), 'Clearer.');
      await published(await olu!.visit(`${desk}/corrigenda/proposal`));
      const stale = await proposed(mine, 'Shorter.');
      expect([stale.status, stale.errors]).toEqual([412, ['Someone changed this in the meantime.']]);
      expect(stale.text).toContain('To propose this would undo it');
      const gone = await stale.form('Throw it away').submit('Throw it away');
      expect(gone.text).not.toContain('You began a correction');
    });

    it('that another person has decided meanwhile say so to whoever comes second', async () => {
      const { desk } = await running();
      const looked = await (
        await olu!.visit(`${desk}/corrigenda/wording`)
      )
        .form()
        .fill({ 'windows[w0][wording][en]': 'Midnight' })
        .submit('Look at what it changes');
      await proposed(looked, 'Clearer.');
      const [first, second] = [
        await olu!.visit(`${desk}/corrigenda/proposal`),
        await ana!.visit(`${desk}/corrigenda/proposal`),
      ];
      await first.form('Withdraw the proposal').fill({ Reason: 'It was clear.' }).submit('Withdraw the proposal');
      const published = await second.form('Publish as the next corrigendum').submit('Publish as the next corrigendum');
      expect([published.status, published.text]).toEqual([409, expect.stringContaining('No correction is proposed.')]);
      const declined = await second
        .form('Decline the proposal')
        .fill({ Reason: 'Too late.' })
        .submit('Decline the proposal');
      expect([declined.status, declined.text]).toEqual([409, expect.stringContaining('No correction is proposed.')]);
    });

    it('that are proposed twice by a second press stand once', async () => {
      const { desk } = await running();
      const looked = await (
        await olu!.visit(`${desk}/corrigenda/wording`)
      )
        .form()
        .fill({ 'windows[w0][wording][en]': 'Midnight' })
        .submit('Look at what it changes');
      await proposed(looked, 'Clearer.');
      const again = await proposed(looked, 'Clearer.');
      expect([again.status, again.heading, again.errors]).toEqual([200, 'Corrections', []]);
      expect(again.text.match(/Waits for a second person/g)).toHaveLength(1);
    });

    it('are for officers to propose and for nobody to guess', async () => {
      const { desk } = await running();
      const auditor = await visitorAs(`rosa-${calls}`, 'auditor');
      const list = await auditor.visit(`${desk}/corrigenda`);
      expect([list.status, list.links['Other words']]).toEqual([200, undefined]);
      expect((await auditor.visit(`${desk}/corrigenda/wording`)).status).toBe(403);
      expect((await olu!.visit(`${desk}/corrigenda/proposal`)).status).toBe(404);
      expect((await olu!.visit(`${desk}/corrigenda/draft`)).status).toBe(404);
    });
  });

  describe('more time', () => {
    it('for one is found by its reference, proposed with cause, and given by another person', async () => {
      const { desk, draft } = await running();
      const reference = await referenceOf(draft);
      const room = await olu!.visit(`${desk}/extensions`);
      const unknown = await room.form().fill({ reference: 'APP-NONE-1' }).submit('Find it');
      expect(unknown.errors).toEqual(['This call has no application with this reference.']);
      const one = await unknown.form().fill({ reference }).submit('Find it');
      expect(one.heading).toBe(`More time for ${reference}`);
      expect(one.text).toContain('State Draft');
      const until = { 'until[day]': '3', 'until[month]': '5', 'until[year]': '2011', 'until[time]': '18:00' };
      const unsaid = await one.form('Cause').fill(until).submit('Propose more time');
      expect([unsaid.status, unsaid.errors.length]).toEqual([422, 2]);
      const asked = await unsaid
        .form('Cause')
        .fill({ Cause: ['A failure of this system'], why: 'The confirmation never came.' })
        .submit('Propose more time');
      expect(asked.text).toContain('Waits for a second person');
      expect(() => asked.form('Give this time')).toThrow();
      expect((await ana!.visit(`${desk}/extensions`)).text).toContain(`${reference} Waits for a second person`);
      const decided = await (
        await ana!.visit('/home')
      ).follow(`Give an applicant more time · ${reference}: The confirmation never came.`);
      expect(decided.heading).toBe(`More time for ${reference}`);
      const given = await decided.form('Give this time').submit('Give this time');
      expect(given.text).toContain('Given until 3 May 2011 at 17:59 CEST');
    });

    it('is refused for what is not later, and can be declined', async () => {
      const { desk, submitted } = await running();
      const page = await olu!.visit(`${desk}/extensions/${await referenceOf(submitted)}`);
      const typed = {
        'until[month]': '4',
        'until[year]': '2011',
        Cause: ['An emergency at the applicant’s place'],
        why: 'A flood.',
      };
      const early = await page
        .form('Cause')
        .fill({ ...typed, 'until[day]': '21' })
        .submit('Propose more time');
      expect(early.status).toBe(409);
      expect(early.form('Cause').value('why')).toEqual(['A flood.']);
      const asked = await early
        .form('Cause')
        .fill({ ...typed, 'until[day]': '2', 'until[month]': '5' })
        .submit('Propose more time');
      const other = (await ana!.visit(asked.url)).form('Decline the proposal');
      const unsaid = await other.submit('Decline the proposal');
      expect([unsaid.status, unsaid.errors]).toEqual([422, ['Say why.']]);
      const declined = await unsaid
        .form('Decline the proposal')
        .fill({ Reason: 'It was elsewhere.' })
        .submit('Decline the proposal');
      expect(declined.text).toContain('Declined');
      expect(declined.text).toContain('It was elsewhere.');
    });
  });

  describe('the call in numbers', () => {
    it('counts drafts without reading one, submissions by hour, country and group, and says what comes next', async () => {
      const { desk, draft } = await running();
      const page = await olu!.visit(`${desk}/overview`);
      expect(page.text).toContain('20 April 2011 at 12:00 CEST 1');
      expect(page.text).toContain('Kenya 1');
      expect(page.text).toContain('African Group 1');
      expect(page.text).toContain('The window SGF closes.');
      expect(page.html).not.toContain(await referenceOf(draft));
      for (const name of ['drafts', 'hours', 'countries', 'groups']) {
        expect(page.html).toContain(`src="${desk}/overview/chart/${name}.svg"`);
        const chart = await olu!.visit(`${desk}/overview/chart/${name}.svg`);
        expect(chart.response.headers.get('content-type')).toContain('image/svg+xml');
        expect(chart.response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
        expect(chart.html).toMatch(/^<svg[^]*<title>[^]*<rect/);
      }
      expect((await olu!.visit(`${desk}/overview/chart/secrets.svg`)).status).toBe(404);
    });

    it('shows numbers, and no application, while submissions are sealed', async () => {
      const { windows } = aCall().input;
      const sealed = windows.map((window) => ({ ...window, settings: { sealedUntilClosing: true } }));
      const { desk, windowId, officer } = await running({ windows: sealed });
      const page = await olu!.visit(`${desk}/overview`);
      expect(page.text).toContain('Submissions in the window SGF are sealed until');
      expect(page.text).toContain('Kenya 1');
      expect(await portal.get(ApplicationsReader).list(officer, { windowId })).toEqual([]);
      portal.clock.set(afterClosing);
      expect((await late!.visit(`${desk}/overview`)).text).not.toContain('are sealed');
      expect(await portal.get(ApplicationsReader).list(officer, { windowId })).toHaveLength(1);
    });

    it('is for those who oversee calls', async () => {
      const { desk } = await running();
      const trustee = await visitorAs(`tess-${calls}`, 'trustee');
      expect((await trustee.visit(`${desk}/overview`)).status).toBe(403);
      expect((await trustee.visit(`${desk}/overview/chart/hours.svg`)).status).toBe(403);
      expect((await trustee.visit(`${desk}/numbers`)).status).toBe(403);
    });
  });

  describe('terms tried on an earlier call', () => {
    it('say who would fall out and why, beside what became of it, and store nothing', async () => {
      const { callId, officer, submitted, code } = await running();
      const input = aCall().with({ code: `2012-${calls}` }).input;
      const [window] = input.windows;
      const criteria = window!.terms.criteria.map((chosen) =>
        chosen.criterion === 'yearly_cap' ? { ...chosen, params: { ...chosen.params, amount: '20000.00' } } : chosen,
      );
      const change = { ...input, windows: [{ ...window!, terms: { ...window!.terms, criteria } }] };
      const { id } = await portal.get(DraftCall).execute(officer, change);
      const [before] = await portal.sql('select count(*) from screening');
      const form = (await olu!.visit(`/desk/calls/${id}/trial`)).form();
      const page = await form.fill({ on: callId }).submit('Try them');
      expect(page.text).toContain(`on the call ${code}`);
      expect(page.text).toContain('1 of 1 applications would fall out.');
      expect(page.text).toContain(
        `${await referenceOf(submitted)} Kenya Submitted Never screened Falls out Most in a project year:`,
      );
      const chart = await olu!.visit(`/desk/calls/${id}/trial/chart.svg?window=SGF&on=${callId}`);
      expect(chart.html).toContain('Most in a project year');
      expect(await portal.sql('select count(*) from screening')).toEqual([before]);
      const approver = await visitorAs(`head-${calls}`, 'approver');
      expect((await approver.visit(`/desk/calls/${id}/trial`)).status).toBe(403);
      expect((await olu!.visit(`/desk/calls/${id}/trial?window=SGF&on=${id}`)).status).toBe(404);
    });
  });

  it('has a way to the organisations without an owner, with how many wait, for who decides on them', async () => {
    const [organisation] = await portal.sql<{ id: string }>('select id from organisation limit 1');
    const person = await portal.person();
    await portal.sql(recoveryAsked, [organisation!.id, person.id]);
    const list = await (await olu!.visit('/desk')).follow('Organisations without an owner: 1 request is open');
    expect(list.url).toContain('/desk/recoveries');
    const auditor = await visitorAs('auditor-of-recoveries', 'auditor');
    expect((await auditor.visit('/desk')).text).not.toContain('without an owner');
  });

  describe('the end', () => {
    it('is refused while a door is open; concluded, the call keeps its numbers, and is taken up again by two', async () => {
      const { desk, callId, officer, submitted } = await running();
      const early = await (await olu!.visit(`${desk}/acts/conclude`)).form().submit('Conclude it');
      expect([early.status, early.errors]).toEqual([409, ['The window SGF has not closed yet.']]);
      portal.clock.set(afterClosing);
      await admit(portal, officer, submitted.id);
      const asked = await late!.visit(`${desk}/acts/conclude`);
      expect(asked.text).toContain('1 application is still undecided.');
      expect(asked.text).toContain('Of the submitted: eligible 1');
      const numbers = await asked.form().submit('Conclude it');
      expect(numbers.heading).toBe('What the call came to');
      expect(numbers.text).toContain('The call is concluded.');
      expect(numbers.text).toMatch(/Drafts never submitted 1 Submitted 1/);
      await portal.sql('update call_window set envelope_amount = envelope_amount + 1 where call_id = $1', [callId]);
      expect((await late!.visit(`${desk}/numbers`)).text).toContain('USD 750,000.00');
      const again = await (await later!.visit(desk)).follow('Propose to take it up again');
      expect(again.text).toContain('Nobody is on the reserve list of this call.');
      const unsaid = await again.form().submit('Propose it to a second person');
      expect([unsaid.status, unsaid.errors]).toEqual([409, ['Say why.']]);
      const propose = (page: VisitedPage, why: string): Promise<VisitedPage> =>
        page.form().fill({ why }).submit('Propose it to a second person');
      const own = await propose(unsaid, 'Nobody took it up.');
      expect(() => own.form('Take it up again')).toThrow();
      const twice = await (await late!.visit('/home')).follow('Take a concluded call up again: Nobody took it up.');
      const silent = await twice.form('Decline the proposal').submit('Decline the proposal');
      expect(silent.errors).toEqual(['Say why.']);
      await silent.form('Decline the proposal').fill({ why: 'Not yet.' }).submit('Decline the proposal');
      await propose(await later!.visit(`${desk}/acts/reopen`), 'An award was not taken up.');
      const decided = await late!.visit(`${desk}/acts/reopen`);
      await decided.form('Take it up again').submit('Take it up again');
      const reopened = await later!.visit(`${desk}/numbers`);
      expect(reopened.text).toContain('The call is not concluded.');
      expect(reopened.text).toContain('USD 750,001.00');
      expect(reopened.text).toContain('The numbers with which it was concluded before (1)');
      expect((await later!.visit(`${desk}/acts/reopen`)).text).toContain('Only a concluded call is taken up again');
    });
  });
});

const recoveryAsked = `
  insert into recovery (id, organisation_id, organisation_name, person_id, person_name, email, explanation, state, asked_at, version)
  select gen_random_uuid(), o.id, o.name, p.id, p.name, p.email, 'The owners left.', 'asked', app_now(), 1
  from organisation o, person p where o.id = $1 and p.id = $2`;
