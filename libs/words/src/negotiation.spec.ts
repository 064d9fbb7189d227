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
  ['fr-CA, fr;q=0.9, en;q=0.8', undefined, 'fr'],
  ['pt, es-419;q=0.8, fr;q=0.5', undefined, 'es'],
  ['fr;q=0.2, es;q=0.3', undefined, 'es'],
  ['de', 'en', 'en'],
  ['en', 'fr', 'fr'],
  ['en', 'xx', 'en'],
  ['en', '__proto__', 'en'],
  ['en', ['xx', undefined, 'es', 'fr'], 'es'],
])('Accept-Language %j and the choice %j give %s', (header, chosen, language) =>
  expect(chooseLanguage(header, ...[chosen].flat())).toBe(language),
);
