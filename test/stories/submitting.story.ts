import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { lineOf, soundAnswers } from '../support/builders/answers.js';
import { openSubmitting } from './submitting.room.js';

const { portal, close, member, drafted, check, certified, submitOn, submitted, save, numbersOf, download, pdfOf } =
  await openSubmitting();
afterAll(close);

describe('handing in an application', () => {
  it('begins with every answer in words, each with the way back to it', async () => {
    const draft = await drafted();
    const page = await check(draft);
    expect(page.heading).toBe('Check your answers');
    for (const said of [
      'A safe way home',
      '1 September 2011',
      '36 months',
      'Nigeria',
      'Italy',
      'Libya',
      'Rehabilitation',
    ])
      expect(page.text).toContain(said);
    expect(page.text).toContain('USD 75,000.00');
    expect(page.text).toContain('certificate.pdf');
    expect(page.text).not.toMatch(/[⟦{]/);
    expect(page.html).toContain(`href="/applications/${draft.id}/sections/project#title"`);
    expect(page.html).toContain(`href="/applications/${draft.id}/budget#lines"`);
    expect(page.text).toContain('The fund pays at most USD 25,000.00 in each project year. Met');
    expect(page.text).toContain('People will judge');
  });

  it('leads to a receipt with time, reference, fingerprint, certifier and documents, that anyone can verify', async () => {
    const draft = await submitted();
    const page = await draft.visitor.visit(`/applications/${draft.id}/receipt`);
    expect(page.text).toContain(`Reference ${draft.reference}`);
    expect(page.text).toContain('20 April 2011 at 12:00 CEST');
    expect(page.text).toContain('20 April 2011 at 10:00 UTC');
    expect(page.text).toContain('Amina Bello, Director');
    const sha256 = /\b[0-9a-f]{64}\b/.exec(page.text)![0];
    const json = await (await download(draft, 'receipt.json')).text();
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256);
    expect(JSON.parse(json)).toMatchObject({ certifier: 'Amina Bello', certifierFunction: 'Director', number: 1 });
    const verified = await portal.visitor().visit('/verify');
    const ask = async (reference: string, fingerprint: string) =>
      verified.form().fill({ reference, fingerprint }).submit('Verify');
    const told = await ask(draft.reference, sha256);
    expect(told.text).toContain('was received. 20 April 2011 at 12:00 CEST · 20 April 2011 at 10:00 UTC');
    expect(told.text).not.toContain('Shelter of Hope');
    expect((await ask(draft.reference, /(?:[0-9a-f]{4}-){4}[0-9a-f]{4}/.exec(page.text)![0])).text).toContain(
      'was received. 20',
    );
    expect((await ask(draft.reference, sha256.replace(/^./, 'g'))).text).toContain('No submission with this reference');
    expect((await ask('APP-1999-0001', sha256)).text).toContain('No submission with this reference');
    expect((await ask('', '')).errors).toEqual([
      'Write the reference.',
      'Write the receipt number or the fingerprint.',
    ]);
    const halves = await portal.visitor().visit(`/verify?fingerprint=${sha256}`);
    expect([halves.status, halves.errors]).toEqual([422, ['Write the reference.']]);
    const { body } = await portal
      .as()
      .get('/api/verification')
      .query({ reference: draft.reference, fingerprint: sha256 });
    expect(body).toEqual({ receivedAt: '2011-04-20T10:00:00.000Z', redactedAt: null });
  });

  it('leaves files to keep: the receipt, and the draft for a director to read', async () => {
    const draft = await drafted();
    const before = await pdfOf(draft, 'draft.pdf');
    expect(before).toMatchObject({ language: 'en', title: 'A safe way home' });
    expect(before.text).toContain('DRAFT – not submitted');
    expect(before.text).toContain('20 April 2011 at 12:00 CEST');
    for (const said of ['Rehabilitation', 'Shelter', '25,000.00', 'USD 75,000.00'])
      expect(before.text.replaceAll(' ', ' ')).toContain(said);
    await submitOn(await check(draft));
    const receipt = await pdfOf(draft, 'receipt.pdf');
    expect(receipt).toMatchObject({ language: 'en', title: 'Receipt' });
    for (const said of [draft.reference, 'Amina Bello, Director', 'certificate.pdf', '20 April 2011 at 10:00 UTC'])
      expect(receipt.text).toContain(said);
    expect(receipt.text).not.toContain('\ufffd');
  });

  it('leaves a draft without totals as long as no currency is chosen', async () => {
    const { budget: _, ...begun } = soundAnswers();
    const { text } = await pdfOf(await drafted(begun), 'draft.pdf');
    expect(text).toContain('Currency');
    expect(text).not.toMatch(/XXX|¤|Totals of the budget/);
  });

  it.each([
    ['fr', 'Vérifier vos réponses', 'BROUILLON – non soumis', '36 mois'],
    ['es', 'Revisar sus respuestas', 'BORRADOR – no presentado', '36 meses'],
  ])('is read in %s, on the page and in the file', async (language, heading, mark, months) => {
    const draft = await drafted();
    const page = await draft.visitor.visit(`/applications/${draft.id}/check?lang=${language}`);
    expect([page.heading, page.text.includes(months), /[⟦{]/.test(page.text)]).toEqual([heading, true, false]);
    const pdf = await pdfOf(draft, `draft.pdf?lang=${language}`);
    expect(pdf.language).toBe(language);
    expect(pdf.text).toContain(mark);
    expect(pdf.text).toContain(months);
  });

  it('is asked for who certifies, and by a tick', async () => {
    const draft = await drafted();
    const page = await (await check(draft)).form('Certify and submit').submit('Submit the application');
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Write the name of the person who certifies.',
      'Write what the person is in the organisation.',
      'Confirm that the person named certifies this.',
    ]);
    expect(await numbersOf(draft)).toEqual([]);
    const again = await page
      .form('Certify and submit')
      .fill({ ...certified, certified: false })
      .submit('Submit the application');
    expect(again.errors).toEqual(['Confirm that the person named certifies this.']);
    expect(again.form('Certify and submit').value('certifier')).toEqual(['Amina Bello']);
    expect((await submitOn(again)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('asks to look again where a person could be recognised, and takes the word of whoever looked', async () => {
    const traces = { problem: { problem: 'Amina, 17 years old, escaped. Write to amina@example.org.' } };
    const draft = await drafted({ ...soundAnswers(), ...traces });
    const page = await check(draft);
    expect(page.text).toContain(
      'The problem, Who is affected?: “Amina, 17 years old” looks like a name next to an age',
    );
    expect(page.text).toContain('“amina@example.org” looks like an email address');
    const refused = await submitOn(page);
    expect(refused.errors).toEqual(['Look at the places below, then confirm that nobody can be recognised.']);
    const receipt = await refused
      .form('Certify and submit')
      .fill({ ...certified, looked: true })
      .submit('Submit the application');
    expect(receipt.url).toBe(`/applications/${draft.id}/receipt`);
    const kept = await portal.sql(`select from history where thing_id = $1 and data::text like '%17 years%'`, [
      draft.id,
    ]);
    expect(kept).toEqual([]);
  });

  it('shows a trace where it was written, too, and holds nothing back', async () => {
    const draft = await drafted({ ...soundAnswers(), problem: { problem: 'Amina, 17 years old, escaped.' } });
    const page = await draft.visitor.visit(`/applications/${draft.id}/sections/problem`);
    expect(page.text).toContain('“Amina, 17 years old” looks like a name next to an age');
    const plain = await draft.visitor.visit(`/applications/${draft.id}/sections/project`);
    expect(plain.text).not.toContain('looks like');
  });

  it('twice by one form is one submission with one receipt', async () => {
    const draft = await drafted();
    const form = (await check(draft)).form('Certify and submit').fill(certified);
    const [one, two] = [await form.submit('Submit the application'), await form.submit('Submit the application')];
    expect([one.url, two.url]).toEqual([`/applications/${draft.id}/receipt`, `/applications/${draft.id}/receipt`]);
    expect(await numbersOf(draft)).toEqual([1]);
  });

  it('is refused where a colleague changed something meanwhile, which is then read first', async () => {
    const draft = await drafted();
    const page = await check(draft);
    await save(draft, 'project', { ...soundAnswers().project, title: 'A safer way home' });
    const stale = await submitOn(page);
    expect([stale.status, stale.errors]).toEqual([
      412,
      ['Somebody changed “The project” after you opened this page. Read it below, then submit.'],
    ]);
    expect(stale.text).toContain('A safer way home');
    expect(await numbersOf(draft)).toEqual([]);
    expect((await submitOn(stale)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('is refused where a colleague submitted meanwhile', async () => {
    const draft = await drafted();
    const page = await check(draft);
    await submitOn(await check(draft));
    const stale = await submitOn(page);
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Submission 1 counts. Nothing has been changed since.');
    expect(await numbersOf(draft)).toEqual([1]);
  });

  it.each([
    [
      'over the cap by one cent',
      {
        budget: {
          ...soundAnswers().budget,
          lines: [lineOf(1, '25000.00'), lineOf(2, '25000.01'), lineOf(3, '25000.00')],
        },
      },
      'Year 2 is 0.01 over the most that the fund pays in a year.',
    ],
    [
      'in one country',
      { countries: { implementationCountries: ['NG'], routeCountries: [] } },
      'The project concerns 1 countries; 2 are needed.',
    ],
    ['without a remedy', { remedies: { remedies: [] } }, '0 components of a remedy have activities; 1 are needed.'],
  ])('%s is told beforehand, and taken: the screening says it', async (_, change, reason) => {
    const draft = await drafted({ ...soundAnswers(), ...change });
    const page = await check(draft);
    expect(page.text).toContain('Not met');
    expect(page.text).toContain(reason);
    expect((await submitOn(page)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('without a document that is needed is refused, with the way to it', async () => {
    const draft = await drafted(soundAnswers(), false);
    const page = await check(draft);
    expect(page.text).toContain('What is missing');
    expect(page.links['Documents: Certificate of registration']).toBe(`/applications/${draft.id}/documents`);
    const refused = await submitOn(page);
    expect([refused.status, refused.errors]).toEqual([409, ['Documents: Certificate of registration']]);
    expect(await numbersOf(draft)).toEqual([]);
  });

  it('of another organisation is nowhere, on every one of its pages', async () => {
    const draft = await submitted();
    const stranger = await member(await portal.organisation());
    for (const what of [
      'check',
      'receipt',
      'receipt.pdf',
      'receipt.json',
      'submission',
      'submission.pdf',
      'draft.pdf',
      'withdrawal',
      'timeline',
      'letter',
    ])
      expect((await stranger.visitor.visit(`/applications/${draft.id}/${what}`)).status).toBe(404);
  });

  it('is read by a reader of the organisation, and submitted by others', async () => {
    const draft = await drafted();
    const reader = await member(draft.organisationId, 'reader');
    const page = await reader.visitor.visit(`/applications/${draft.id}/check`);
    expect(page.text).toContain('You can read this application. Its owners and editors submit it.');
    expect(page.html).not.toContain(`/applications/${draft.id}/submission`);
    expect(page.text).not.toContain('Change');
    const unfinished = await drafted(soundAnswers(), false);
    const colleague = await member(unfinished.organisationId, 'reader');
    const lacking = await colleague.visitor.visit(`/applications/${unfinished.id}/check`);
    expect(lacking.text).toContain('What is missing These answers are missing.');
    expect(lacking.text).not.toContain('Then you can submit');
    expect(lacking.links).not.toHaveProperty('Documents: Certificate of registration');
  });
});
