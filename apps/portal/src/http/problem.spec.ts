import { fieldName, problemErrors } from './problem.js';

test.each([
  ['', undefined],
  ['/title', 'title'],
  ['/lines/7f3/price', 'lines[7f3][price]'],
  ['/project/requestedByYear/1', 'project[requestedByYear][1]'],
  ['/a~1b/c~0d/e~01', 'a/b[c~d][e~1]'],
])('the pointer %j names the field %j', (pointer, name) => expect(fieldName(pointer)).toBe(name));

test('faults stand at their fields, reasons at the whole', () =>
  expect(
    problemErrors({
      code: 'invalid_input',
      reasons: [{ code: 'call.closed' }],
      errors: [{ pointer: '/title', code: 'why_needed', params: { max: 5 } }],
    }),
  ).toEqual([
    { field: 'title', code: 'why_needed', params: { max: 5 } },
    { code: 'call.closed', params: undefined },
  ]));

test('a failure that names neither is told by its own code', () =>
  expect(problemErrors({ code: 'identity.sign_in_refused', reasons: [], errors: [] })).toEqual([
    { code: 'identity.sign_in_refused' },
  ]));
