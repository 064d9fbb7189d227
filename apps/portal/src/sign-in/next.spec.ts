import { localPath, withNext } from './next.js';

test.each([
  ['/home', '/home'],
  ['/calls/2011?tab=rules', '/calls/2011?tab=rules'],
  ['/calls/../home', '/home'],
  ['/a%2f%2fb', '/a%2f%2fb'],
])('%j leads to %j', (next, path) => expect(localPath(next)).toBe(path));

test.each([
  [undefined],
  [''],
  ['home'],
  ['https://evil.example/home'],
  ['//evil.example'],
  ['/\\evil.example'],
  ['\\\\evil.example'],
  ['/\t/evil.example'],
  ['/\n/evil.example'],
  ['/.//evil.example'],
  ['/x/..//evil.example'],
  ['/%2e//evil.example'],
  ['javascript:alert(1)'],
  [' //evil.example'],
  ['//[broken'],
])('%j leads nowhere', (next) => expect(localPath(next)).toBeUndefined());

test('the usual way is not written out', () => {
  expect(withNext('/sign-in', '/home')).toBe('/sign-in');
  expect(withNext('/sign-in', '/calls/2011?x=1&y=2')).toBe('/sign-in?next=%2Fcalls%2F2011%3Fx%3D1%26y%3D2');
  expect(withNext('/sign-in?done=confirmed', '/calls/2011/apply')).toBe(
    '/sign-in?done=confirmed&next=%2Fcalls%2F2011%2Fapply',
  );
  expect(withNext('/sign-in', 'https://evil.example')).toBe('/sign-in');
});
