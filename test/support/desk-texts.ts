import type { CallInput, Texts, WindowInput } from '../../libs/calls/src/index.js';
import {
  keptSections,
  usualSettings,
  type CallForm,
  type CallSettings,
  type Question,
} from '../../libs/calls/src/domain/index.js';
import { dayOf, momentOf } from './desk.js';
import type { Answer, Visitor, VisitedPage } from './form-driver.js';

type Answers = Record<string, Answer>;

/** Writes what a call itself says in its languages: titles, guidelines, dates for questions. */
export async function withTexts(officer: Visitor, desk: string, call: Omit<CallInput, 'code'>): Promise<void> {
  const { languages = ['en'], source = '', guidelines = {}, clarificationsUntil, answersDueOn } = call;
  const titles = { Languages: languages, Source: source, ...inLanguages('title', call.title as Texts) };
  await saved(await officer.visit(`${desk}/edit/title`), titles);
  for (const [chapter, texts] of Object.entries(guidelines))
    await saved(await officer.visit(`${desk}/edit/guidelines/${chapter}`), inLanguages('text', texts));
  const dates = {
    taken: true,
    ...momentOf('until', clarificationsUntil!, 'Europe/Vienna'),
    ...dayOf('answers', answersDueOn!),
  };
  await saved(await officer.visit(`${desk}/edit/clarifications`), dates);
}

/** Makes the form, the settings and the texts of a window whose dates, terms and points stand. */
export async function withForm(officer: Visitor, desk: string, window: WindowInput): Promise<VisitedPage> {
  const form = window.form as CallForm;
  const at = (part: string): Promise<VisitedPage> => officer.visit(`${desk}/windows/${window.code}/${part}`);
  await saved(await at('dates'), {
    ...inLanguages('title', window.title as Texts),
    ...inLanguages('wording', window.deadlineWording as Texts),
  });
  for (const { name, guidance } of window.rubric.criteria)
    if (guidance) await saved(await at(`rubric/${name}`), inLanguages('guidance', guidance));
  const own = form.documents.flatMap(({ title, ...asked }) => (title ? [{ ...asked, title }] : []));
  await saved(await at('documents'), { own: own.map(({ title }) => title['en']!).join('\n') });
  for (const { document, title, fromProfile = '' } of own)
    await saved(await at(`documents/${document}`), { ...inLanguages('title', title), fromProfile });
  await withSections(at, form);
  await withSettings(at, { ...usualSettings, ...window.settings }, form);
  return officer.visit(desk);
}

type Pages = (part: string) => Promise<VisitedPage>;

async function withSections(at: Pages, { sections = [], questions }: CallForm) {
  for (const { name, title } of sections) {
    const kept = keptSections.find((each) => each.name === name);
    if (kept) await (await at('sections')).form().submit(`Take it: ${kept.title['en']}`);
    else await saved(await at('sections/new'), inLanguages('title', title));
  }
  const own = questions.filter(({ name }) => !keptSections.some((kept) => kept.questions.some((q) => q.name === name)));
  for (const question of own) await saved(await at('questions/new'), answersFor(question));
}

const answersFor = ({ label, hint = {}, section, kind, options = [], optionLabels = {} }: Question): Answers => ({
  ...inLanguages('label', label),
  ...inLanguages('hint', hint),
  ...Object.fromEntries(
    Object.keys(label).map((language) => [
      `options[${language}]`,
      options.map((option) => optionLabels[option]![language]!).join('\n'),
    ]),
  ),
  section,
  kind,
});

async function withSettings(at: Pages, settings: CallSettings, { applicationsPerOrganisation }: CallForm) {
  await saved(await at('settings'), {
    proposalLanguages: settings.proposalLanguages,
    applications: String(applicationsPerOrganisation),
    quorum: String(settings.quorum),
    reportDueDays: String(settings.reportDueDays),
    retentionYears: String(settings.retentionYears),
    sealed: settings.sealedUntilClosing,
    feedback: settings.feedback,
  });
  await saved(await at('reviewing'), {
    ties: settings.conflictTies,
    ...inLanguages('rule', settings.conflictRule),
    seen: settings.reviewsSeen,
  });
  for (const { act, text } of settings.reasons)
    await saved(await at('reasons/new'), { act, ...inLanguages('text', text) });
}

const inLanguages = (name: string, texts: Texts): Answers =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}[${language}]`, text]));

/** Fills a page of the desk and saves it; what is refused fails the test with its words. */
async function saved(page: VisitedPage, answers: Answers): Promise<VisitedPage> {
  const next = await page.form().fill(answers).submit('Save');
  if (next.errors.length > 0) throw new Error(`${page.url}: ${next.errors.join(' ')}`);
  return next;
}
