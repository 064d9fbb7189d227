import { namesInTexts } from './names-in-texts.js';

const names = ['Casa Refúgio', 'HOPE', 'St. Mary’s Shelter', '  '];

test.each([
  ['May Casa Refugio apply twice?', ['Casa Refúgio']],
  ['May CASA  REFÚGIO, of Recife, apply?', ['Casa Refúgio']],
  ['We hope for an answer.', ['HOPE']],
  ['We hoped; hopefully.', []],
  ['The shelter (St Mary’s) asks', []],
  ['St. Mary’s Shelter asks', ['St. Mary’s Shelter']],
  ['May an organisation apply twice?', []],
  ['', []],
])('in %j stand %j', (text, found) => expect(namesInTexts(names, [text])).toEqual(found));

test('every text is read', () => expect(namesInTexts(names, ['Nothing', 'Casa Refúgio', 'hope'])).toHaveLength(2));
