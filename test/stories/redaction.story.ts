import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaveSection, StartApplication, SubmitApplication, type Receipt } from '../../libs/applications/src/index.js';
import type { Role } from '../../libs/kernel/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const [during, after] = ['2011-04-20T10:00:00Z', '2011-05-10T10:00:00Z'];
const why = 'An answer names a person who should not be named.';
const named = 'The way home of a girl who has a name';

describe('erasing the free text of a submission', () => {
  let portal: Portal;
  let desk: string;
  let page: string;
  let receipt: Receipt;
  let [olu, pia, amina]: Visitor[] = [];

  const signedIn = async (name: string): Promise<Visitor> =>
    portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  const staff = async (name: string, role: Role): Promise<Visitor> => {
    await grantedRole(portal, await registered(portal, name), role, '2010-01-01', '2026-12-31');
    return signedIn(name);
  };

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { callId, windowId } = await aCall().withCode('2011').publishedIn(portal);
    desk = `/desk/calls/${callId}`;
    portal.clock.set(during);
    const organisationId = await portal.organisation();
    const writer = await portal.person({ organisations: [organisationId] });
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, await registered(portal, 'amina')],
    );
    const { id } = await portal.get(StartApplication).execute(writer, { windowId, organisationId });
    const answers = soundAnswers();
    for (const [section, content] of Object.entries({ ...answers, project: { ...answers.project, title: named } }))
      await portal.get(SaveSection).execute(writer, id, { section, content: content! });
    receipt = await portal.get(SubmitApplication).execute(writer, id, { certifier: 'Amina Bello' });
    page = `/desk/applications/${id}/redaction`;
    portal.clock.set(after);
    [olu, pia] = [await staff('olu', 'officer'), await staff('pia', 'approver')];
    amina = await signedIn('amina');
  });
  afterAll(() => portal.close());

  const verify = async () => {
    const { reference, sha256 } = receipt;
    return portal.visitor().visit(`/verify?${new URLSearchParams({ reference, fingerprint: sha256 })}`);
  };

  it('begins with the reference of an application, on a page of the call', async () => {
    const rooms = await olu!.visit(desk);
    const list = await rooms.follow('Erasing text');
    const unknown = await list.form('Find').fill({ reference: 'APP-1999-0001' }).submit('Find');
    expect(unknown.errors).toEqual(['No submission of this call that you may see has this reference.']);
    const one = await unknown.form('Find').fill({ reference: receipt.reference.toLowerCase() }).submit('Find');
    expect([one.url, one.heading]).toEqual([page, `Erasing text of ${receipt.reference}`]);
    expect(one.text).toContain('The files themselves stay.');
  });

  it('asks which submission and why, and loses nothing of what was typed', async () => {
    const form = (await olu!.visit(page)).form('Ask another person');
    const refused = await form.fill({ why }).submit('Ask another person to erase it');
    expect([refused.status, refused.errors.length]).toEqual([422, 1]);
    const again = refused.form('Ask another person');
    expect(again.value('why')).toEqual([why]);
    const traced = await again
      .fill({ number: ['1'], why: 'Fatou, 17 years old, is named.' })
      .submit('Ask another person to erase it');
    expect(traced.errors[0]).toContain('“Fatou, 17 years old” looks like a name next to an age');
    const retold = traced.form('Ask another person');
    expect([retold.value('number'), retold.names.includes('looked')]).toEqual([['1'], true]);
    const asked = await retold.fill({ why }).submit('Ask another person to erase it');
    expect(asked.text).toContain(`Submission 1 Waits for a second person ${why}`);
    expect(asked.text).toContain('You asked for this: another officer or approver decides.');
    expect(() => asked.form('Erase the text')).toThrow();
  });

  it('waits on the desk of a second person, who may set it aside', async () => {
    const home = await pia!.visit('/home');
    const decide = await home.follow(`Erase words of an application: ${why}`);
    expect(decide.url).toBe(page);
    const silent = await decide.form('Set it aside').submit('Set it aside');
    expect([silent.status, silent.errors]).toEqual([422, ['Say why.']]);
    const traced = await silent.form('Set it aside').fill({ remark: 'Fatou, 17 years old?' }).submit('Set it aside');
    expect(traced.errors[0]).toContain('“Fatou, 17 years old” looks like a name next to an age');
    const aside = await traced.form('Set it aside').fill({ remark: 'Which answer?' }).submit('Set it aside');
    expect(aside.text).toContain(`Submission 1 Set aside ${why} Which answer?`);
    expect((await verify()).text).not.toContain('Redacted');
  });

  it('is done by the second person; who holds a receipt is told since when there is nothing to compare', async () => {
    const form = (await olu!.visit(page)).form('Ask another person');
    await form.fill({ number: ['1'], why }).submit('Ask another person to erase it');
    const done = await (await pia!.visit(page)).form('Erase the text').submit('Erase the text');
    expect(done.text).toContain('Redacted on 10 May 2011 at 12:00 CEST');
    expect(() => done.form('Ask another person')).toThrow();
    const told = (await verify()).text;
    expect(told).toContain('was received. 20 April 2011 at 12:00 CEST');
    expect(told).toContain('Redacted on 10 May 2011 at 12:00 CEST');
    const { reference, sha256 } = receipt;
    const { body } = await portal.as().get('/api/verification').query({ reference, fingerprint: sha256 });
    expect(body).toEqual({ receivedAt: '2011-04-20T10:00:00.000Z', redactedAt: '2011-05-10T10:00:00.000Z' });
  });

  it('is told to its applicant on the timeline and on the receipt, which stays true', async () => {
    const at = page.replace('/desk', '').replace('/redaction', '');
    expect((await amina!.visit(`${at}/timeline`)).text).toContain('The Fund erased the free text of submission 1.');
    const kept = await amina!.visit(`${at}/receipt`);
    expect(kept.text).toContain('The Fund erased the free text of this submission on 10 May 2011 at 12:00 CEST');
    expect(kept.text).toContain(receipt.sha256);
    expect(kept.html).not.toContain('a girl');
    expect(Object.keys(kept.links).join()).not.toContain('JSON');
    expect((await amina!.visit(`${at}/receipt.json`)).status).toBe(404);
    expect((await amina!.visit(`${at}/check`)).html).not.toContain('a girl');
    expect((await amina!.visit(page)).status).toBe(403);
  });
});

describe('erasing the free text of a submission over HTTP', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
  });
  afterAll(() => portal.close());

  it('is asked by one and done by another, with every refusal', async () => {
    const { windowId } = await aCall().withCode('2011').publishedIn(portal);
    portal.clock.set(during);
    const organisationId = await portal.organisation();
    const writer = await portal.person({ organisations: [organisationId] });
    const { id } = await portal.get(StartApplication).execute(writer, { windowId, organisationId });
    for (const [section, content] of Object.entries(soundAnswers()))
      await portal.get(SaveSection).execute(writer, id, { section, content: content! });
    await portal.get(SubmitApplication).execute(writer, id, { certifier: 'Amina Bello' });
    portal.clock.set(after);
    const officer = async (name: string) => {
      await grantedRole(portal, await registered(portal, name), 'officer', '2010-01-01', '2026-12-31');
      return sessionOf(portal, name);
    };
    const sessions = { one: await officer('one'), two: await officer('two') };
    const at = (path: string) => `/api/applications/${id}/${path}`;
    const post = async (name: 'one' | 'two', path: string, body: object = {}) =>
      portal.as().post(at(path)).set(sessions[name]).send(body);
    expect((await post('one', 'redaction-proposal', { number: 0, why })).status).toBe(422);
    expect((await post('one', 'redaction-proposal', { number: 2, why })).status).toBe(404);
    expect((await post('two', 'redaction')).body.reasons).toMatchObject([{ code: 'application.no_redaction_asked' }]);
    expect((await post('one', 'redaction-proposal', { number: 1, why })).status).toBe(201);
    expect((await post('one', 'redaction')).status).toBe(409);
    expect((await post('two', 'redaction-dismissal', { why: 'Not yet.' })).status).toBe(200);
    expect((await post('one', 'redaction-proposal', { number: 1, why })).status).toBe(201);
    expect((await post('two', 'redaction')).status).toBe(200);
    const session = sessions.one;
    const { body } = await portal.as().get(at('redactions')).set(session).expect(200);
    expect(body.asked.map(({ state }: { state: string }) => state)).toEqual(['approved', 'declined']);
    const submission = await portal.as().get(at('submission')).set(session).expect(200);
    expect(submission.body).toMatchObject({ redactedAt: '2011-05-10T10:00:00.000Z', content: { number: 1 } });
    expect(JSON.stringify(submission.body)).not.toContain('A safe way home');
  });
});
