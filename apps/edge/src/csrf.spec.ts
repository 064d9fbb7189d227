import { csrfToken, forgery, type ForgeryFacts } from './csrf.js';

const us = 'https://grants.example.org';
const secret = 'secret of a session';
const token = csrfToken(secret);
const post = { method: 'POST' };

const fine: readonly (readonly [string, ForgeryFacts])[] = [
  ['reading, from anywhere', { method: 'GET', fetchSite: 'cross-site', origin: 'https://evil.example', secret }],
  ['our form in a session', { ...post, fetchSite: 'same-origin', origin: us, secret, token }],
  ['our form in an old browser', { ...post, secret, token }],
  ['signing in from our page', { ...post, fetchSite: 'same-origin', origin: us }],
  ['signing in in a browser that names only its origin', { ...post, origin: us }],
  [
    'signing in under another name of this machine',
    { ...post, fetchSite: 'same-origin', origin: 'http://localhost:3000' },
  ],
  ['a program that signs in', { ...post, contentType: 'application/json' }],
];

const forged: readonly (readonly [string, ForgeryFacts])[] = [
  ['another site', { ...post, fetchSite: 'cross-site', origin: 'https://evil.example', secret, token }],
  ['a neighbour of the same site', { ...post, fetchSite: 'same-site', origin: 'https://x.example.org', secret, token }],
  ['another origin in an old browser', { ...post, origin: 'https://evil.example', secret, token }],
  ['a page without an origin', { ...post, origin: 'null', secret, token }],
  ['no token', { ...post, fetchSite: 'same-origin', origin: us, secret }],
  [
    'the token of another session',
    { ...post, fetchSite: 'same-origin', origin: us, secret, token: csrfToken('other') },
  ],
  ['a token cut short', { ...post, origin: us, secret, token: token.slice(0, -1) }],
  ['an empty token', { ...post, origin: us, secret, token: '' }],
  ['signing in from nowhere', { ...post }],
  ['a form that pretends to be plain text', { ...post, contentType: 'text/plain; charset=utf-8' }],
  [
    'JSON that another site made the browser send',
    { ...post, contentType: 'application/json', fetchSite: 'cross-site' },
  ],
  ['signing in from another site', { ...post, fetchSite: 'cross-site', origin: 'https://evil.example' }],
  ['another method that changes', { method: 'DELETE', fetchSite: 'same-origin', origin: us, secret }],
];

test.each(fine)('goes through: %s', (_, facts) => expect(forgery(facts, us)).toBeUndefined());

test.each(forged)('is refused: %s', (_, facts) =>
  expect(forgery(facts, us)).toEqual({ code: 'portal.problem.forged_form' }),
);

test('each page has a token of its own', () => expect(csrfToken(secret)).not.toBe(csrfToken(secret)));
