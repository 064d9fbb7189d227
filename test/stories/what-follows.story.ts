import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveExtension,
  AttachDocument,
  ProposeExtension,
  ReceiveApplication,
  RecordApplication,
  SaveSection,
  SubmitApplication,
} from '../../libs/applications/src/index.js';
import { originalDocument } from '../../libs/applications/src/domain/index.js';
import { CancelCall } from '../../libs/calls/src/index.js';
import { MakeRequest } from '../../libs/correspondence/src/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { anApplication, soundAnswers, type Drafted } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const during = '2011-04-20T10:00:00Z';
const inGrace = '2011-04-30T22:00:30Z';
const after = '2011-05-10T10:00:00Z';
const certified = { certifier: 'Amina Bello' };

interface Mine extends Drafted {
  readonly visitor: Visitor;
}

describe('what follows after an application was begun', () => {
  let portal: Portal;
  let people = 0;
  let calls = 0;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  /** Another time, at which everybody is still signed in. */
  const at = async (instant: string): Promise<void> => {
    portal.clock.set(instant);
    await portal.sql(`update session set seen_at = $1, ends_at = $1::timestamptz + interval '1 day'`, [instant]);
  };
  const published = async () => {
    portal.clock.set('2011-03-01T10:00:00Z');
    calls += 1;
    const call = aCall().withCode(`2011-${calls}`).with({ graceSeconds: 60 });
    const made = await call.publishedIn(portal);
    portal.clock.set(during);
    return made;
  };
  const memberOf = async (organisationId: OrganisationId, part = 'owner'): Promise<Visitor> => {
    people += 1;
    const id = await registered(portal, `person${people}`);
    await portal.sql(
      'insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)',
      [organisationId, id, part],
    );
    return portal.visitor({ cookie: (await sessionOf(portal, `person${people}`)).cookie });
  };
  const drafted = async (windowId: Id<'window'>): Promise<Mine> => {
    const draft = await anApplication().draftedIn(portal, windowId);
    return { ...draft, visitor: await memberOf(draft.organisationId) };
  };
  const submitted = async (windowId: Id<'window'>): Promise<Mine> => {
    const draft = await drafted(windowId);
    await portal.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
    return draft;
  };
  const see = ({ id, visitor }: Mine, what: string) => visitor.visit(`/applications/${id}/${what}`);

  it('whoever has begun nothing yet finds the way out on every page, who works for the fund on none', async () => {
    portal.clock.set(during);
    const someone = async (name: string, role?: 'officer'): Promise<Visitor> => {
      const id = await registered(portal, name);
      if (role) await grantedRole(portal, id, role, '2010-01-01', '2026-12-31');
      return portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
    };
    const [newcomer, officer] = [await someone('nadia'), await someone('olu', 'officer')];
    for (const path of ['/home', '/', '/organisations/new'])
      expect((await newcomer.visit(path)).links['Exit this page']).toBe('https://www.bbc.co.uk/weather');
    for (const path of ['/home', '/']) expect((await officer.visit(path)).links).not.toHaveProperty('Exit this page');
  });

  describe('of a call that was cancelled', () => {
    const untrue =
      /closes on|under assessment|submit it again|submit again|counts\.|The call is closed|take the withdrawal/;

    it.each([
      ['while its dates still say that it is open', during],
      ['once its dates have passed', after],
    ])('every page says so, and nothing else, %s', async (_, instant) => {
      const { callId, windowId, officer } = await published();
      const [draft, sent] = [await drafted(windowId), await submitted(windowId)];
      await portal.get(CancelCall).execute(officer, callId, 'No donor is left.');
      await at(instant);
      for (const mine of [draft, sent]) {
        const timeline = await see(mine, 'timeline');
        expect(timeline.text).toContain('The call was cancelled, so applications under it are not assessed.');
        expect(timeline.text).not.toMatch(untrue);
        expect(timeline.text).not.toContain('The call closed.');
        expect(timeline.text).toContain('20 April 2011 at 12:00 CESTThe call was cancelled.');
        const call = await timeline.follow('The call was cancelled.');
        expect([call.status, call.text]).toEqual([200, expect.stringContaining('No donor is left.')]);
        const check = await see(mine, 'check');
        expect(check.text).toContain('The call was cancelled, so applications under it are not assessed.');
        expect(check.text).not.toMatch(untrue);
        expect((await check.follow('Read why the call was cancelled')).text).toContain('No donor is left.');
        const tasks = await mine.visitor.visit(`/applications/${mine.id}`);
        expect(tasks.text).toContain('The call was cancelled, so applications under it are not assessed.');
        const withdrawal = await see(mine, 'withdrawal');
        expect(withdrawal.text).toContain('The call was cancelled: a withdrawal cannot be taken back.');
        expect(withdrawal.text).not.toContain('you can take the withdrawal back');
        const home = (await mine.visitor.visit('/home')).text;
        expect([home.includes('The call was cancelled'), home.includes('Under assessment')]).toEqual([true, false]);
      }
      const receipt = await see(sent, 'receipt');
      expect(receipt.text).toContain('The call was cancelled, so applications under it are not assessed.');
      expect(receipt.text).not.toMatch(/you can change|After the call closes/);
    });
  });

  describe('of more time that one applicant was given', () => {
    it('the first page shows that deadline and leads to what is written, after the others have closed', async () => {
      const { windowId, officer, secondOfficer } = await published();
      const [late, usual] = [await drafted(windowId), await drafted(windowId)];
      const time = { until: '2011-05-12T22:00:00Z', cause: 'emergency', why: 'A flood' } as const;
      await portal.get(ProposeExtension).execute(officer, late.id, time);
      await portal.get(ApproveExtension).execute(secondOfficer, late.id);
      for (const [instant, isOver] of [
        [during, false],
        [after, true],
      ] as const) {
        await at(instant);
        const home = await late.visitor.visit('/home');
        expect(home.text).toContain('12 May 2011 at 23:59 CEST');
        expect(home.text).toContain('Submit');
        expect(home.html).toContain(`href="/applications/${late.id}"`);
        const other = await usual.visitor.visit('/home');
        expect(other.html.includes(`href="/applications/${usual.id}/timeline"`)).toBe(isOver);
      }
      expect((await see(late, 'timeline')).text).toContain('The call closes on 12 May 2011 at 23:59 CEST.');
    });
  });

  describe('of a submission in the seconds of grace', () => {
    it('every page says that it came after the deadline, and that the fund decides on it', async () => {
      const { windowId } = await published();
      const draft = await drafted(windowId);
      await at(inGrace);
      expect((await see(draft, 'check')).text).toContain('The deadline has passed. For a few more seconds');
      await portal.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
      const [meanwhile, receipt] = [await see(draft, 'timeline'), await see(draft, 'receipt')];
      for (const { text } of [meanwhile, receipt]) expect(text).not.toMatch(/can change|submit again/);
      expect(receipt.text).toContain('It was received after the deadline, in the seconds of grace');
      await at(after);
      const check = await see(draft, 'check');
      expect(check.text).toContain(
        'Submission 1 came after the deadline, in the seconds of grace that the call gives.',
      );
      expect(check.text).not.toContain('in time');
      expect((await see(draft, 'timeline')).text).toContain(
        'Submission 1 was received after the deadline of 30 April 2011 at 23:59 CEST, in the seconds of grace',
      );
    });
  });

  describe('of a withdrawal', () => {
    it('what was submitted is not said to count after the closing', async () => {
      const { windowId } = await published();
      const mine = await submitted(windowId);
      const ask = await see(mine, 'withdrawal');
      expect(ask.text).toContain('The secretariat reads this.');
      const done = await ask.form('Why').fill({ why: 'A partner left' }).submit('Withdraw');
      expect(done.text).toContain('It is withdrawn.');
      expect((await see(mine, 'receipt')).text).not.toMatch(/you can change|tell you the outcome/);
      await at(after);
      const check = await see(mine, 'check');
      expect(check.text).toContain('The application is withdrawn, so it is not assessed.');
      expect(check.text).not.toMatch(/in time and counts|was not submitted/);
    });

    it('of a draft is told to nobody at the fund, and its page does not say so', async () => {
      const { windowId } = await published();
      const mine = await drafted(windowId);
      const ask = await see(mine, 'withdrawal');
      expect(ask.text).toContain('It is kept with the draft, which only your organisation reads.');
      expect(ask.text).not.toContain('The secretariat reads this');
      await ask.form('Why').fill({ why: 'A partner left' }).submit('Withdraw');
      const back = await see(mine, 'resumption');
      expect(back.text).toContain('It is kept with the draft, which only your organisation reads.');
    });
  });

  describe('of an application that the fund recorded', () => {
    it('nobody is told to change what is kept as it came', async () => {
      const { windowId, officer, secondOfficer } = await published();
      const organisationId = await portal.organisation();
      const visitor = await memberOf(organisationId);
      const received = { windowId, organisation: organisationId, receivedBy: 'e_mail', receivedAt: during } as const;
      const { id } = await portal.get(ReceiveApplication).execute(officer, received);
      for (const [section, content] of Object.entries(soundAnswers()))
        await portal.get(SaveSection).execute(officer, id, { section, content: content! });
      const stream = Readable.from([Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n')]);
      await portal.get(AttachDocument).execute(officer, id, { document: originalDocument, name: 'mail.pdf', stream });
      await portal.get(RecordApplication).execute(secondOfficer, id, { ...certified, why: 'Every section' });
      const mine: Mine = { id, organisationId, visitor, applicant: {} as Actor };
      const timeline = await see(mine, 'timeline');
      expect(timeline.text).toContain('It is submitted, as the fund recorded it from what you sent.');
      for (const { text } of [timeline, await see(mine, 'receipt')])
        expect(text).not.toMatch(/can change|submit again/);
      expect(timeline.links).toHaveProperty('Read the answers');
    });
  });

  describe('of what the secretariat asks', () => {
    it('stands on the timeline with its day, and the way to all messages', async () => {
      const { windowId, officer } = await published();
      const mine = await submitted(windowId);
      await at(after);
      const [{ reference }] = (await portal.sql<{ reference: string }>(
        'select reference from application where id = $1',
        [mine.id],
      )) as [{ reference: string }];
      const applied = { id: mine.id, organisationId: mine.organisationId, reference };
      const wanted = { topic: 'document_wanted', text: 'The certificate, please.', dueOn: '2011-05-20' } as const;
      expect((await see(mine, 'timeline')).text).not.toContain('The secretariat asks for something');
      await portal.get(MakeRequest).execute(officer, applied, wanted);
      const timeline = await see(mine, 'timeline');
      expect(timeline.text).toContain('The secretariat asks for something A document is asked for');
      expect(timeline.text).toContain('Answer by 20 May 2011');
      expect((await timeline.follow('A document is asked for')).text).toContain('The certificate, please.');
      expect((await timeline.follow('Messages with the secretariat')).heading).toBe('Messages');
    });
  });
});
