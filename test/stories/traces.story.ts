import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftCall, ProposeCall } from '../../libs/calls/src/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { anApplication, soundAnswers, type Drafted } from '../support/builders/application.js';
import { aCall, callOf2011 } from '../support/builders/call.js';
import { Visitor, type Answer, type VisitedPage } from '../support/form-driver.js';
import { sessionOf } from '../support/session.js';

const trace = 'Amina, 17 years old, escaped';
const quoted = '“Amina, 17 years old” looks like a name next to an age. Can a person be recognised?';
const asked = 'Change these places, or confirm that nobody can be recognised.';

describe('a trace of a person', () => {
  let api: Api;
  let address: string;
  let callId: Id<'call'>;
  let submitted: Drafted;
  let draft: Drafted;
  /** A call that waits for a second person, one that will be cancelled, and one that ends. */
  let [waiting, given, ended]: Id<'call'>[] = [];
  let officer: Actor;
  const people: Record<string, Visitor> = {};

  const somebody = async (name: string, as: { organisation?: OrganisationId; officer?: true } = {}) => {
    const id = await registered(api, name);
    if (as.officer) await grantedRole(api, id, 'officer', '2010-01-01', '2026-12-31');
    if (as.organisation)
      await api.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [as.organisation, id],
      );
    const { cookie } = await sessionOf(api, name);
    people[name] = new Visitor(address, api.config.http.publicUrl, { cookie });
  };
  /** How often anything changed so far. */
  const changes = async (): Promise<number> =>
    (await api.sql<{ count: number }>('select count(*)::int as count from history'))[0]!.count;

  beforeAll(async () => {
    api = await openApi({ LOG_LEVEL: 'silent' });
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
    api.clock.set('2011-03-01T10:00:00Z');
    const published = await aCall().publishedIn(api);
    ({ callId } = published);
    officer = await api.person({ roles: ['officer'] });
    await grantedRole(api, officer.id, 'officer', '2010-01-01', '2026-12-31');
    given = (await aCall().withCode('2011-g').publishedIn(api)).callId;
    ended = (await aCall().withCode('2011-e').between('2011-03-05T00:00:00Z', '2011-03-20T00:00:00Z').publishedIn(api))
      .callId;
    waiting = (await api.get(DraftCall).execute(officer, { ...callOf2011(), code: '2011-w' })).id;
    await api.get(ProposeCall).execute(officer, waiting);
    await api.sql(`update call set clarifications_until = '2011-04-15T22:00:00Z' where id = $1`, [callId]);
    api.clock.set('2011-04-01T10:00:00Z');
    draft = await anApplication().draftedIn(api, published.windowId);
    submitted = await anApplication().submittedIn(api, published.windowId);
    await somebody('olu', { officer: true });
    await somebody('amina', { organisation: submitted.organisationId });
    await somebody('binta', { organisation: draft.organisationId });
    await somebody('chidi');
  });
  afterAll(() => api.close());

  const open = async (who: string, path: string, ...links: string[]): Promise<VisitedPage> => {
    let page = await people[who]!.visit(path);
    for (const link of links) page = await page.follow(link);
    return page;
  };
  /** Where an officer gives more time to one applicant. */
  const moreTime = async (): Promise<string> => {
    const [row] = await api.sql<{ reference: string }>('select reference from application where id = $1', [draft.id]);
    return `/desk/calls/${callId}/extensions/${row!.reference}`;
  };
  const messages = (application: Drafted, under = '') => `${under}/applications/${application.id}/messages`;

  /** What is sent where, by whom: opening the page, the field with the trace, the other answers, the button. */
  const sendings: Record<string, readonly [() => Promise<VisitedPage>, string, Record<string, Answer>, string]> = {
    'a question about a call': [() => open('chidi', '/calls/2011/questions/ask'), 'text', {}, 'Send the question'],
    'a message to the secretariat': [
      () => open('binta', messages(draft), 'Write to the secretariat'),
      'text',
      { 'What it is about': 'The budget' },
      'Send',
    ],
    'an answer in a conversation': [() => open('olu', messages(draft, '/desk'), 'The budget'), 'text', {}, 'Send'],
    'a request to an applicant': [
      () => open('olu', messages(submitted, '/desk'), 'Ask for a document or a clarification'),
      'text',
      { topic: 'document_wanted', 'dueOn[day]': '20', 'dueOn[month]': '4', 'dueOn[year]': '2011' },
      'Send the request',
    ],
    'the answer to a request': [
      () => open('amina', messages(submitted), 'A document is asked for'),
      'text',
      {},
      'Send',
    ],
    'why a request need not be answered': [
      async () => {
        const page = await open('olu', messages(submitted, '/desk'), 'Ask for a document or a clarification');
        const wanted = {
          topic: 'clarification_wanted',
          'dueOn[day]': '20',
          'dueOn[month]': '4',
          'dueOn[year]': '2011',
        };
        return page
          .form()
          .fill({ ...wanted, text: 'Which town?' })
          .submit('Send the request');
      },
      'why',
      {},
      'Withdraw the request',
    ],
    'an answer for everybody': [
      async () =>
        (await open('olu', `/desk/calls/${callId}/clarifications`))
          .form('Clarify something that nobody asked')
          .submit('Clarify something that nobody asked'),
      'answer[en]',
      { 'question[en]': 'Who may apply?' },
      'Save',
    ],
    'why a question gets no answer': [
      () => open('olu', `/desk/calls/${callId}/clarifications`, 'Set it aside'),
      'why',
      {},
      'Set it aside',
    ],
    'why an application is withdrawn': [
      () => open('amina', `/applications/${submitted.id}/withdrawal`),
      'why',
      {},
      'Withdraw',
    ],
    'why a withdrawal is taken back': [
      () => open('amina', `/applications/${submitted.id}/resumption`),
      'why',
      {},
      'Take the withdrawal back',
    ],
    'why one applicant gets more time': [
      async () => open('olu', await moreTime()),
      'why',
      { cause: ['emergency'], 'until[day]': '10', 'until[month]': '5', 'until[year]': '2011' },
      'Propose more time',
    ],
    'why one applicant gets none': [async () => open('olu', await moreTime()), 'remark', {}, 'Withdraw the proposal'],
    'why a call is corrected': [
      async () =>
        (await open('olu', `/desk/calls/${callId}/corrigenda/wording`))
          .form()
          .fill({ 'windows[w0][wording][en]': '30 April 2011, midnight in Vienna' })
          .submit('Look at what it changes'),
      'why[en]',
      {},
      'Propose it to a second person',
    ],
    'why it is not corrected': [
      () => open('olu', `/desk/calls/${callId}/corrigenda/proposal`),
      'why',
      {},
      'Withdraw the proposal',
    ],
    'what should be changed in a call': [
      () => open('olu', `/desk/calls/${waiting}/acts/return`),
      'why',
      {},
      'Give it back',
    ],
    'why a draft is cancelled': [() => open('olu', `/desk/calls/${waiting}/acts/cancel`), 'why', {}, 'Cancel the call'],
    'why a call is cancelled, for everybody': [
      () => open('olu', `/desk/calls/${given}/acts/cancel`),
      'why[en]',
      {},
      'Cancel the call',
    ],
    'why a call is taken up again': [
      async () => {
        await (await open('olu', `/desk/calls/${ended}/acts/conclude`)).form().submit('Conclude it');
        return open('olu', `/desk/calls/${ended}/acts/reopen`);
      },
      'why',
      {},
      'Propose it to a second person',
    ],
    'why it is not taken up again': [
      () => open('olu', `/desk/calls/${ended}/acts/reopen`),
      'why',
      {},
      'Withdraw the proposal',
    ],
    'why what came by email is set aside': [
      async () =>
        (await open('olu', `/desk/calls/${callId}/late/new`))
          .form('Begin')
          .fill({
            ...{ channel: ['e_mail'], whose: ['new'], name: 'The shelter of the east', country: 'NG' },
            ...{ 'received[day]': '20', 'received[month]': '3', 'received[year]': '2011', 'received[time]': '12:00' },
          })
          .submit('Begin'),
      'reason',
      {},
      'Set it aside',
    ],
  };

  it.each(Object.entries(sendings))(
    'in %s is asked about once, and goes as it stands when its writer says so',
    async (_, sending) => {
      const [opened, field, others, button] = sending;
      const form = (page: VisitedPage) => page.form(button);
      const empty = await opened();
      expect(empty.text).toMatch(/names (?:or traces )?of (?:people|victims)|of any victim/i);
      const before = await changes();
      const page = await form(empty)
        .fill({ ...others, [field]: trace })
        .submit(button);
      expect([page.status, page.errors]).toEqual([422, [quoted, asked]]);
      expect(page.text).toContain('Nothing has been sent yet.');
      expect(form(page).value(field)).toEqual([trace]);
      const again = await form(page).submit(button);
      expect([again.status, again.errors, await changes()]).toEqual([422, [quoted, asked], before]);
      const sent = await form(again).fill({ looked: true }).submit(button);
      expect([sent.status, sent.errors]).toEqual([200, []]);
      expect(await changes()).toBeGreaterThan(before);
    },
  );

  it('leaves alone what leads to the organisation itself, or to the fund', async () => {
    const people = `'[{"name": "Binta Bello", "function": "Director", "email": "binta@mail.example", "phone": "+234 803 123 4567"}]'`;
    await api.sql(
      `insert into organisation_part (organisation_id, part, version, content, saved_at, saved_by)
       select $1, 'people', 1, jsonb_build_object('people', ${people}::jsonb), '2011-04-01T10:00:00Z', id
       from person where email = 'binta@example.org'`,
      [draft.organisationId],
    );
    const page = await open('binta', messages(draft), 'Write to the secretariat');
    const say = (Message: string) =>
      page.form('Send').fill({ 'What it is about': 'The budget', Message }).submit('Send');
    const own = await say('Please call 0803 123 4567, or write to binta@mail.example or binta@example.org.');
    expect([own.status, own.errors]).toEqual([200, []]);
    const other = await say('Please call 0803 765 4321. You wrote from amina.officer@un.org.');
    expect(other.errors).toEqual(['“0803 765 4321” looks like a telephone number. Can a person be recognised?', asked]);
  });

  it('is told in the language of whoever writes', async () => {
    const asks = await open('chidi', '/calls/2011/questions/ask');
    const page = await asks.form('Français').submit('Français');
    const told = await page.form().fill({ text: 'Fatou, 17 ans, est arrivée.' }).submit('Envoyer la question');
    expect(told.errors[0]).toBe(
      '« Fatou, 17 ans » ressemble à un nom à côté d’un âge. Une personne peut-elle être reconnue ?',
    );
    await (await open('chidi', '/home')).form('English').submit('English');
  });

  describe('in what is kept as a draft', () => {
    it('is shown before one goes on, once, and under its field', async () => {
      const at = `/applications/${draft.id}/sections/project`;
      const write = (page: VisitedPage, text: string) =>
        page.form('Save and continue').fill({ 'Title of the project': text }).submit('Save and continue');
      const told = await write(await open('binta', at), trace);
      expect([told.status, told.url]).toEqual([200, at]);
      expect(told.text).toContain('“Amina, 17 years old” looks like a name next to an age');
      expect((await write(told, trace)).url).toBe(`/applications/${draft.id}/sections/countries`);
      const more = await write(await open('binta', at), `${trace}. Her number is +39 06 1234567.`);
      expect([more.url, more.text]).toEqual([at, expect.stringContaining('looks like a telephone number')]);
      expect((await write(more, 'A safe way home')).url).toBe(`/applications/${draft.id}/sections/countries`);
    });

    it('is shown in a budget, whose amounts are none', async () => {
      const at = `/applications/${draft.id}/budget`;
      const page = await open('binta', at);
      const name = page.form('Save and continue').names.find((each) => each.endsWith('[description]'))!;
      const fill = (shown: VisitedPage, what: string) =>
        shown
          .form('Save and continue')
          .fill({ [name]: what })
          .submit('Save and continue');
      const told = await fill(page, 'School fees of Amina, 17 years old');
      expect([told.url, told.text]).toEqual([at, expect.stringContaining('looks like a name next to an age')]);
      expect((await fill(told, 'School fees')).url).toBe(`/applications/${draft.id}`);
    });

    it('is shown in a profile, with the way to its field', async () => {
      const page = await open('binta', `/organisations/${draft.organisationId}/profile/mandate`);
      const told = await page.form('Save').fill({ Mandate: trace }).submit('Save');
      expect(told.links['Mandate: “Amina, 17 years old” looks like a name next to an age']).toBe('#mandate');
      const gone = await told.form('Save').fill({ Mandate: 'Shelter for all.' }).submit('Save');
      expect(gone.text).not.toContain('looks like');
    });
  });

  describe('over HTTP', () => {
    let speaker: ReturnType<Api['as']>;

    const speaks = async (actor: Actor): Promise<ReturnType<Api['as']>> => {
      const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
      return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
    };

    beforeAll(async () => {
      speaker = await speaks(draft.applicant);
      await api.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')
         on conflict do nothing`,
        [draft.organisationId, draft.applicant.id],
      );
    });

    it.each([
      ['a question', () => `/api/calls/${callId}/questions`, { text: trace }],
      ['a message', () => `/api/applications/${draft.id}/threads`, { topic: 'other', text: trace }],
      ['a withdrawal', () => `/api/applications/${draft.id}/withdrawal`, { why: trace }],
      ['its end', () => `/api/applications/${draft.id}/resumption`, { why: trace }],
    ])('refuses %s once, with every place, and takes it when somebody looked', async (_, path, body) => {
      const { body: problem } = await speaker.post(path()).send(body).expect(422);
      expect(problem.errors).toMatchObject([
        { code: 'traces.found', params: { kind: 'name_with_age', text: 'Amina, 17 years old' }, message: quoted },
        { pointer: '/looked', code: 'traces.look', message: asked },
      ]);
      expect((await speaker.post(path()).send({ ...body, looked: true })).status).toBeLessThan(300);
    });

    describe('by an officer', () => {
      let desk: ReturnType<Api['as']>;
      let byPost: string;

      beforeAll(async () => {
        desk = await speaks(officer);
        const [window] = await api.sql<{ id: string }>('select id from call_window where call_id = $1', [callId]);
        const organisation = await api.organisation({ name: 'By post' });
        const received = { windowId: window!.id, receivedBy: 'paper', receivedAt: '2011-03-20T12:00:00+01:00' };
        const { body } = await desk
          .post('/api/received-applications')
          .send({ ...received, organisation })
          .expect(201);
        byPost = body.id;
      });

      it.each([
        [
          'more time',
          () => `applications/${draft.id}/extension-proposal`,
          { until: '2011-05-12T12:00:00Z', cause: 'emergency' },
        ],
        ['no more time', () => `applications/${draft.id}/extension-dismissal`, {}],
        ['an erasure', () => `applications/${submitted.id}/redaction-proposal`, { number: 1 }],
        ['no erasure', () => `applications/${submitted.id}/redaction-dismissal`, {}],
        ['a recording', () => `applications/${byPost}/recording`, { certifier: 'Binta Bello' }],
        ['a correction', () => `calls/${callId}/corrigendum-proposal`, { kind: 'wording', source: 'The rules' }],
        ['no correction', () => `calls/${callId}/corrigendum-dismissal`, {}],
        ['remarks', () => `calls/${waiting}/return`, {}],
        ['a cancellation', () => `calls/${given}/cancellation`, {}],
        ['a second life', () => `calls/${ended}/reopening-proposal`, {}],
        ['none', () => `calls/${ended}/reopening-dismissal`, {}],
      ])('refuses the reason for %s once, before all else', async (_, path, body) => {
        const send = (more: object) => desk.post(`/api/${path()}`).send({ ...body, why: trace, ...more });
        const { body: problem } = await send({}).expect(422);
        expect(problem.errors).toMatchObject([
          { pointer: '/why', code: 'traces.found' },
          { pointer: '/looked', code: 'traces.look' },
        ]);
        expect([200, 201, 409]).toContain((await send({ looked: true })).status);
      });
    });

    it('refuses what is asked of the fund about an organisation once, too, and tells with a part of a profile', async () => {
      const at = `/api/organisations/${draft.organisationId}`;
      await speaker.post(`${at}/recovery`).send({ explanation: trace }).expect(422);
      const saved = await speaker
        .put(`${at}/profile/governance`)
        .set('if-match', '"0"')
        .send({ board: trace, decisions: 'By vote.' })
        .expect(200);
      expect(saved.body.traces).toEqual([{ kind: 'name_with_age', text: 'Amina, 17 years old', pointer: '/board' }]);
    });

    it('tells with a section that was saved what in it looks like one, and asks on submitting', async () => {
      const [{ version }] = (await api.sql<{ version: number }>(
        `select version from application_section where application_id = $1 and section = 'project'`,
        [draft.id],
      )) as [{ version: number }];
      const saved = await speaker
        .put(`/api/applications/${draft.id}/sections/project`)
        .set('if-match', `"${version}"`)
        .send({ ...soundAnswers().project, title: trace })
        .expect(200);
      expect(saved.body.traces).toEqual([{ kind: 'name_with_age', text: 'Amina, 17 years old', pointer: '/title' }]);
      const submit = (body: object) => speaker.post(`/api/applications/${draft.id}/submission`).send(body);
      const { body: problem } = await submit({ certifier: 'Binta Bello' }).expect(422);
      expect(problem.errors).toMatchObject([{ pointer: '/project/title' }, { pointer: '/looked' }]);
      const looked = await submit({ certifier: 'Binta Bello', looked: true });
      expect(JSON.stringify(looked.body)).not.toContain('traces.');
    });
  });
});
