import { afterAll, describe, expect, it } from '@jest/globals';
import { ReleaseOutcome, SelectApplication } from '../../libs/applications/src/index.js';
import { soundAnswers } from '../support/builders/answers.js';
import { admit } from '../support/builders/application.js';
import { after, closing, lastInstant, openSubmitting, type Drafted } from './submitting.room.js';

const { portal, officer, close, back, drafted, check, submitOn, submitted, save, numbersOf, pdfOf } =
  await openSubmitting();
afterAll(close);

describe('what follows once an application is handed in, or came too late', () => {
  it('counts until the last instant before closing, and not at closing', async () => {
    const [one, other] = [await drafted(), await drafted()];
    const [inTime, late] = [await back(one, '2011-04-30T21:50:00Z'), await back(other, '2011-04-30T21:50:00Z')];
    const [page, tooLate] = [await check(inTime), await check(late)];
    portal.clock.set(lastInstant);
    expect((await submitOn(page)).url).toBe(`/applications/${inTime.id}/receipt`);
    portal.clock.set(closing);
    const refused = await submitOn(tooLate);
    expect(refused.status).toBe(409);
    expect(refused.errors).toEqual([
      'The call has closed, so nothing was submitted. The last minute for that was 30 April 2011 at 23:59 CEST; this was attempted on 1 May 2011 at 00:00 CEST.',
    ]);
    expect(refused.text).toContain(
      'The last minute for submitting was 30 April 2011 at 23:59 CEST (Vienna), which is 30 April 2011 at 21:59 UTC.',
    );
    expect(refused.text).toContain('The call says: “30 April 2011, 23:59 (Vienna time)”.');
    expect(refused.text).toContain('Attempts after the deadline');
    expect(refused.text).toContain('A safe way home');
    expect(await numbersOf(late)).toEqual([]);
    const later = await check(late);
    expect(later.text).toContain('Nothing was submitted in time');
    expect(later.text).toContain('They were refused and are kept as evidence.');
    expect((await pdfOf(late, 'draft.pdf')).text).toContain('DRAFT – not submitted');
    const timeline = await late.visitor.visit(`/applications/${late.id}/timeline`);
    expect(timeline.text).toContain(
      'A submission was attempted after the deadline of 30 April 2011 at 23:59 CEST, and refused.',
    );
    expect(timeline.text).toContain('It was not submitted before the call closed.');
  });

  it.each([
    ['en', 'Submission 1', 'WORKING COPY', '36 months'],
    ['fr', 'Soumission 1', 'COPIE DE TRAVAIL', '36 mois'],
    ['es', 'Presentación 1', 'COPIA DE TRABAJO', '36 meses'],
  ])(
    'is read as it was submitted in %s, and the draft says that it is not that',
    async (language, title, mark, months) => {
      const draft = await submitted();
      const page = await draft.visitor.visit(`/applications/${draft.id}/submission?lang=${language}`);
      expect([page.heading, page.text.includes(months), /[⟦{]/.test(page.text)]).toEqual([title, true, false]);
      const pdf = await pdfOf(draft, `submission.pdf?lang=${language}`);
      expect([pdf.language, pdf.text.includes(title), pdf.text.includes(months)]).toEqual([language, true, true]);
      const copy = await pdfOf(draft, `draft.pdf?lang=${language}`);
      expect(copy.text).toContain(mark);
      expect(copy.text).toContain(title.toLowerCase());
      expect(copy.text).not.toMatch(/DRAFT|BROUILLON|BORRADOR/);
    },
  );

  it('leaves a working copy: what was submitted counts until it is submitted again, and each receipt is kept', async () => {
    const draft = await submitted();
    expect((await check(draft)).text).toContain('There is nothing new to submit.');
    await save(draft, 'project', { ...soundAnswers().project, title: 'A safer way home' });
    const page = await check(draft);
    expect(page.text).toContain('Submission 1 counts and stays valid.');
    expect(page.text).toContain('Changed since then The project: Title of the project');
    const receipt = await submitOn(page, 'Submit again, in place of submission 1');
    expect(receipt.text).toContain('Receipt of submission 2');
    const first = await receipt.follow('Receipt of submission 1');
    expect(first.text).toContain('This is an earlier submission. Submission 2 counts.');
    expect(first.text).toContain('A safe way home');
    const read = await first.follow('Read what was submitted, answer by answer');
    for (const said of [
      'Submission 1',
      'Title of the project A safe way home',
      'Legal name Shelter of Hope',
      'USD 75,000.00',
    ])
      expect(read.text).toContain(said);
    expect(read.text).not.toMatch(/Change|[⟦{]/);
    const [earlier, later] = [await pdfOf(draft, 'submission.pdf?number=1'), await pdfOf(draft, 'submission.pdf')];
    expect([earlier.title, later.title]).toEqual(['A safe way home', 'A safer way home']);
    for (const said of ['Submission 1 of', 'This is an earlier submission.', 'certificate.pdf'])
      expect(earlier.text).toContain(said);
    expect(earlier.text).not.toContain('DRAFT');
    expect(await numbersOf(draft)).toEqual([2, 1]);
  });

  it('is withdrawn with a reason, its effect told before, and taken up again before the deadline', async () => {
    const draft = await submitted();
    const ask = await draft.visitor.visit(`/applications/${draft.id}/withdrawal`);
    expect(ask.text).toContain('What you submitted will no longer be assessed.');
    expect(ask.text).toContain('Until 30 April 2011 at 23:59 CEST you can take the withdrawal back.');
    const unsaid = await ask.form('Why').submit('Withdraw');
    expect([unsaid.status, unsaid.errors]).toEqual([422, ['Say why.']]);
    const done = await unsaid.form('Why').fill({ why: 'A partner left' }).submit('Withdraw');
    expect(done.url).toBe(`/applications/${draft.id}/timeline`);
    expect(done.text).toContain('It is withdrawn.');
    const back = await done.follow('Take the withdrawal back');
    expect(back.text).toContain('Submission 1 will count again, as it was made.');
    const resumed = await back.form('Why').fill({ why: 'And came back' }).submit('Take the withdrawal back');
    expect(resumed.text).toContain('It is submitted. Until the call closes you can change it and submit again.');
    expect((await draft.visitor.visit(`/applications/${draft.id}/resumption`)).status).toBe(404);
  });

  it('tells its applicant nothing before it is released, and then by letter', async () => {
    const [one, other] = [await submitted(), await submitted()];
    const [decided, waiting] = [await back(one, after), await back(other, after)];
    await admit(portal as never, officer, decided.id);
    await portal.get(SelectApplication).execute(officer, decided.id);
    const shown = async ({ id, visitor, reference }: Drafted, what: string): Promise<string> => {
      const { text } = await visitor.visit(`/applications/${id}/${what}`);
      return text.replaceAll(reference, '…').replaceAll(/[0-9a-f]{64}|(?:[0-9a-f]{4}-){4}[0-9a-f]{4}|person\d+/g, '…');
    };
    for (const what of ['timeline', 'check', 'receipt', 'submission', 'withdrawal', 'letter'])
      expect(await shown(decided, what)).toBe(await shown(waiting, what));
    expect(await shown(decided, 'timeline')).toContain('under assessment');
    expect((await decided.visitor.visit(`/applications/${decided.id}/letter`)).status).toBe(404);
    await portal.get(ReleaseOutcome).execute(officer, decided.id);
    const timeline = await decided.visitor.visit(`/applications/${decided.id}/timeline`);
    expect(timeline.text).toContain('There is an outcome: Selected.');
    expect(timeline.text).toContain('You were told the outcome: Selected.');
    const letter = await timeline.follow('Read the letter');
    expect(letter.text).toContain(`Thank you for your application ${decided.reference}, “A safe way home”`);
    expect(letter.text).toContain('To Shelter of Hope Vienna, 10 May 2011');
    expect(letter.text).toContain('It was selected for a grant.');
    const pdf = await pdfOf(decided, 'letter.pdf');
    expect(pdf.title).toBe('Decision on your application');
    expect(pdf.text).toContain('It was selected for a grant.');
  });

  it('is left at once: the way out is on every page of an applicant, and on none of others', async () => {
    const draft = await drafted();
    for (const path of ['/home', `/applications/${draft.id}/check`, '/'])
      expect((await draft.visitor.visit(path)).links['Exit this page']).toBe('https://www.bbc.co.uk/weather');
    expect((await portal.visitor().visit('/')).links).not.toHaveProperty('Exit this page');
  });

  it('says no version nor state in its history over HTTP once the fund has decided', async () => {
    const draft = await back(await submitted(), after);
    await admit(portal as never, officer, draft.id);
    const page = await draft.visitor.visit(`/applications/${draft.id}/withdrawal`);
    expect(page.text).toContain('a withdrawal cannot be taken back');
    await page.form('Why').fill({ why: 'We found other money' }).submit('Withdraw');
    const entries = JSON.parse((await draft.visitor.visit(`/api/history/application/${draft.id}`)).html) as {
      items: { type: string; version: number | null; from: string | null }[];
    };
    expect(entries.items.map(({ type }) => type)).toContain('application.withdrawn');
    expect(entries.items.map(({ version, from }) => [version, from])).toEqual(entries.items.map(() => [null, null]));
  });
});
