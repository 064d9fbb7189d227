import { en, enAreas } from './en/index.js';
import { languages, type LanguageRow } from './languages.js';
import { words, wordsFrom } from './words.js';

const { say, sayCode, sayIf, date, dateTime, time, money, amount, number, country, list, forms } = words('en');

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

  test('a key that may have words is said only where it has them', () => {
    expect(sayIf('portal.left.days', { count: 1 })).toBe('1 day');
    expect(sayIf('no.such_code')).toBeUndefined();
  });

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
  ['{at:deadline}', { at: '2011-04-30T22:00:00.000Z' }, '30 April 2011 at 23:59 CEST'],
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

  test('languages are named also where the portal does not speak them', () =>
    expect((['en', 'fr', 'es'] as const).map((own) => words(own).languageName('ar'))).toEqual([
      'Arabic',
      'arabe',
      'árabe',
    ]));

  test('numbers and lists', () => {
    expect(number(1254)).toBe('1,254');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe.each([
  [
    'fr',
    {
      number: '1\u202f254',
      amount: '25\u202f000,50',
      money: 'USD\u00a025\u202f000,50',
      date: '1er mai 2026',
      dateTime: '30 avril 2011 à 23:59 UTC+2',
      countries: ['Côte d’Ivoire', 'État de Palestine', 'Libéria', 'Viet Nam'],
      list: 'a, b et c',
      sorted: ['Danemark', 'Égypte', 'Finlande'],
      days: ['0 jour', '1 jour', '2 jours'],
    },
  ],
  [
    'es',
    {
      number: '1\u00a0254',
      amount: '25\u00a0000,50',
      money: 'USD\u00a025\u00a0000,50',
      date: '1 de mayo de 2026',
      dateTime: '30 de abril de 2011 a las 23:59 GMT+2',
      countries: ['Côte d’Ivoire', 'Estado de Palestina', 'Liberia', 'Viet Nam'],
      list: 'a, b y c',
      sorted: ['Nicaragua', 'Ñuble', 'Omán'],
      days: ['0 días', '1 día', '2 días'],
    },
  ],
] as const)('%s', (language, wanted) => {
  const said = words(language);
  test('numbers and money', () =>
    expect([said.number(1254), said.amount('25000.5'), said.money({ amount: '25000.50', currency: 'USD' })]).toEqual([
      wanted.number,
      wanted.amount,
      wanted.money,
    ]));
  test('days and instants', () =>
    expect([said.date('2026-05-01'), said.dateTime('2011-04-30T21:59:00Z', 'Europe/Vienna')]).toEqual([
      wanted.date,
      wanted.dateTime,
    ]));
  test('countries as the United Nations name them', () =>
    expect(['CI', 'PS', 'LR', 'VN'].map(said.country)).toEqual(wanted.countries));
  test('lists, and the order of names', () => {
    expect(said.list(['a', 'b', 'c'])).toBe(wanted.list);
    expect([...wanted.sorted].reverse().sort(said.collate)).toEqual(wanted.sorted);
  });
  test('forms by number', () =>
    expect([0, 1, 2].map((count) => said.say('portal.left.days', { count }))).toEqual(wanted.days));
  test('what only staff read is said in English, its dates too', () =>
    expect(said.sayCode('board_session.not_trustees', { count: 0 })).toBe(
      words('en').sayCode('board_session.not_trustees', { count: 0 }),
    ));
});

test('French has spaces that do not break before its high signs', () => {
  expect(words('fr').say('portal.call.source', { source: 'a : b' })).toBe('Source\u00a0: a : b');
  expect(words('fr').forms('portal.factor.type')['other']).toContain('«\u00a0saisir une clé\u00a0»');
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
      expect(
        styles.filter((style) => !/^(number|amount|date|instant|deadline|country|[a-z_.]+\.\*)$/.test(style)),
      ).toEqual([]);
    },
  );
});
