import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallsReader, DraftCall, type CallInput, type CallRow } from '../../libs/calls/src/index.js';
import { registered } from '../support/builders/account.js';
import { openCallDesk, saved, type CallDesk } from '../support/call-desk.js';
import { begun, madeInPages } from '../support/desk.js';
import { withForm, withTexts } from '../support/desk-texts.js';
import type { Visitor } from '../support/form-driver.js';
import type { Portal } from '../support/portal.js';
import { root } from '../support/project.js';
import { sessionOf } from '../support/session.js';

const folder = join(root, 'apps/console/cycles');
const cycles = readdirSync(folder).map((name) => name.replace('.json', ''));

interface CycleFile {
  readonly call: Omit<CallInput, 'code'>;
}

const cycleCall = (cycle: string): Omit<CallInput, 'code'> =>
  (JSON.parse(readFileSync(join(folder, `${cycle}.json`), 'utf8')) as { call: CallInput }).call;

describe('the call desk', () => {
  let opened: CallDesk;
  let portal: Portal;
  let olu: Visitor;
  let ana: Visitor;

  beforeAll(async () => {
    opened = await openCallDesk();
    ({ portal, olu, ana } = opened);
  });
  afterAll(() => portal.close());

  const callCoded = (code: string) => opened.callCoded(code);
  const drafted = (code: string) => opened.drafted(code);

  it.each(cycles)('makes the call of %s in pages alone, and it equals its cycle file', async (cycle) => {
    const call = cycleCall(cycle);
    const desk = await madeInPages(olu, cycle, call);
    expect(desk.text).toContain('Nothing is missing.');
    const typed = await portal.get(DraftCall).execute(portal.system, { ...call, code: `${cycle}-file` });
    const [made, file] = [await callCoded(cycle), await portal.get(CallsReader).detail(portal.system, typed.id)];
    expect(made.windows.length).toBeGreaterThan(0);
    expect(comparable(made)).toEqual(comparable(file));
  });

  it('makes a call in three languages with guidelines, kept sections and all settings in pages alone', async () => {
    const file = JSON.parse(readFileSync(join(root, 'test/support/calls/three-languages.json'), 'utf8')) as CycleFile;
    const { call } = file;
    const made = await madeInPages(olu, 'trilingual', { ...call, title: 'Small grants' });
    await withTexts(olu, made.url, call);
    const halfway = await olu.visit(made.url);
    expect(halfway.text).toContain('The title of the window SGP is missing in French.');
    const desk = await withForm(olu, made.url, { ...call.windows[0]!, deadlineWording: call.deadlineWording });
    expect(desk.text).toContain('Nothing is missing.');
    const typed = await portal.get(DraftCall).execute(portal.system, { ...call, code: 'trilingual-file' });
    const [pages, same] = [
      await callCoded('trilingual'),
      await portal.get(CallsReader).detail(portal.system, typed.id),
    ];
    expect(comparable(pages)).toEqual(comparable(same));
  });

  it('copies the rules of a cycle as they were published', async () => {
    await drafted('copied-cycle');
    const [copy, made] = [await callCoded('copied-cycle'), await callCoded('2011')];
    expect(copy.windows.map(({ rules }) => rules)).toEqual(made.windows.map(({ rules }) => rules));
    expect(copy.source).toContain('CTOC/COP/2012/1');
  });

  it('says what is missing, and proposes nothing before it is there', async () => {
    const desk = await begun(olu, 'empty', 'An empty call');
    expect(desk.text).toContain('What is missing The call has no window.');
    expect(desk.text).toContain('Propose for publication: not now. Something is missing; it stands above.');
    const titles = await (
      await desk.follow('Title and languages')
    )
      .form()
      .fill({ Languages: ['en', 'fr'] })
      .submit('Save');
    expect(titles.text).toContain('The title is missing in French.');
    const forced = await olu.visit(`${desk.url}/acts/propose`);
    const refused = await forced.form().submit('Propose it');
    expect([refused.status, refused.errors[0]]).toEqual([409, expect.stringContaining('Something is missing')]);
  });

  it('refuses a code that is taken, at its field', async () => {
    const page = await drafted('2011');
    expect([page.status, page.errors]).toEqual([409, ['Another call has this code already.']]);
    expect(page.form().value('Title')).toEqual(['A call']);
  });

  it('refuses weights of 99, and keeps what was typed', async () => {
    const scoring = await (await drafted('weights')).follow('Scoring');
    const refused = await saved(scoring, { 'rows[r0][weight]': '29' });
    expect([refused.status, refused.errors]).toEqual([422, ['The weights sum to 99; they have to sum to 100.']]);
    expect(refused.links['The weights sum to 99; they have to sum to 100.']).toBe('#rows[r0][weight]');
    expect(refused.text).toContain('Sum: 99 of 100');
    expect((await saved(refused, { 'rows[r1][weight]': '21' })).heading).toContain('A call');
  });

  it('refuses to close before it opens, and times that the change of clocks skips or doubles', async () => {
    const dates = await (await drafted('clocks')).follow('Dates and money');
    const early = await saved(dates, { 'closes[year]': '2010' });
    expect([early.status, early.errors]).toEqual([422, ['It closes before it opens.']]);
    const skipped = await saved(dates, { 'opens[day]': '27', 'opens[month]': '3', 'opens[time]': '02:30' });
    expect(skipped.errors).toEqual([
      'This time does not exist: clocks go forward that night. Write 01:59 or earlier, or 03:00 or later.',
    ]);
    const doubled = await saved(dates, { 'closes[day]': '30', 'closes[month]': '10', 'closes[time]': '02:15' });
    expect(doubled.errors).toEqual([
      'This time comes twice, because clocks go back that night. Write 01:59 or earlier, or 03:00 or later.',
    ]);
    await saved(doubled, { 'closes[time]': '03:00' });
    expect((await callCoded('clocks')).windows[0]!.closesAt).toEqual(new Date('2011-10-30T02:00:00Z'));
  });

  it('names every field that is wrong at once', async () => {
    const dates = await (await drafted('wrong')).follow('Dates and money');
    const wrong = { 'opens[month]': '13', 'Money set aside': 'much', Currency: 'usd', 'Code of the window': '' };
    const refused = await saved(dates, wrong);
    expect(refused.errors).toEqual([
      'A code has up to 20 letters, digits, spaces, points and hyphens.',
      'Write a day that exists.',
      'Write an amount of money, such as 25,000 or 25,000.00.',
      'Write the three capital letters of a currency, such as USD.',
    ]);
    const cap = await (
      await (await olu.visit(`${dates.url.replace(/dates$/, 'terms')}`)).follow('Change: Duration')
    )
      .form()
      .fill({ 'Months at least': '40' })
      .submit('Save');
    expect(cap.errors).toEqual(['This is more than 36, which is the most.']);
  });

  it('lets two officers never overwrite each other in silence', async () => {
    const desk = await drafted('two-officers');
    const [mine, theirs] = [await desk.follow('Settings'), await (await ana.visit(desk.url)).follow('Settings')];
    await saved(theirs, {
      'Years for which records are kept': '7',
      'Trustees who have to be there for the Board to advise': '4',
    });
    const stale = await saved(mine, { 'Years for which records are kept': '5' });
    expect([stale.status, stale.errors]).toEqual([412, ['Someone changed this in the meantime.']]);
    expect(stale.text).toContain('SGF: Years for which records are kept 7 5');
    expect(stale.text).toContain('SGF: Trustees who have to be there for the Board to advise 4 3');
    expect((await callCoded('two-officers')).windows[0]!.rules.settings.retentionYears).toBe(7);
    await stale.form().submit('Save mine');
    expect((await callCoded('two-officers')).windows[0]!.rules.settings).toMatchObject({
      retentionYears: 5,
      quorum: 3,
    });
  });

  it('saves once what was sent twice', async () => {
    const desk = await drafted('twice');
    const form = (await desk.follow('Settings')).form().fill({ 'Years for which records are kept': '9' });
    expect([(await form.submit('Save')).status, (await form.submit('Save')).status]).toEqual([200, 200]);
    expect((await callCoded('twice')).version).toBe(2);
  });

  it('orders and removes criteria, and adds questions of the call', async () => {
    const desk = await drafted('ordered');
    const raised = await (await desk.follow('Terms')).form().submit('Move up: Duration');
    const removed = await raised.form().submit('Remove: Kinds of applicant');
    const names = () =>
      callCoded('ordered').then(({ windows }) => windows[0]!.rules.terms.criteria.map((c) => c.criterion));
    expect([removed.heading, await names()]).toEqual([
      'Terms',
      ['cross_border_support', 'effective_remedies', 'duration', 'yearly_cap', 'no_overlapping_award'],
    ]);
    const desk2 = await removed.follow('Back to the call');
    const none = await desk2.follow('Questions of the form');
    expect(none.text).toContain('Each question stands in a section.');
    const section = await (await none.follow('Sections of the form')).follow('Make a section');
    await saved(section, { 'Title of the section': 'Safety' });
    const question = await (await desk2.follow('Questions of the form')).follow('Add a question');
    const answers = {
      Question: 'How do you keep people safe?',
      'Section of the form': 'Safety',
      'Kind of answer': 'Choice',
    };
    const refused = await saved(question, { ...answers, 'Answers to choose from': 'Well' });
    expect(refused.errors).toEqual(['Give at least two answers to choose from.']);
    const list = await saved(refused, { 'Answers to choose from': 'Well\nVery well' });
    expect(list.text).toContain('Safety How do you keep people safe? (Choice, required)');
    expect((await callCoded('ordered')).windows[0]!.rules.form.questions).toEqual([
      {
        name: 'how_do_you_keep_people_safe',
        section: 'safety',
        kind: 'choice',
        required: true,
        options: ['Well', 'Very well'],
        label: { en: 'How do you keep people safe?' },
      },
    ]);
  });

  it('takes a window out again, and gives each question a name of its own', async () => {
    const desk = await drafted('reduced');
    const question = { Question: 'Why?', 'Section of the form': 'Project' };
    await saved(await olu.visit(`${desk.url}/windows/SGF/sections/new`), { 'Title of the section': 'Project' });
    const add = `${desk.url}/windows/SGF/questions/new`;
    for (const _ of [1, 2]) await saved(await olu.visit(add), question);
    const { questions } = (await callCoded('reduced')).windows[0]!.rules.form;
    expect(questions.map(({ name }) => name)).toEqual(['why', 'why_2']);
    const removal = await (await olu.visit(desk.url)).follow('Remove the window SGF');
    const without = await removal.form().submit('Remove it');
    expect(without.text).toContain('The call has no window.');
    expect((await olu.visit(add)).status).toBe(404);
  });

  const dates = {
    'Code of the window': 'SGF',
    'Title of the window': 'Grants',
    ...{ 'opens[day]': '8', 'opens[month]': '3', 'opens[year]': '2011' },
    ...{ 'closes[day]': '30', 'closes[month]': '4', 'closes[year]': '2011' },
    'The deadline as the call says it': '30 April 2011',
    'Money set aside': '1000',
  };

  it('loses nothing typed when a colleague took the window out, or proposed the call', async () => {
    const desk = await drafted('too-late');
    const [mine, alike] = [await desk.follow('Settings'), await desk.follow('Title and languages')];
    const removal = await (await ana.visit(desk.url)).follow('Remove the window SGF');
    await removal.form().submit('Remove it');
    const gone = await saved(mine, { 'Years for which records are kept': '17' });
    expect([gone.status, gone.heading]).toEqual([412, 'This could not be saved']);
    expect(gone.text).toContain('A colleague took out what you were changing: Settings.');
    expect(gone.text).toContain('Years for which records are kept 17');
    expect(Object.keys(gone.links)).toEqual(expect.arrayContaining(['Back to the call', 'Add a window']));
    const { id } = await callCoded('too-late');
    await saved(await olu.visit(`${desk.url}/edit/new-window`), dates);
    await (await ana.visit(`${desk.url}/acts/propose`)).form().submit('Propose it');
    const frozen = await saved(alike, { 'title[en]': 'Another title' });
    expect([frozen.status, frozen.errors]).toEqual([409, ['The rules are frozen: only a draft can be changed.']]);
    expect(frozen.text).toContain('Title: English Another title');
    expect((await portal.get(CallsReader).detail(portal.system, id)).title).toEqual({ en: 'A call' });
  });

  it('shows what differs from a shipped cycle too', async () => {
    const desk = await drafted('after-2011');
    await saved(await desk.follow('Settings'), { 'Years for which records are kept': '8' });
    const differences = await desk.follow('What differs from the call that it was copied from');
    expect(differences.text).toContain('SGF: Years for which records are kept 3 8');
    expect(differences.text).not.toContain('Opens on');
  });

  it('shows a draft as applicants will read it, and to nobody outside', async () => {
    const preview = await (await drafted('seen')).follow('As an applicant will see it');
    expect(preview.text).toContain('This is what applicants will read. Nobody outside sees it yet');
    expect(preview.text).toContain('The fund pays at most USD 25,000.00 in each project year.');
    expect((await portal.visitor().visit('/calls/seen')).status).toBe(404);
    expect((await portal.visitor().visit(preview.url)).url).toMatch(/^\/sign-in/);
  });

  it('is published by a second person, who sees what differs and may give it back', async () => {
    const earlier = await drafted('earlier');
    const option = 'The call earlier: A call';
    const copy = await begun(olu, 'later', 'A later call', option);
    expect((await callCoded('later')).windows[0]!.rules.terms.version).toBe('later');
    await saved(await copy.follow('Settings'), { 'Years for which records are kept': '8' });
    const proposed = await (
      await (await olu.visit(copy.url)).follow('Propose for publication')
    )
      .form()
      .submit('Propose it');
    expect(proposed.text).toContain(
      'Publish: not now. Another person than the one who proposed it has to publish the call.',
    );
    const own = await (await olu.visit(`${copy.url}/acts/publish`)).form().submit('Publish it');
    expect([own.status, own.errors]).toEqual([
      409,
      ['Another person than the one who proposed it has to publish the call.'],
    ]);
    expect((await olu.visit(`${copy.url}/edit/title`)).text).toContain('only a draft can be changed');

    const read = await (await ana.visit(copy.url)).follow('Publish');
    expect(read.text).toContain('Once published, the window SGF opens by itself on 8 March 2011');
    expect(read.text).toContain('Code earlier later');
    expect(read.text).toContain('SGF: Years for which records are kept 3 8');
    expect(read.text).not.toContain('Kinds of applicant');
    const giving = await (await ana.visit(copy.url)).follow('Give back with remarks');
    const silent = await giving.form().submit('Give it back');
    expect([silent.status, silent.errors]).toEqual([409, ['Say why.']]);
    const back = await silent.form().fill({ 'What should be changed?': 'Eight years is long.' }).submit('Give it back');
    expect(back.heading).toContain('Draft');
    expect((await olu.visit(copy.url)).text).toContain('It was given back with these remarks Eight years is long.');

    const again = await (await olu.visit(`${copy.url}/acts/propose`)).form().submit('Propose it');
    expect(again.text).toContain('Once published, the window SGF opens by itself on 8 March 2011');
    expect(again.text).not.toContain('Eight years is long.');
    const published = await (await ana.visit(`${copy.url}/acts/publish`)).form().submit('Publish it');
    expect(published.text).toContain('The window SGF opens by itself on 8 March 2011');
    expect(Object.keys(published.links)).toEqual(expect.arrayContaining(['Corrigenda', 'More time']));
    expect((await callCoded('later')).state).toBe('published');
    expect((await portal.visitor().visit('/calls/later')).heading).toBe('A later call');
    expect((await olu.visit(earlier.url)).heading).toContain('Draft');
  });

  it('ends a call with a reason, or when its doors have closed', async () => {
    const { id } = await callCoded('later');
    const early = await (await olu.visit(`/desk/calls/${id}/acts/conclude`)).form().submit('Conclude it');
    expect([early.status, early.errors]).toEqual([409, ['The window SGF has not closed yet.']]);
    const unsaid = await (await olu.visit(`/desk/calls/${id}/acts/cancel`)).form().submit('Cancel the call');
    expect(unsaid.links['Say why.']).toBe('#why[en]');
    expect(unsaid.html).toContain('id="why[en]"');
    const cancelling = await (await drafted('given-up')).follow('Cancel');
    const silent = await cancelling.form().submit('Cancel the call');
    expect(silent.errors).toEqual(['Say why.']);
    const cancelled = await silent.form().fill({ 'Why?': 'The money went elsewhere.' }).submit('Cancel the call');
    expect(cancelled.heading).toContain('Cancelled');
    portal.clock.set('2011-06-01T10:00:00Z');
    const later = await opened.visitorAs('ben', 'officer');
    const done = await (await later.visit(`/desk/calls/${id}/acts/conclude`)).form().submit('Conclude it');
    expect([done.heading, (await callCoded('later')).state]).toEqual(['What the call came to', 'concluded']);
    portal.clock.set('2011-03-01T10:00:00Z');
  });

  it('is read by those who audit, who are offered nothing to change, and by nobody who applies', async () => {
    const auditor = await opened.visitorAs('ada', 'auditor');
    const { id } = await callCoded('2011');
    const page = await (await auditor.visit('/desk')).follow('2011 · 2011 Small Grants Facility');
    expect([page.status, Object.keys(page.links)]).toEqual([200, expect.not.arrayContaining(['Terms', 'Cancel'])]);
    expect((await auditor.visit(`/desk/calls/${id}/edit/title`)).status).toBe(403);
    expect((await auditor.visit('/desk/calls/new')).status).toBe(403);
    await registered(portal, 'amina');
    const amina = portal.visitor({ cookie: (await sessionOf(portal, 'amina')).cookie });
    expect((await amina.visit('/desk')).status).toBe(403);
    expect(Object.keys((await amina.visit('/home')).links)).not.toContain('Call desk');
    expect((await amina.visit(`/desk/calls/${id}`)).status).toBe(403);
  });
});

/** All that a call says, without the ids of its rows. */
const comparable = ({ windows, ...call }: CallRow) => ({
  title: call.title,
  languages: call.languages,
  guidelines: call.guidelines,
  clarificationsUntil: call.clarificationsUntil,
  answersDueOn: call.answersDueOn,
  windows: windows.map(({ id: _, callId: __, callCode: ___, ...window }) => window),
});
