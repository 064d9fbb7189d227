import { isMessageKey, languages, words, type Language, type MessageKey } from '#words';
import { reminderSteps } from './reminders.js';
import { audiences, subscriptions, subscriptionTo, templateFor, templates } from './subscriptions.js';

const rows = Object.values(subscriptions);
const everyLanguage = Object.keys(languages) as Language[];

/** What a mail may name: never a person, an organisation, a project, a country or what is written of them. */
const known = ['reference', 'number', 'at', 'sha256', 'closesAt', 'dueOn', 'until', 'answersOn', 'code', 'url'];

/** The words by which a mail would tell whoever looks over a shoulder what it is about, by their beginning. */
const tellTale = /traffick|victim|víctima|\btraite\b|(?<!se )\btrata\b/i;

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name!);

/** What is wrong with the words of a mail. */
const faultsIn = (subject: string, body: string): string[] => [
  ...namesIn(subject).map((name) => `the subject names ${name}`),
  ...namesIn(body)
    .filter((name) => !known.includes(name))
    .map((name) => `the body names ${name}`),
  ...((body.match(/\{url\}|https?:/g) ?? []).length === 1 ? [] : ['it leads to no page, or to several']),
  ...(tellTale.test(`${subject} ${body}`) ? ['it tells what it is about'] : []),
];

test.each(templates)('%s has its words', (template) => {
  expect([`notice.${template}.subject`, `notice.${template}.body`].filter((key) => !isMessageKey(key))).toEqual([]);
});

/** Whoever looks over a shoulder, or at a list of mails, learns of no case: a body has at most a reference. */
test.each(everyLanguage)('every mail in %s is neutral, and leads to one page', (language) => {
  const { forms } = words(language);
  const said = (key: string): string => Object.values(forms(key as MessageKey)).join('\n');
  const faults = templates.flatMap((template) =>
    faultsIn(said(`notice.${template}.subject`), said(`notice.${template}.body`)).map((each) => `${template}: ${each}`),
  );
  expect(faults).toEqual([]);
  expect(tellTale.test(said('notice.closing'))).toBe(false);
});

test.each([
  ['News under {reference}', 'Sign in: {url}', 'the subject names reference'],
  ['News', '{organisation} was not selected: {url}', 'the body names organisation'],
  ['News', 'Sign in.', 'it leads to no page, or to several'],
  ['News', 'Read this: {url}, or that: https://example.org', 'it leads to no page, or to several'],
  ['News of the fund for victims', 'Sign in: {url}', 'it tells what it is about'],
  ['Nouvelles', 'Le Fonds contre la traite vous écrit : {url}', 'it tells what it is about'],
  ['Novedades', 'El fondo contra la trata le escribe: {url}', 'it tells what it is about'],
])('a mail “%s”, “%s” would be found out', (subject, body, fault) => expect(faultsIn(subject, body)).toEqual([fault]));

test('what an event says may ask for other words', () => {
  const subscription = subscriptionTo('application.submitted')!;
  expect([true, false].map((inGrace) => templateFor(subscription, { inGrace }))).toEqual([
    'application_received_in_grace',
    'application_received',
  ]);
});

test('every audience is asked for', () =>
  expect(new Set<string>(rows.map(({ to }) => to))).toEqual(new Set(audiences)));

test('everything that people are reminded of is told', () =>
  expect(Object.keys(reminderSteps).filter((name) => subscriptionTo(`reminder.${name}`) === undefined)).toEqual([]));

test('what nobody wants to hear of asks for nothing', () =>
  expect([subscriptionTo('application.selected'), subscriptionTo('toString')]).toEqual([undefined, undefined]));
