import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { missingOn, openCallDesk, saved, type CallDesk } from '../support/call-desk.js';
import type { Visitor } from '../support/form-driver.js';

describe('the texts of a call at its desk', () => {
  let opened: CallDesk;
  let olu: Visitor;

  beforeAll(async () => {
    opened = await openCallDesk();
    ({ olu } = opened);
  });
  afterAll(() => opened.portal.close());

  const callCoded = (code: string) => opened.callCoded(code);
  const drafted = (code: string) => opened.drafted(code);

  it('proposes nothing while a text lacks a language, says which, and leads to its page', async () => {
    const desk = await drafted('languages');
    const windowTitle = 'The title of the window SGF is missing in French.';
    const titles = await saved(await desk.follow('Title and languages'), {
      Languages: ['en', 'fr'],
      'title[fr]': 'Un appel',
    });
    await (await titles.follow('Sections of the form')).form().submit('Take it: Summary');
    const own = { 'label[en]': 'Which one?', kind: 'choice', section: 'summary' };
    const question = await olu.visit(`${desk.url}/windows/SGF/questions/new`);
    const uneven = await saved(question, { ...own, 'options[en]': 'This\nThat', 'options[fr]': 'Celui-ci' });
    expect(uneven.errors).toEqual(['Write as many lines as in the first language: 2 lines.']);
    await saved(uneven, { 'options[fr]': '' });
    await saved(await olu.visit(`${desk.url}/edit/guidelines/award`), { 'text[en]': 'In May.' });
    const lacking = await olu.visit(desk.url);
    expect(missingOn(lacking)).toEqual(
      [
        windowTitle,
        'The guidelines are missing in French: Approval and award.',
        'A question is missing in French: “Which one?” (window SGF).',
      ].sort(),
    );
    const refused = await (await olu.visit(`${desk.url}/acts/propose`)).form().submit('Propose it');
    expect([refused.status, refused.errors[0]]).toEqual([409, expect.stringContaining('Something is missing')]);
    await saved(await lacking.follow(windowTitle), {
      'title[fr]': 'Petites subventions',
      'wording[fr]': '30 avril 2011, 23 h 59 (heure de Vienne)',
    });
    await saved(await lacking.follow('The guidelines are missing in French: Approval and award.'), {
      'text[fr]': 'En mai.',
    });
    const asked = { 'label[fr]': 'Lequel ?', 'options[fr]': 'Celui-ci\nCelui-là' };
    await saved(await lacking.follow('A question is missing in French: “Which one?” (window SGF).'), asked);
    expect((await olu.visit(desk.url)).text).toContain('Nothing is missing.');
    const { form } = (await callCoded('languages')).windows[0]!.rules;
    expect(form.questions.find(({ name }) => name === 'which_one')).toMatchObject({
      options: ['This', 'That'],
      optionLabels: { This: { en: 'This', fr: 'Celui-ci' }, That: { en: 'That', fr: 'Celui-là' } },
    });
  });

  it('asks for the name of a paper of the call’s own, and keeps it when the rules require the paper', async () => {
    const desk = await drafted('papers');
    await saved(await olu.visit(`${desk.url}/windows/SGF/documents`), { own: 'Letter of the Board' });
    const required = await olu.visit(`${desk.url}/windows/SGF/terms/documents`);
    await saved(required, { 'params[required][kept]': [], 'params[required][own]': 'Letter of the board\nPlan' });
    const { form } = (await callCoded('papers')).windows[0]!.rules;
    expect(form.documents).toEqual([
      { document: 'letter_of_the_board', required: true, title: { en: 'Letter of the Board' } },
      { document: 'plan', required: true },
    ]);
    await saved(await (await olu.visit(desk.url)).follow('Title and languages'), { Languages: ['en', 'fr'] });
    expect(missingOn(await olu.visit(desk.url)).filter((each) => each.startsWith('The name'))).toEqual([
      'The name of a document is missing in English: “plan” (window SGF).',
      'The name of a document is missing in French: “Letter of the Board” (window SGF).',
      'The name of a document is missing in French: “plan” (window SGF).',
    ]);
  });

  it('takes the texts of a language along when it goes', async () => {
    const { id } = await callCoded('languages');
    await saved(await olu.visit(`/desk/calls/${id}/edit/title`), { Languages: ['en'] });
    const { title, guidelines, windows } = await callCoded('languages');
    expect([title, guidelines, windows[0]!.title]).toEqual([
      { en: 'A call' },
      { award: { en: 'In May.' } },
      { en: 'Small Grants Facility' },
    ]);
    expect(JSON.stringify(windows[0]!.rules.form)).not.toContain('"fr"');
  });

  it('refuses guidelines that could not be shown, at their field', async () => {
    const page = await olu.visit(`${(await drafted('headings')).url}/edit/guidelines/programme`);
    const refused = await saved(page, { Text: '# Too large\n\nA text.' });
    expect([refused.status, Object.values(refused.links)]).toEqual([422, expect.arrayContaining(['#text[en]'])]);
    expect(refused.form().value('Text')[0]).toContain('A text.');
    expect((await olu.visit(page.url.replace('programme', 'annex'))).status).toBe(404);
  });

  it('asks until when and answers by when, in an order that helps', async () => {
    const desk = await drafted('questions');
    const page = await olu.visit(`${desk.url}/edit/clarifications`);
    const until = { 'until[day]': '21', 'until[month]': '4', 'until[year]': '2011', 'until[time]': '24:00' };
    const answers = { 'answers[day]': '20', 'answers[month]': '4', 'answers[year]': '2011' };
    const early = await saved(page, { taken: true, ...until, ...answers });
    expect(early.errors).toEqual(['Answers are due before the last question may be asked.']);
    const late = await saved(early, { 'until[month]': '5', 'answers[month]': '6' });
    expect(missingOn(late)).toEqual(['Questions are taken until after the last window has closed.']);
    await saved(await olu.visit(page.url), { 'until[month]': '4', 'answers[month]': '4', 'answers[day]': '26' });
    const { clarificationsUntil, answersDueOn } = await callCoded('questions');
    expect([clarificationsUntil, answersDueOn]).toEqual([new Date('2011-04-21T22:00:00Z'), '2011-04-26']);
  });

  it('takes kept sections with their questions, makes others, orders and removes them', async () => {
    const desk = await drafted('sections');
    const taken = await (await desk.follow('Sections of the form')).form().submit('Take it: Assistance to victims');
    expect(taken.text).toContain('Assistance to victims (5 questions)');
    expect(taken.text).toContain('Source: ours.');
    const again = await taken.form().submit('Take it: Summary');
    await saved(await again.follow('Make a section'), { 'Title of the section': 'Safety' });
    await (await olu.visit(taken.url)).form().submit('Move up: Safety');
    const form = async () => (await callCoded('sections')).windows[0]!.rules.form;
    expect((await form()).sections!.map(({ name }) => name)).toEqual(['assistance', 'safety', 'summary']);
    await (await olu.visit(taken.url)).form().submit('Remove: Assistance to victims');
    expect((await form()).questions.map(({ name }) => name)).toEqual(['project_summary']);
    expect((await olu.visit(`${desk.url}/preview/en`)).text).toContain('Describe the project in a few sentences');
  });
});
