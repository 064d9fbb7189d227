import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaveSection } from '../../libs/applications/src/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Id, PersonId } from '../../libs/kernel/src/index.js';
import { soundAnswers } from '../support/builders/application.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import type { Answer, Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const afterClosing = '2011-05-02T10:00:00Z';
const day = (date: string, month: string, time: string): Record<string, Answer> => ({
  'received[day]': date,
  'received[month]': month,
  'received[year]': '2011',
  'received[time]': time,
});
const theMail = new File([Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n')], 'mail.pdf', { type: 'application/pdf' });

describe('the late door', () => {
  let portal: Portal;
  let desk: string;
  let [olu, ana]: Visitor[] = [];
  const people: Record<string, Actor> = {};

  const officer = async (name: string): Promise<Visitor> => {
    const id: PersonId = await registered(portal, name);
    await grantedRole(portal, id, 'officer', '2010-01-01', '2026-12-31');
    people[name] = { id, roles: ['officer'], organisations: [], system: false, steppedUp: true };
    return portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  };

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    desk = `/desk/calls/${(await aCall().withCode('2011').publishedIn(portal)).callId}`;
    portal.clock.set(afterClosing);
    [olu, ana] = [await officer('olu'), await officer('ana')];
  });
  afterAll(() => portal.close());

  const shelter = (name: string): Record<string, Answer> => ({
    channel: ['e_mail'],
    whose: ['new'],
    name,
    country: 'NG',
    facts: ['nonProfit', 'ownBankAccount', 'pseaMeasures'],
  });
  const begun = async (answers: Record<string, Answer>): Promise<VisitedPage> =>
    (await (await olu!.visit(`${desk}/late`)).follow('Enter one')).form().fill(answers).submit('Begin');
  const idOf = (page: VisitedPage) => page.url.split('/').at(-1) as Id<'application'>;
  const entered = async (page: VisitedPage, by = people['olu']!): Promise<VisitedPage> => {
    for (const [section, content] of Object.entries(soundAnswers()))
      await portal.get(SaveSection).execute(by, idOf(page), { section, content: content! });
    return olu!.visit(page.url);
  };
  const attached = (page: VisitedPage): Promise<VisitedPage> =>
    page.form('Attach it').fill({ file: theMail }).submit('Attach it');

  it('asks for everything at once, and for an instant that is on the clock', async () => {
    const refused = await begun({ ...day('27', '3', '02:30'), whose: ['new'] });
    expect([refused.status, refused.errors]).toEqual([
      422,
      [
        'Choose at least one.',
        'This time does not exist: clocks go forward that night. Write 01:59 or earlier, or 03:00 or later.',
        'Write something here.',
        'Write the two capital letters of a country.',
      ],
    ]);
  });

  it('refuses what came after the deadline, and registers nobody for it', async () => {
    const late = await begun({ ...shelter('Too late'), ...day('1', '5', '00:00') });
    expect([late.status, late.errors]).toEqual([
      409,
      [expect.stringContaining('There is no evidence that it was received in time, by 30 April 2011 at 23:59 CEST')],
    ]);
    expect(late.form('How it came').value('name')).toEqual(['Too late']);
    expect(await portal.sql(`select from organisation where name = 'Too late'`)).toEqual([]);
  });

  it('keeps an original once, however often its form is sent', async () => {
    const page = await begun({ ...shelter('The shelter of the north'), ...day('29', '4', '23:59') });
    await attached(page);
    expect((await attached(page)).links['mail.pdf']).toMatch(/\/files\//);
    const rows = 'select from application_document where application_id = $1';
    expect(await portal.sql(rows, [idOf(page)])).toHaveLength(1);
  });

  it('is entered by one person, recorded by another, and marked so for ever', async () => {
    const page = await begun({ ...shelter('The shelter of the east'), ...day('30', '4', '23:59') });
    expect(page.text).toContain('Being entered by the fund from an email that was received on 30 April 2011');
    expect(page.text).toContain('The original is not attached.');
    const sections = await page.follow('Open the sections');
    expect([sections.status, sections.heading]).toEqual([200, expect.any(String)]);
    expect(sections.text).toContain('Being entered by the fund');
    expect((await sections.follow('Back to the late door')).text).toContain('answers or documents are missing');
    const ready = await attached(await entered(page));
    expect(ready.text).toContain('You entered a part of it. A person who entered nothing of it records it.');
    expect(() => ready.form('Who signed the original')).toThrow();
    const second = await ana!.visit(page.url);
    expect(second.links['mail.pdf']).toMatch(/\/files\//);
    const unsaid = await second.form('Who signed the original').submit('Record it');
    expect([unsaid.status, unsaid.errors]).toEqual([422, ['Write something here.', 'Write something here.']]);
    const told = await unsaid
      .form('Who signed the original')
      .fill({ 'Who signed the original': 'Amina Bello', 'What you compared': 'The story of Amina, 17 years old' })
      .submit('Record it');
    expect([told.status, told.errors.length]).toEqual([422, 2]);
    expect(told.form('Set it aside').names).not.toContain('looked');
    const recorded = await told.form('Who signed the original').fill({ looked: true }).submit('Record it');
    expect(recorded.text).toContain('Recorded by the fund from an email that was received on 30 April 2011');
    const [row] = await portal.sql(
      `select a.state, a.received_by, s.submitted_at, s.in_grace from application a join submission s on s.id = a.submission_id
       where a.id = $1`,
      [idOf(page)],
    );
    expect(row).toEqual({
      ...{ state: 'submitted', received_by: 'e_mail', in_grace: false },
      submitted_at: new Date('2011-04-30T21:59:00Z'),
    });
    expect((await olu!.visit(`${desk}/late`)).text).toContain('The shelter of the east Email');
  });

  it('finds an organisation that is registered, and says so of one that is registered again', async () => {
    await portal.organisation({ name: 'Casa del Río' });
    const again = await begun({ ...shelter('casa del rio'), ...day('30', '4', '12:00') });
    expect([again.status, again.errors]).toEqual([409, [expect.stringContaining('registered')]]);
    const found = await again
      .form('How it came')
      .fill({ whose: ['known'], find: 'casa' })
      .submit('Find');
    const page = await found
      .form('How it came')
      .fill({ organisation: ['Casa del Río (Nigeria)'] })
      .submit('Begin');
    expect(page.text).toContain('Organisation Casa del Río');
    const aside = await page
      .form('Set it aside')
      .fill({ reason: 'It was a letter of support.' })
      .submit('Set it aside');
    expect(aside.text).toContain('State Set aside');
  });

  it('is for officers, also over HTTP, where the same is refused', async () => {
    const trustee = await registered(portal, 'tess');
    await grantedRole(portal, trustee, 'trustee', '2010-01-01', '2026-12-31');
    const tess = portal.visitor({ cookie: (await sessionOf(portal, 'tess')).cookie });
    expect((await tess.visit(`${desk}/late`)).status).toBe(403);
    expect((await tess.visit(`${desk}/late/new`)).status).toBe(403);
    const speaker = async (name: string) => {
      const actor = people[name]!;
      const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
      return portal.as((await portal.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
    };
    const [one, other] = [await speaker('olu'), await speaker('ana')];
    const organisation = await portal.organisation({ name: 'By post' });
    const { body: call } = await one.get(desk.replace('/desk/', '/api/')).expect(200);
    const received = { windowId: call.windows[0].id, receivedBy: 'paper', receivedAt: '2011-04-30T12:00:00+02:00' };
    const { body } = await one
      .post('/api/received-applications')
      .send({ ...received, organisation })
      .expect(201);
    const record = { certifier: 'Amina Bello', why: 'All of it' };
    const refused = await one.post(`/api/applications/${body.id}/recording`).send(record).expect(409);
    expect(refused.body.reasons.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['application.original_missing', 'application.recorded_by_another_person']),
    );
    await other.post(`/api/applications/${body.id}/recording`).send(record).expect(409);
  });
});
