import { kernelErrors } from '#kernel';
import { atRows } from './budget-form.js';

const pointersOf = (...pointers: string[]): unknown => {
  const error = kernelErrors.error(
    'invalid_input',
    [],
    pointers.map((pointer) => ({ pointer, code: 'field.type' })),
  );
  return (atRows(error, { lines: [{ id: '5a237f17-7a0e' }, { id: '1dd528c1-b791' }] }) as typeof error).faults.map(
    ({ pointer }) => pointer,
  );
};

it('puts a fault of a row that is counted at its field, and leaves one that names its row, whatever its id begins with', () => {
  expect(pointersOf('/lines/1/price', '/lines/0dd528c1-b791/price', '/lines/1dd528c1-b791/unit', '/lines/1')).toEqual([
    '/lines/1dd528c1-b791/price',
    '/lines/0dd528c1-b791/price',
    '/lines/1dd528c1-b791/unit',
    '/lines/1dd528c1-b791',
  ]);
});
