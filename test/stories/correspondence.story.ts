import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallsReader } from '../../libs/calls/src/index.js';
import { NoticesModule } from '../../libs/notices/src/index.js';
import { Later } from '../../libs/platform/src/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { goodPassword, grantedRole, registered } from '../support/builders/account.js';
import { anApplication, type Drafted } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { inOffice } from '../support/builders/office.js';
import { Visitor, type VisitedPage } from '../support/form-driver.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';
import { sessionOf } from '../support/session.js';

const pdf = new File(['%PDF-1.4\nA certificate\n%%EOF'], 'certificate.pdf', { type: 'application/pdf' });

describe('correspondence', () => {
  let api: Api;
  let post: PostOffice;
  let address: string;
  let callId: Id<'call'>;
  const people: Record<string, Visitor> = {};
  let submitted: Drafted;
  let draft: Drafted;

  const visitor = (headers: Readonly<Record<string, string>> = {}) =>
    new Visitor(address, api.config.http.publicUrl, headers);
  /** Somebody with an account, perhaps in an organisation or in office, in front of a browser without JavaScript. */
  const somebody = async (
    name: string,
    { organisation, officer }: { organisation?: OrganisationId; officer?: true } = {},
  ): Promise<Visitor> => {
    const id = await registered(api, name);
    if (officer) await grantedRole(api, id, 'officer', '2010-01-01', '2026-12-31');
    if (organisation)
      await api.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [organisation, id],
      );
    return (people[name] = visitor({ cookie: (await sessionOf(api, name)).cookie }));
  };
  /** What came beside the mails about the account. */
  const mailsTo = async (name: string) => {
    await api.get(Later).drain();
    const mails = await post.mails(`${name}@example.org`);
    return mails.filter(({ subject }) => subject !== 'Confirm your address');
  };
  /** Of mails that are sent side by side nobody knows which comes first. */
  const subjectsTo = async (name: string): Promise<string[]> => (await mailsTo(name)).map(({ subject }) => subject);
  /** Another time, at which everybody is still signed in. */
  const at = async (instant: string): Promise<void> => {
    api.clock.set(instant);
    await api.sql(`update session set seen_at = $1, ends_at = $1::timestamptz + interval '1 day'`, [instant]);
  };
  const asks = async (name: string, text: string): Promise<VisitedPage> => {
    const page = await people[name]!.visit('/calls/2011/questions/ask');
    return page.form('Send the question').fill({ 'Your question': text }).submit('Send the question');
  };
  const desk = () => people['olu']!.visit(`/desk/calls/${callId}/clarifications`);

  beforeAll(async () => {
    post = await openPostOffice();
    api = await openApi({ SMTP_URL: post.smtpUrl, LOG_LEVEL: 'silent' }, [{ module: NoticesModule }]);
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
    api.clock.set('2011-03-01T10:00:00Z');
    const published = await aCall().publishedIn(api);
    ({ callId } = published);
    // What an officer says in pages when making the call.
    await api.sql(
      `update call set languages = '{en,fr}', clarifications_until = '2011-04-15T22:00:00Z', answers_due_on = '2011-04-20' where id = $1`,
      [callId],
    );
    api.clock.set('2011-04-01T10:00:00Z');
    draft = await anApplication().draftedIn(api, published.windowId);
    submitted = await anApplication().submittedIn(api, published.windowId);
    await somebody('olu', { officer: true });
    await somebody('ana', { officer: true });
    await somebody('amina', { organisation: submitted.organisationId });
    await somebody('binta', { organisation: draft.organisationId });
    await somebody('chidi');
    await somebody('zora', { organisation: await api.organisation({ name: 'Casa Refúgio' }) });
  });
  afterAll(async () => {
    await api.close();
    await post.close();
  });

  describe('of questions about a call', () => {
    it('says to everybody until when one can ask, and leads who is nobody yet to sign in', async () => {
      const page = await visitor().visit('/calls/2011/questions');
      expect(page.text).toContain('Questions are taken until');
      expect(page.text).toContain('15 April 2011');
      expect(page.text).toContain('The answers are published by 20 April 2011.');
      expect(page.text).toContain('No answers are published yet.');
      expect((await page.follow('Ask a question')).heading).toBe('Sign in');
    });

    it('takes a question, and shows it to its asker alone', async () => {
      const kept = await asks('chidi', 'May a hospital apply?\n\nWe are not sure.');
      expect([kept.status, kept.heading]).toEqual([200, 'Your question']);
      expect(kept.text).toContain('May a hospital apply?');
      expect((await people['zora']!.visit(kept.url)).status).toBe(404);
      expect((await people['olu']!.visit(kept.url)).status).toBe(404);
      const own = await people['chidi']!.visit('/calls/2011/questions');
      expect(own.text).toContain('Your questions');
      expect((await people['zora']!.visit('/calls/2011/questions')).text).not.toContain('Your questions');
    });

    it('refuses an empty one at its field', async () => {
      const page = await asks('chidi', '   ');
      expect([page.status, page.errors]).toEqual([422, ['Write your question.']]);
    });

    it('shows the desk what was asked, and not who asked', async () => {
      await asks('zora', 'Can hospitals apply? Casa Refugio would like to know.');
      const home = await people['olu']!.visit('/home');
      expect(home.text).toContain('Questions about calls');
      const page = await desk();
      expect(page.text).toContain('2 questions wait');
      expect(page.text).toContain('May a hospital apply?');
      expect(page.text).not.toMatch(/chidi|zora/);
      expect((await people['zora']!.visit(page.url)).status).toBe(403);
    });

    it('merges questions into one, warns of a name, and keeps what was typed', async () => {
      const none = await (await desk()).form().submit('Write one answer to the ticked questions');
      expect([none.status, none.errors]).toEqual([422, ['Tick at least one question.']]);
      const page = await desk();
      const ids = page.form().names.includes('questions') ? await waitingIds() : [];
      const draftPage = await page.form().fill({ questions: ids }).submit('Write one answer to the ticked questions');
      expect(draftPage.heading).toBe('Write an answer');
      const named = await draftPage
        .form()
        .fill({
          'question[en]': 'May hospitals such as CASA REFÚGIO apply?',
          'answer[en]': 'Only organisations that are not for profit may apply.',
        })
        .submit('Save');
      expect(named.text).toContain('Who asked can be recognised: the text names Casa Refúgio.');
      const rewritten = await named.form().fill({ 'question[en]': 'May hospitals apply?' }).submit('Save');
      expect(rewritten.text).not.toContain('Who asked can be recognised');
      expect(rewritten.text).toContain('Missing: French');
    });

    const waitingIds = async (): Promise<string[]> =>
      (await api.sql<{ id: string }>('select id from question order by asked_at')).map(({ id }) => id);
    const draftPage = async (): Promise<VisitedPage> => (await desk()).follow('May hospitals apply?');

    it('publishes nothing while a language is missing', async () => {
      const publication = await (await desk()).follow('Publish answers');
      expect(publication.form().value('clarifications')).toEqual([]);
      const [draftRow] = await api.sql<{ id: string }>(`select id from clarification where state = 'draft'`);
      const refused = await publication
        .form()
        .fill({ clarifications: [draftRow!.id] })
        .submit('Publish to everybody now');
      expect([refused.status, refused.errors]).toEqual([409, ['Question or answer is missing in French.']]);
      expect((await visitor().visit('/calls/2011/questions')).text).toContain('No answers are published yet.');
    });

    it('shows both texts to the slower of two officers', async () => {
      const [mine, theirs] = [await draftPage(), await people['ana']!.visit((await draftPage()).url)];
      await theirs
        .form()
        .fill({ 'question[fr]': 'Un hôpital peut-il postuler ?', 'answer[fr]': 'Non.' })
        .submit('Save');
      const stale = await mine.form().fill({ 'answer[fr]': 'Jamais.' }).submit('Save');
      expect(stale.status).toBe(412);
      expect(stale.text).toContain('Un hôpital peut-il postuler ?');
      expect(stale.form().value('answer[fr]')).toEqual(['Jamais.']);
      const saved = await stale
        .form()
        .fill({ 'question[fr]': 'Un hôpital peut-il postuler ?', 'answer[fr]': 'Seulement à but non lucratif.' })
        .submit('Save mine');
      expect(saved.text).toContain('Ready');
    });

    it('publishes a batch to everybody at once, and tells who asked and who applies', async () => {
      const unasked = await (
        await desk()
      )
        .form('Clarify something that nobody asked')
        .submit('Clarify something that nobody asked');
      await unasked
        .form()
        .fill({
          'question[en]': 'Is the deadline in Vienna?',
          'answer[en]': 'Yes.',
          'question[fr]': 'L’heure est-elle celle de Vienne ?',
          'answer[fr]': 'Oui.',
        })
        .submit('Save');
      const publication = await (await desk()).follow('Publish answers');
      expect(publication.form().value('clarifications')).toHaveLength(2);
      const published = await publication.form().submit('Publish to everybody now');
      expect(published.text).toContain('2 answers are published');
      const page = await visitor().visit('/calls/2011/questions');
      expect(page.text).toMatch(/Answer 1.*May hospitals apply\?.*Answer 2.*Is the deadline in Vienna\?/s);
      expect(page.text).not.toMatch(/Refugio|chidi|zora/i);
      const french = await visitor({ 'accept-language': 'fr' }).visit('/calls/2011/questions');
      expect(french.text).toContain('Un hôpital peut-il postuler ?');
      const told = 'The Small Grants Facility answered questions about a call';
      for (const name of ['chidi', 'zora', 'amina', 'binta']) {
        const [mail, ...more] = (await mailsTo(name)).filter(({ subject }) => subject === told);
        expect([name, mail?.subject, more.length]).toEqual([name, told, 0]);
        expect(mail!.text).toContain('/calls/2011/questions');
        expect(mail!.text).not.toMatch(/hospital|Vienna/);
      }
      expect((await mailsTo('olu')).map(({ subject }) => subject)).not.toContain(told);
      const own = await people['chidi']!.visit('/calls/2011/questions');
      expect((await own.follow('Asked on 1 April 2011 at 12:00 CEST')).text).toContain('Answer 1');
    });

    it('gives the answers to programs that follow them', async () => {
      const { html, response } = await visitor().visit('/calls/2011/questions.atom?lang=fr');
      expect(response.headers.get('content-type')).toMatch('application/atom+xml');
      expect(html).toContain('Un hôpital peut-il postuler ?');
      expect(html.match(/<entry>/g)).toHaveLength(2);
    });

    it('corrects what was published by a newer answer, and shows both', async () => {
      const page = await desk();
      const newer = await page.form('Correct it by a newer answer 1').submit('Correct it by a newer answer 1');
      expect([newer.heading, newer.form().value('question[en]')]).toEqual([
        'Correct an answer',
        ['May hospitals apply?'],
      ]);
      await newer
        .form()
        .fill({ 'answer[en]': 'Public hospitals may not.', 'answer[fr]': 'Pas les publics.' })
        .submit('Save');
      await (await (await desk()).follow('Publish answers')).form().submit('Publish to everybody now');
      const { text } = await visitor().visit('/calls/2011/questions');
      expect(text).toContain('This answer was corrected. What counts now is Answer 3');
      expect(text).toContain('Only organisations that are not for profit may apply.');
      expect(text).toContain('This answer corrects Answer 1');
      const forced = await people['olu']!.visit(`/desk/calls/${callId}/clarifications/${await idOf(1)}`);
      expect(forced.status).toBe(409);
    });

    const idOf = async (number: number): Promise<string> =>
      (await api.sql<{ id: string }>('select id from clarification where number = $1', [number]))[0]!.id;

    it('sets one aside with a reason that its asker reads', async () => {
      await asks('chidi', 'Will you hire me?');
      const page = await (await desk()).follow('Set it aside');
      const refused = await page.form().submit('Set it aside');
      expect(refused.status).toBe(409);
      await refused
        .form()
        .fill({ 'Why it gets no published answer': 'It is not about the call.' })
        .submit('Set it aside');
      const [mail] = await mailsTo('chidi');
      expect(mail!.subject).toBe('Your question to the Small Grants Facility');
      const [{ id }] = (await api.sql<{ id: string }>('select question_id as id from question_set_aside')) as [
        { id: string },
      ];
      expect((await people['chidi']!.visit(`/calls/2011/questions/own/${id}`)).text).toContain(
        'It is not about the call.',
      );
    });

    it('keeps a late one, and says at once that it is late, on the page and by mail', async () => {
      await at('2011-04-15T22:00:00Z');
      expect((await visitor().visit('/calls/2011/questions')).text).toContain('Questions were taken until');
      const late = await asks('zora', 'And now?');
      expect([late.status, late.heading]).toEqual([200, 'Your question came too late']);
      const [mail] = await mailsTo('zora');
      expect(mail!.text).toContain('Your question about a call came after the day');
      const page = await desk();
      expect(page.text).toContain('1 question came late');
      expect(page.text).toContain('No question waits.');
      await at('2011-04-01T12:00:00Z');
    });

    it('writes nothing to an address that nobody confirmed, and says so', async () => {
      await somebody('fresh');
      await api.sql(`update person set confirmed_at = null where email = 'fresh@example.org'`);
      const before = await mailsTo('fresh');
      await at('2011-04-20T12:00:00Z');
      const kept = await asks('fresh', 'May a school apply?');
      expect(kept.text).toContain('May a school apply?');
      expect(await mailsTo('fresh')).toEqual(before);
      await at('2011-04-01T12:00:00Z');
      expect((await people['fresh']!.visit('/calls/2011/questions/ask')).text).toContain(
        'Confirm your address to get these mails',
      );
    });

    it('says that a call takes none before anything is written, and loses nothing that was', async () => {
      const form = await people['chidi']!.visit('/calls/2011/questions/ask');
      await api.sql(`update call set state = 'concluded' where id = $1`, [callId]);
      const over = await people['chidi']!.visit('/calls/2011/questions/ask');
      expect(over.text).toContain('This call takes no questions.');
      expect(over.html).not.toContain('<textarea');
      const refused = await form.form().fill({ text: 'May a school apply?' }).submit('Send the question');
      expect([refused.status, refused.errors]).toEqual([409, ['This call takes no questions.']]);
      expect(refused.text).toContain('May a school apply?');
      await api.sql(`update call set state = 'published' where id = $1`, [callId]);
    });

    it('that was typed while the session ended comes along through the sign-in, and is asked then', async () => {
      await registered(api, 'tired');
      const door = await visitor().visit('/sign-in?next=/calls/2011/questions/ask');
      const page = await door.form().fill({ email: 'tired@example.org', password: goodPassword }).submit('Sign in');
      await api.sql(`delete from session s using person p where p.id = s.person_id and p.email = 'tired@example.org'`);
      const typed = { 'Your question': 'May a clinic apply?' };
      const out = await page.form('Send the question').fill(typed).submit('Send the question');
      expect([out.status, out.heading]).toEqual([401, 'You were signed out while you were writing']);
      const wrong = await out.form().fill({ _email: 'tired@example.org', _password: 'wrong' }).submit('Sign in');
      expect(wrong.errors).toHaveLength(1);
      const back = await wrong.form().fill({ _email: 'tired@example.org', _password: goodPassword }).submit('Sign in');
      expect(back.form('Send the question').value('Your question')).toEqual(['May a clinic apply?']);
      const sent = await back.form('Send the question').submit('Send the question');
      expect([sent.status, sent.url]).toEqual([200, expect.stringContaining('/calls/2011/questions/own/')]);
      expect(sent.text).toContain('May a clinic apply?');
    });

    it('is nothing to ask of a call that is not public', async () => {
      const { code } = await api.get(CallsReader).detail(api.system, callId);
      await api.sql(`update call set state = 'draft' where id = $1`, [callId]);
      for (const who of [visitor(), people['olu']!])
        expect((await who.visit(`/calls/${code}/questions`)).status).toBe(404);
      await api.sql(`update call set state = 'published' where id = $1`, [callId]);
    });
  });

  describe('about an application', () => {
    const messages = (name: string, { id }: Drafted, under = '') =>
      people[name]!.visit(`${under}/applications/${id}/messages`);
    const write = async (page: VisitedPage, answers: Record<string, string>) =>
      (await page.follow('Write to the secretariat')).form().fill(answers).submit('Send');

    it('begins with an applicant, also about a draft, of which the desk then reads the message alone', async () => {
      expect((await people['olu']!.visit(`/desk/applications/${draft.id}/messages`)).status).toBe(404);
      const empty = await write(await messages('binta', draft), { 'What it is about': 'The budget' });
      expect([empty.status, empty.errors]).toEqual([422, ['Write a message.']]);
      const sent = await empty.form().fill({ Message: 'May the lines be in EUR?' }).submit('Send');
      expect([sent.heading, sent.text]).toEqual(['The budget', expect.stringContaining('May the lines be in EUR?')]);
      const home = await people['olu']!.visit('/home');
      expect(home.text).toContain('Messages of applicants');
      const page = await messages('olu', draft, '/desk');
      expect(page.text).not.toContain('Ask for a document');
      await at('2011-04-01T12:30:00Z');
      const thread = await page.follow('The budget');
      expect(thread.text).toContain('May the lines be in EUR?');
      const answered = await thread.form('Message').fill({ Message: 'In USD, please.' }).submit('Send');
      expect(answered.text).toContain('In USD, please.');
    });

    it('is answered by the secretariat, which has no name; everybody in the organisation gets a mail that says nothing', async () => {
      const [mail] = await mailsTo('binta');
      expect(mail!.subject).toBe('A message from the Small Grants Facility');
      expect(mail!.text).toContain(`/applications/${draft.id}/messages`);
      expect(mail!.text).not.toMatch(/USD|budget/i);
      const list = await messages('binta', draft);
      expect(list.text).toContain('1 new');
      const thread = await list.follow('The budget');
      expect(thread.text).toContain('Secretariat');
      expect(thread.text).not.toMatch(/\bolu\b/);
      expect((await messages('binta', draft)).text).not.toContain('1 new');
      expect((await (await messages('olu', draft, '/desk')).follow('The budget')).text).toContain(
        'Read by the other side',
      );
    });

    it('asks for a document by a day, and the applicant answers with a file', async () => {
      const page = await (await messages('olu', submitted, '/desk')).follow('Ask for a document or a clarification');
      const wrong = await page
        .form()
        .fill({ 'dueOn[day]': '31', 'dueOn[month]': '2', 'dueOn[year]': '2011' })
        .submit('Send the request');
      expect(wrong.status).toBe(422);
      expect(wrong.errors).toHaveLength(3);
      const past = await wrong
        .form()
        .fill({ topic: ['document_wanted'], 'What exactly is missing or unclear?': 'The certificate is cut off.' })
        .fill({ 'dueOn[day]': '1', 'dueOn[month]': '3' })
        .submit('Send the request');
      expect([past.status, past.errors]).toEqual([422, ['Choose a day from today on, within a year.']]);
      const made = await past.form().fill({ 'dueOn[day]': '10', 'dueOn[month]': '4' }).submit('Send the request');
      expect(made.text).toContain('10 April 2011');
      const [mail] = await mailsTo('amina');
      expect(mail!.subject).toBe('A request from the Small Grants Facility');
      expect(mail!.text).toContain('Please answer by 10 April 2011.');
      expect(mail!.text).not.toContain('certificate');
      const home = await people['amina']!.visit('/home');
      expect(home.text).toContain('The secretariat asks for something');
      const thread = await (await messages('amina', submitted)).follow('A document is asked for');
      expect(thread.text).toContain('The certificate is cut off.');
      const answered = await thread.form().fill({ Message: 'Here it is.', file: pdf }).submit('Send');
      expect(answered.text).toContain('Answered');
      for (const [name, under] of [
        ['amina', ''],
        ['olu', '/desk'],
      ] as const) {
        const read = await (await messages(name, submitted, under)).follow('A document is asked for');
        const file = await read.follow('certificate.pdf');
        expect(file.response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''certificate.pdf`);
        expect(file.html).toContain('A certificate');
      }
    });

    it('takes no file that is not what its name says', async () => {
      const thread = await (await messages('amina', submitted)).follow('A document is asked for');
      const wrong = new File(['not a picture'], 'picture.png');
      const refused = await thread.form().fill({ Message: 'A picture', file: wrong }).submit('Send');
      expect(refused.status).toBe(422);
      expect(refused.form().value('Message')).toEqual(['A picture']);
    });

    it('closes what was answered, and gives another day or withdraws what was not', async () => {
      const page = await (await messages('olu', submitted, '/desk')).follow('A document is asked for');
      expect((await page.form('Close the request').submit('Close the request')).text).toContain('Closed');
      const asking = await (await messages('olu', submitted, '/desk')).follow('Ask for a document or a clarification');
      const made = await asking
        .form()
        .fill({ topic: ['clarification_wanted'], 'What exactly is missing or unclear?': 'Which towns?' })
        .fill({ 'dueOn[day]': '8', 'dueOn[month]': '4', 'dueOn[year]': '2011' })
        .submit('Send the request');
      const [stale, moving] = [await people['ana']!.visit(made.url), made];
      const moved = await moving.form('Change the day').fill({ 'dueOn[day]': '12' }).submit('Change the day');
      expect(moved.text).toContain('12 April 2011');
      expect((await stale.form('Change the day').fill({ 'dueOn[day]': '30' }).submit('Change the day')).status).toBe(
        412,
      );
      expect(await subjectsTo('amina')).toContain('Another day for a request of the Small Grants Facility');
      const unsaid = await moved.form('Withdraw the request').submit('Withdraw the request');
      expect(unsaid.status).toBe(409);
      const why = { 'Why it need not be answered any more. The organisation reads this.': 'We found it.' };
      await unsaid.form('Withdraw the request').fill(why).submit('Withdraw the request');
      expect((await (await messages('amina', submitted)).follow('A clarification is asked for')).text).toContain(
        'We found it.',
      );
      expect(await subjectsTo('amina')).toContain('A request of the Small Grants Facility is withdrawn');
    });

    it('reminds of an open request, and calls it overdue when its day has passed', async () => {
      const asking = await (await messages('olu', submitted, '/desk')).follow('Ask for a document or a clarification');
      const made = await asking
        .form()
        .fill({ topic: ['clarification_wanted'], 'What exactly is missing or unclear?': 'Which partners?' })
        .fill({ 'dueOn[day]': '5', 'dueOn[month]': '4', 'dueOn[year]': '2011' })
        .submit('Send the request');
      await mailsTo('amina');
      await at('2011-04-04T23:00:00Z');
      expect(await subjectsTo('amina')).toContain('A reminder from the Small Grants Facility');
      await at('2011-04-05T22:00:00Z');
      expect((await people['amina']!.visit('/home')).text).toContain('Overdue');
      const thread = await people['amina']!.visit(made.url.replace('/desk', ''));
      const answered = await thread.form().fill({ Message: 'Two of them.' }).submit('Send');
      expect(answered.text).not.toContain('Overdue');
      await at('2011-04-01T13:00:00Z');
    });

    it('lets the desk say that nothing is to be answered', async () => {
      const page = await (await messages('amina', submitted)).follow('Write to the secretariat');
      await page.form().fill({ 'What it is about': 'Something else', Message: 'Thank you.' }).submit('Send');
      const thread = await (await messages('olu', submitted, '/desk')).follow('Something else');
      const settled = await thread.form('No answer is needed').submit('No answer is needed');
      expect(settled.text).not.toContain('Waits for the secretariat');
      expect((await people['olu']!.visit('/home')).text).not.toContain('Something else');
    });

    it('is nothing for another organisation, nor from the other side', async () => {
      const thread = await (await messages('amina', submitted)).follow('Something else');
      for (const url of [
        thread.url,
        `/applications/${submitted.id}/messages`,
        `/applications/${submitted.id}/messages/new`,
      ])
        for (const name of ['zora', 'binta', 'olu'])
          expect([url, name, (await people[name]!.visit(url)).status]).toEqual([url, name, 404]);
      expect((await people['amina']!.visit(`/desk${thread.url}`)).status).toBe(404);
      expect((await visitor().visit(thread.url)).heading).toBe('Sign in');
    });
  });

  describe('over HTTP', () => {
    type Speaker = ReturnType<Api['as']>;
    let officer: Speaker;
    let asker: Speaker;
    let stranger: Speaker;

    const speakerFor = async (actor: Actor): Promise<Speaker> => {
      const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
      return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
    };

    beforeAll(async () => {
      await at('2011-04-01T14:00:00Z');
      officer = await speakerFor(await inOffice(api, 'officer'));
      stranger = await speakerFor(await api.person());
      asker = await speakerFor(await memberOf(submitted.organisationId));
    });

    const memberOf = async (organisation: OrganisationId): Promise<Actor> => {
      const person = await api.person({ organisations: [organisation] });
      await api.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [organisation, person.id],
      );
      return person;
    };

    it('asks once, however often it is sent, and tells the desk no name', async () => {
      const ask = () =>
        asker
          .post(`/api/calls/${callId}/questions`)
          .set('idempotency-key', 'asked-once')
          .send({ text: 'By mail too?', language: 'fr' })
          .expect(201);
      const { body: first } = await ask();
      expect((await ask()).body).toEqual(first);
      expect(first).toEqual({ id: expect.any(String), isLate: false });
      const { body: own } = await asker.get(`/api/calls/${callId}/questions`).expect(200);
      expect(own.items).toMatchObject([{ text: 'By mail too?', language: 'fr', standing: 'waiting' }]);
      const { body: all } = await officer.get(`/api/calls/${callId}/questions`).expect(200);
      expect(all.items.map(({ id }: { id: string }) => id)).toContain(first.id);
      expect((await stranger.get(`/api/calls/${callId}/questions`).expect(200)).body.items).toEqual([]);
      await stranger.post(`/api/questions/${first.id}/setting-aside`).send({ why: 'No' }).expect(404);
    });

    it('writes answers under their version, and publishes what was read or nothing', async () => {
      const texts = { questions: [], question: { en: 'By mail?', fr: 'Par courriel ?' }, answer: { en: 'No.' } };
      const { body: draft } = await officer.post(`/api/calls/${callId}/clarifications`).send(texts).expect(201);
      const put = (version?: string) => {
        const request = officer.put(`/api/clarifications/${draft.id}`);
        return (version ? request.set('if-match', version) : request).send({
          ...texts,
          answer: { en: 'No.', fr: 'Non.' },
        });
      };
      await put().expect(428);
      const publish = (version: number) =>
        officer
          .post(`/api/calls/${callId}/clarification-publication`)
          .send({ clarifications: [{ id: draft.id, version }] });
      const { body: refused } = await publish(1).expect(409);
      expect(refused.errors).toMatchObject([
        {
          pointer: '/clarifications/0',
          code: 'clarification.language_missing',
          message: expect.stringContaining('French'),
        },
      ]);
      await put('"1"').expect(200);
      await put('"1"').expect(412);
      await publish(1).expect(412);
      const { body: published } = await publish(2).expect(200);
      const { body: page } = await api.as().get(`/api/calls/${callId}/clarifications`).expect(200);
      expect(page.items.at(-1)).toMatchObject({ number: published.numbers[0], answer: { fr: 'Non.' } });
      expect(page).toMatchObject({
        drafts: [],
        questionsUntil: '2011-04-15T22:00:00.000Z',
        answersDueOn: '2011-04-20',
      });
      await put('"3"').expect(409);
      await stranger.post(`/api/calls/${callId}/clarifications`).send(texts).expect(403);
    });

    it('asks for something by a day, takes a file, and hands it out as an attachment', async () => {
      const wanted = { topic: 'document_wanted', text: 'The whole page, please.', dueOn: '2011-04-20' };
      const requests = `/api/applications/${submitted.id}/information-requests`;
      const { body: made } = await officer.post(requests).send(wanted).expect(201);
      await asker.post(requests).send(wanted).expect(403);
      await officer
        .post(requests)
        .send({ ...wanted, dueOn: '2011-03-01' })
        .expect(422);
      const request = `/api/information-requests/${made.requestId}`;
      await officer.put(request).send({ dueOn: '2011-04-25' }).expect(428);
      await officer.put(request).set('if-match', '"1"').send({ dueOn: '2011-04-25' }).expect(200);
      await officer.put(request).set('if-match', '"1"').send({ dueOn: '2011-04-26' }).expect(412);
      await asker
        .post(`/api/threads/${made.id}/documents`)
        .set({ 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="page.pdf"' })
        .send(Buffer.from('%PDF-1.4'))
        .expect(201);
      const { body: thread } = await asker.get(`/api/threads/${made.id}`).expect(200);
      expect(thread).toMatchObject({
        label: 'A document is asked for',
        request: { state: 'answered', isOverdue: false },
      });
      expect(thread.said[0]).toMatchObject({ side: 'secretariat', name: null });
      expect(thread).not.toHaveProperty('waitsForSecretariat');
      const [{ id: fileId }] = thread.said[1].files;
      const { headers } = await officer.get(`/api/threads/${made.id}/files/${fileId}`).expect(200);
      expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''page.pdf`);
      const { body: seen } = await officer.get(`/api/threads/${made.id}`).expect(200);
      expect(seen.request.actions).toMatchObject([{ name: 'close', href: `${request}/closing`, reasons: [] }]);
      await officer.post(`${request}/withdrawal`).send({ why: 'Too late' }).expect(409);
      await officer.post(`${request}/closing`).expect(200);
      for (const path of [`/api/threads/${made.id}`, `/api/threads/${made.id}/files/${fileId}`])
        await stranger.get(path).expect(404);
      await stranger.get(`/api/applications/${submitted.id}/threads`).expect(404);
      await officer.get(`/api/applications/${draft.id}/threads`).expect(200);
    });
  });
});
