import { en, enAreas } from './en/index.js';
import { languages, type LanguageRow } from './languages.js';
import { words, wordsFrom } from './words.js';

const { say, sayCode, date, dateTime, time, money, amount, number, country, list, forms } = words('en');

describe('messages', () => {
  test('a parameter stands where its name is', () => {
    expect(say('portal.document_title', { title: 'Sign in' })).toBe('Sign in – Small Grants Facility');
  });

  test.each([
    [0, '0 days'],
    [1, '1 day'],
    [1254, '1,254 days'],
  ])('%d has its plural form', (count, text) => expect(say('portal.left.days', { count })).toBe(text));

  test('a key that is data and unknown comes back marked', () =>
    expect(sayCode('no.such_code')).toBe('⟦no.such_code⟧'));

  test('a key that every object has is unknown too', () => expect(sayCode('toString')).toBe('⟦toString⟧'));

  test('a parameter that is missing stays visible', () =>
    expect(sayCode('portal.document_title')).toBe('{title} – Small Grants Facility'));

  test('the forms of a message are given to scripts unfilled', () =>
    expect(forms('portal.left.days')).toEqual({ one: '{count:number} day', other: '{count:number} days' }));

  test('what a parameter says is never read as a placeholder', () =>
    expect(say('portal.document_title', { title: '{title}' })).toBe('{title} – Small Grants Facility'));
});

test.each([
  ['{year}', { year: 2011 }, '2011'],
  ['{n:number}', { n: 12345 }, '12,345'],
  ['{excess:amount}', { excess: '1000.5' }, '1,000.50'],
  ['{day:date}', { day: '2026-05-01' }, '1 May 2026'],
  ['{c:country}', { c: 'NG' }, 'Nigeria'],
  ['{at:instant}', { at: '2011-04-30T21:59:00.000Z' }, '30 April 2011 at 23:59 CEST'],
  ['{what:portal.date.*}', { what: 'day' }, 'Day'],
  ['{what:portal.date.*}', { what: 'hour' }, '⟦portal.date.hour⟧'],
])('%s is shown as %j → %s', (message, params, text) => {
  const row = { ...languages.en, areas: { ...enAreas, more: { 'portal.fund': message } } };
  expect(wordsFrom('en', row).sayCode('portal.fund', params)).toBe(text);
});

describe('formats', () => {
  test('amounts are exact beyond what a float holds', () =>
    expect(amount('90071992547409931.27')).toBe('90,071,992,547,409,931.27'));

  test('money names its currency', () =>
    expect(money({ amount: '25000.00', currency: 'USD' })).toBe('USD\u00a025,000.00'));

  test.each(['', 'abc', '1e3', 'Infinity', '1,000'])('%j is no amount', (text) =>
    expect(() => amount(text)).toThrow(RangeError),
  );

  test('a day is that day in every zone', () => expect(date('2026-01-01')).toBe('1 January 2026'));

  test('an instant is told in a zone, which is named', () =>
    expect(dateTime('2011-04-30T21:59:00Z', 'Europe/Vienna')).toBe('30 April 2011 at 23:59 CEST'));

  test('midnight is 00:00', () => expect(time('2026-01-01T00:00:00Z', 'UTC')).toBe('00:00'));

  test('countries are named as the United Nations name them', () =>
    expect(['PS', 'KP', 'CD', 'NG', 'XQ'].map(country)).toEqual([
      'State of Palestine',
      "Democratic People's Republic of Korea",
      'Democratic Republic of the Congo',
      'Nigeria',
      'XQ',
    ]));

  test('numbers and lists', () => {
    expect(number(1254)).toBe('1,254');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('the catalogue', () => {
  test('a key stands in one file only', () => {
    const keys = Object.values(enAreas).flatMap((area) => Object.keys(area));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.entries<LanguageRow>(languages))(
    'every placeholder of %s has a style that is known',
    (_, { areas }) => {
      const styles = Object.values(areas)
        .flatMap((area) => Object.values(area))
        .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
        .flatMap((text) => [...text.matchAll(/\{\w+:([^}]*)\}/g)].map((match) => match[1]!));
      expect(styles.filter((style) => !/^(number|amount|date|instant|country|[a-z_.]+\.\*)$/.test(style))).toEqual([]);
    },
  );
});
