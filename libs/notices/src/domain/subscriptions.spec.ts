import { isMessageKey, languages, words, type Language, type MessageKey } from '#words';
import { reminderSteps } from './reminders.js';
import { audiences, subscriptions, subscriptionTo } from './subscriptions.js';

const rows = Object.values(subscriptions);

test.each([...new Set(rows.map(({ template }) => template))])('%s has its words', (template) => {
  expect([`notice.${template}.subject`, `notice.${template}.body`].filter((key) => !isMessageKey(key))).toEqual([]);
});

/** Whoever looks over a shoulder, or at a list of mails, learns of no case: at most a reference stands there. */
test.each(Object.keys(languages) as Language[])('no subject in %s says more than a reference', (language) => {
  const { forms } = words(language);
  const subjects = rows.map(({ template }) => forms(`notice.${template}.subject` as MessageKey)['other']!);
  expect(subjects.flatMap((text) => text.match(/\{[^}]*\}/g) ?? []).filter((each) => each !== '{reference}')).toEqual(
    [],
  );
});

test.each(Object.keys(languages) as Language[])('every mail in %s leads to one page', (language) => {
  const { forms } = words(language);
  const links = (text: string): number => (text.match(/\{url\}|https?:/g) ?? []).length;
  const bodies = rows.map(
    ({ template }) => [template, forms(`notice.${template}.body` as MessageKey)['other']!] as const,
  );
  expect(bodies.filter(([, text]) => links(text) !== 1).map(([template]) => template)).toEqual([]);
});

test('every audience is asked for', () =>
  expect(new Set<string>(rows.map(({ to }) => to))).toEqual(new Set(audiences)));

test('everything that people are reminded of is told', () =>
  expect(Object.keys(reminderSteps).filter((name) => subscriptionTo(`reminder.${name}`) === undefined)).toEqual([]));

test('what nobody wants to hear of asks for nothing', () =>
  expect([subscriptionTo('application.selected'), subscriptionTo('toString')]).toEqual([undefined, undefined]));
