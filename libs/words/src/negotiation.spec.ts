import { chooseLanguage } from './negotiation.js';

test.each([
  [undefined, undefined, 'en'],
  ['', undefined, 'en'],
  ['en-US,en;q=0.5', undefined, 'en'],
  ['de, en;q=0.1', undefined, 'en'],
  ['de', undefined, 'en'],
  ['en;q=0', undefined, 'en'],
  ['*', undefined, 'en'],
  ['garbage;;;=,,,', undefined, 'en'],
  ['de', 'en', 'en'],
  ['en', 'xx', 'en'],
  ['en', '__proto__', 'en'],
])('Accept-Language %j and the choice %j give %s', (header, chosen, language) =>
  expect(chooseLanguage(header, chosen)).toBe(language),
);
