import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { asKept, charactersIn } from './answers-text.js';

const ajv = new Ajv2020();

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['Grüße', 5],
    ['e\u0301', 2],
    ['🕊', 1],
    ['👩‍👧', 3],
    ['a\r\nb', 3],
    ['a\rb\nc', 5],
    ['\r\n\r\n', 2],
  ])('of %j is %i', (text, length) => expect(charactersIn(text)).toBe(length));

  it('is what the schema of the form counts, in whatever way a form sends the ends of lines', () => {
    const texts = fc.string({ unit: fc.oneof(fc.constantFrom('\n', '🕊', '\u0301', 'é'), fc.string({ maxLength: 1 })) });
    fc.assert(
      fc.property(texts, (text) => {
        const length = charactersIn(text);
        const fits = (maxLength: number) => ajv.validate({ type: 'string', maxLength }, asKept(text));
        const sent = text.replace(/\r\n?|\n/g, '\r\n');
        expect([charactersIn(sent), asKept(sent), fits(length)]).toEqual([length, asKept(text), true]);
        if (length > 0) expect(fits(length - 1)).toBe(false);
      }),
    );
  });
});
