import { stripEditingFields } from './editing.js';

test('the hidden fields are taken out and read', () =>
  expect(stripEditingFields({ title: 'x', _csrf: 'c', _version: '3', _key: 'k' })).toEqual({
    editing: { csrf: 'c', version: 3, key: 'k' },
    body: { title: 'x' },
  }));

test.each(['-1', '1.5', '1e9', ' 3', '99999999999', ['3'], { a: '3' }])('%j is no version', (_version) =>
  expect(stripEditingFields({ _version }).editing.version).toBeUndefined(),
);

test.each([undefined, null, 'text', [1, 2]])('%j is left as it is', (body) =>
  expect(stripEditingFields(body)).toEqual({ editing: {}, body }),
);
