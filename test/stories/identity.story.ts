import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApplicationsReader } from '../../libs/applications/src/index.js';
import type { Actor, PersonId } from '../../libs/kernel/src/index.js';
import { MintLink, type LinkPurpose } from '../../libs/identity/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { codeOfApp, goodPassword, grantedRole, unconfirmed } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { sessionOf } from '../support/session.js';

describe('people over HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  // Ahead of the machine's own clock, by which the browser of these tests throws cookies away.
  beforeEach(() => api.clock.set('2099-03-02T09:00:00Z'));
  afterAll(() => api.close());

  const idOf = async (email: string): Promise<PersonId> =>
    (await api.sql<{ id: PersonId }>('select id from person where email = $1', [email]))[0]!.id;
  const linkTo = async (email: string, purpose: LinkPurpose) =>
    api.get(MintLink).execute(api.system, await idOf(email), purpose);
  const registered = async (email: string): Promise<PersonId> => {
    await api
      .as()
      .post('/api/people')
      .send({ email, name: 'Amina Obi', password: goodPassword })
      .expect(202, { accepted: true });
    const token = await linkTo(email, 'confirm_address');
    await api.as().post('/api/people/confirmation').send({ token, password: goodPassword }).expect(204);
    return idOf(email);
  };
  /** A browser that keeps its cookie, and sends the token of its forms. */
  const signedIn = async (email: string, password = goodPassword) => {
    const browser = api.as();
    const { body } = await browser.post('/api/session').send({ email, password }).expect(201);
    return { browser: browser.set('x-csrf-token', body.csrfToken as string), pending: body.pending as string | null };
  };

  it('register, confirm, sign in, and sign out', async () => {
    const id = await registered('amina@example.org');
    const { browser } = await signedIn('amina@example.org');
    const { body } = await browser.get('/api/people/me').expect(200);
    expect(body).toMatchObject({ id, name: 'Amina Obi', roles: [], organisations: [] });
    const out = await browser.delete('/api/session').expect(204);
    expect(out.headers['clear-site-data']).toContain('"storage"');
    await browser.get('/api/people/me').expect(401);
  });

  it('get a cookie that neither scripts nor other sites reach', async () => {
    await registered('bola@example.org');
    const { headers } = await api
      .as()
      .post('/api/session')
      .send({ email: 'bola@example.org', password: goodPassword })
      .expect(201);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^sgf_session=[\w-]{43}; .*HttpOnly.*SameSite=Lax/)]);
  });

  it('are told nothing about who has an account', async () => {
    await registered('chi@example.org');
    const answers = [];
    for (const email of ['chi@example.org', 'nobody@example.org']) {
      const { body, status } = await api.as().post('/api/session').send({ email, password: 'not the password' });
      answers.push({ body, status });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, body: { type: 'urn:sgf:problem:identity.sign_in_refused' } });
    const again = { email: 'chi@example.org', name: 'Somebody', password: 'nine umbrellas under one bridge' };
    await api.as().post('/api/people').send(again).expect(202, { accepted: true });
  });

  it('change nothing without the token of the form, nor from another site', async () => {
    await registered('dede@example.org');
    const { browser } = await signedIn('dede@example.org');
    const shelter = { name: 'A shelter', country: 'NG', kind: 'ngo' };
    await browser.post('/api/organisations').set('x-csrf-token', 'forged').send(shelter).expect(403);
    await browser.post('/api/organisations').set('sec-fetch-site', 'cross-site').send(shelter).expect(403);
    const foreign = api.as().post('/api/session').set('sec-fetch-site', 'cross-site');
    await foreign.send({ email: 'dede@example.org', password: goodPassword }).expect(403);
    expect(await api.sql(`select from organisation`)).toEqual([]);
  });

  it('register their organisation, fill its profile under its version, and invite a colleague', async () => {
    await registered('efe@example.org');
    await registered('femi@example.org');
    const { browser } = await signedIn('efe@example.org');
    const { body: made } = await browser
      .post('/api/organisations')
      .send({ name: 'A shelter', country: 'NG', kind: 'ngo' })
      .expect(201);
    const at = `/api/organisations/${made.id}`;
    const shown = await browser.get(at).expect(200).expect('etag', '"1"');
    expect(shown.body.actions.map(({ name, href }: { name: string; href: string }) => `${name} ${href}`)).toEqual([
      `edit ${at}`,
      `invite ${at}/invitations`,
    ]);
    const { id: _, version: __, label: ___, actions: ____, ...profile } = shown.body;
    const edited = {
      ...profile,
      registeredOn: '2004-05-01',
      annualBudgets: [{ year: 2025, amount: '120000.00', currency: 'USD' }],
    };
    await browser.put(at).send(edited).expect(428);
    await browser.put(at).set('if-match', '"1"').send(edited).expect(200, { id: made.id, version: 2 });
    await browser.put(at).set('if-match', '"1"').send(edited).expect(412);
    const wrong = { ...edited, registeredOn: '2004-02-30', ownerIs: 'me', country: 'XX' };
    const { body: problem } = await browser.put(at).set('if-match', '"2"').send(wrong).expect(422);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/country',
      '/ownerIs',
      '/registeredOn',
    ]);

    await browser.post(`${at}/invitations`).send({ email: 'femi@example.org', part: 'editor' }).expect(201);
    const { browser: colleague } = await signedIn('femi@example.org');
    await colleague.get(at).expect(404);
    const { body: open } = await colleague.get('/api/invitations').expect(200);
    expect(open.items).toMatchObject([{ organisationName: 'A shelter', label: 'Open' }]);
    const accept = open.items[0].actions.find(({ name }: { name: string }) => name === 'accept');
    await colleague.post(accept.href).send({}).expect(200);
    expect((await colleague.get(`${at}/members`).expect(200)).body.items).toHaveLength(2);
  });

  it('apply without having confirmed their address; where they are stays hidden from whom it should', async () => {
    api.clock.set('2011-03-01T10:00:00Z');
    const { windowId } = await aCall().publishedIn(api);
    api.clock.set('2011-04-20T10:00:00Z');
    await unconfirmed(api, 'ngozi');
    const founder = api.as().set(await sessionOf(api, 'ngozi'));
    const refuge = { name: 'A refuge', country: 'NG', kind: 'ngo' };
    const { body: made } = await founder.post('/api/organisations').send(refuge).expect(201);
    const hide = founder.put(`/api/organisations/${made.id}/profile/location`).set('if-match', '"0"');
    await hide.send({ locationHidden: true }).expect(200, { id: made.id, part: 'location', version: 1, traces: [] });
    const start = { windowId, organisationId: made.id };
    const { body: draft } = await founder.post('/api/applications').send(start).expect(201);
    const at = `/api/applications/${draft.id}`;
    for (const [section, content] of Object.entries(soundAnswers()))
      await founder.put(`${at}/sections/${section}`).set('if-match', '"0"').send(content!).expect(200);
    await founder.post(`${at}/submission`).send({ certifier: 'Ngozi' }).expect(201);

    const reader = api.get(ApplicationsReader);
    const [trustee, officer] = [await api.person({ roles: ['trustee'] }), await api.person({ roles: ['officer'] })];
    const seen = async (actor: Actor) =>
      (await reader.list(actor, { organisationId: made.id })).map(({ country, regionalGroup }) => [
        country,
        regionalGroup,
      ]);
    expect(await seen(officer)).toEqual([['NG', 'African Group']]);
    expect(await seen(trustee)).toEqual([[null, 'African Group']]);
    expect(JSON.stringify((await reader.submission(trustee, draft.id)).content)).not.toContain('"country":"NG"');
  });

  it('who hold a role do nothing before their second factor', async () => {
    const id = await registered('gozi@example.org');
    await grantedRole(api, id, 'officer', '2099-01-01', '2099-12-31');
    const { browser, pending } = await signedIn('gozi@example.org');
    expect(pending).toBe('enrolment');
    for (const path of ['/api/people/me', '/api/holds', '/api/calls/019a8f00-0000-7000-8000-000000000000/x'])
      expect([401, 404]).toContain((await browser.get(path)).status);
    const problem = await browser.get('/api/people/me').expect(401);
    expect(problem.body.type).toBe('urn:sgf:problem:second_factor_needed');
    const { body: offer } = await browser.post('/api/session/second-factor/enrolment').send({}).expect(201);
    const code = codeOfApp(offer.secret, '2099-03-02T09:00:00Z');
    const { body: done } = await browser.post('/api/session/second-factor/confirmation').send({ code }).expect(201);
    expect(done.recoveryCodes).toHaveLength(10);
    browser.set('x-csrf-token', done.csrfToken);
    expect((await browser.get('/api/session').expect(200)).body).toMatchObject({
      personId: id,
      pending: null,
      roles: ['officer'],
      steppedUp: true,
    });

    const { body: token } = await browser.post('/api/people/me/tokens').send({ name: 'Export', days: 7 }).expect(201);
    const hold = { subjectKind: 'award', subjectId: id, causeCode: 'other', why: 'To be cleared.' };
    const { body: held } = await api.as(token.token).post('/api/holds').send(hold).expect(201);
    const { body: shown } = await api.as(token.token).get(`/api/holds/${held.id}`).expect(200);
    expect(shown).toMatchObject({
      label: 'On hold',
      actions: [{ name: 'lift', reasons: [{ code: 'hold.lifted_by_another_person' }] }],
    });
    await api.as(token.token).post(`/api/holds/${held.id}/lifting`).send({ why: 'Cleared.' }).expect(409);
  });

  it('administrate together, and read no holds', async () => {
    const [one, two, newcomer] = [
      await administrator('one'),
      await administrator('two'),
      await registered('hadi@example.org'),
    ];
    const role = {
      personId: newcomer,
      role: 'finance_officer',
      startsOn: '2099-03-02',
      endsOn: '2099-12-31',
      why: 'Joins.',
    };
    const { body: proposal } = await one.post('/api/roles/proposals').send(role).expect(201);
    await one.post(`/api/roles/proposals/${proposal.id}/approval`).send({}).expect(409);
    expect((await two.get('/api/roles/proposals').expect(200)).body.items).toHaveLength(1);
    await two.post(`/api/roles/proposals/${proposal.id}/approval`).send({}).expect(200);
    expect((await signedIn('hadi@example.org')).pending).toBe('enrolment');
    expect((await one.get('/api/people').query({ text: 'HADI@' }).expect(200)).body.items).toMatchObject([
      { id: newcomer },
    ]);
    await one.post(`/api/people/${newcomer}/disablement`).send({ why: 'Left.' }).expect(200);
    expect((await one.get('/api/holds').expect(200)).body).toEqual({ items: [] });
    await one
      .post('/api/holds')
      .send({ subjectKind: 'award', subjectId: newcomer, causeCode: 'other', why: 'No.' })
      .expect(403);
  });

  const administrator = async (name: string) => {
    const email = `${name}@example.org`;
    await grantedRole(api, await registered(email), 'administrator', '2099-01-01', '2099-12-31');
    const { browser } = await signedIn(email);
    const { body: offer } = await browser.post('/api/session/second-factor/enrolment').send({}).expect(201);
    const code = codeOfApp(offer.secret, '2099-03-02T09:00:00Z');
    const { body } = await browser.post('/api/session/second-factor/confirmation').send({ code }).expect(201);
    return browser.set('x-csrf-token', body.csrfToken as string);
  };
});

describe('people over HTTPS', () => {
  it('get the prefixed, secure cookie', async () => {
    const api = await openApi({ PUBLIC_URL: 'https://grants.example' });
    try {
      api.clock.set('2099-03-02T09:00:00Z');
      const email = 'amina@example.org';
      await api.as().post('/api/people').send({ email, name: 'Amina', password: goodPassword }).expect(202);
      await api.sql('update person set confirmed_at = now()');
      const { headers } = await api.as().post('/api/session').send({ email, password: goodPassword }).expect(201);
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(/^__Host-sgf_session=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/),
      ]);
    } finally {
      await api.close();
    }
  });
});
