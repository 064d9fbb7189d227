import { parseForm } from './form-bodies.js';

test('rows are keyed by id', () =>
  expect(parseForm('lines[7f3][price]=12&lines[7f3][unit]=day&tick=a&tick=b&startsOn[day]=1')).toEqual({
    lines: { '7f3': { price: '12', unit: 'day' } },
    tick: ['a', 'b'],
    startsOn: { day: '1' },
  }));

test.each([
  ['a=one%0D%0Atwo%0d%0a%0D%0Athree', 'one\ntwo\n\nthree'],
  ['a=one%0Dtwo%0Athree', 'one\ntwo\nthree'],
  ['a=%250D%250A', '%0D%0A'],
])('a line ends with one character: %s', (body, a) => expect(parseForm(body)).toEqual({ a }));

test('prototypes are out of reach', () => {
  const body = parseForm('__proto__[admin]=1&constructor[prototype][admin]=1&a[__proto__][admin]=1&title=x');
  expect(body).toEqual({ title: 'x' });
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
});

test.each([
  ['more fields than any page has', Array.from({ length: 2001 }, (_, i) => `f${i}=1`).join('&')],
  ['deeper than any page', `a${'[b]'.repeat(8)}=1`],
  ['a longer list than any page', Array.from({ length: 300 }, () => 'a[]=1').join('&')],
])('is refused instead of cut off: %s', (_, body) => expect(() => parseForm(body)).toThrow(RangeError));
