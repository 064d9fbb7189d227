import { readFileSync } from 'node:fs';
import { answerOf, faultInFacts, faultInTerms, readFacts, readTerms, screen } from './index.js';

const vectors = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../test/fixtures/conformance/${file}`, import.meta.url), 'utf8'));

const named = (file: string, name: (vector: never, index: number) => string): [string, never][] =>
  vectors(file).map((vector: never, index: number) => [name(vector, index), vector]);

interface Screened {
  readonly terms: unknown;
  readonly application: { readonly id: string };
  readonly expected: unknown;
}

describe('conformance vectors', () => {
  test.each(named('screen.json', ({ application }: Screened) => application.id))(
    '%s is screened as given',
    (_, vector) => {
      const { terms: document, application, expected }: Screened = vector;
      const terms = readTerms(document);
      expect(answerOf(screen(terms, readFacts(terms, application)))).toEqual(expected);
    },
  );

  test.each(named('terms-errors.json', ({ pointer }: { pointer: string }) => pointer))(
    'terms wrong at %s',
    (_, vector) => {
      const { terms, pointer }: { terms: unknown; pointer: string } = vector;
      expect(faultInTerms(terms)?.pointer).toBe(pointer);
    },
  );

  const parsed = (line: string): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return undefined;
    }
  };
  interface Wrong {
    readonly terms: unknown;
    readonly line: string;
    readonly expected: { readonly error: { readonly pointer: string } };
  }
  test.each(named('screen-errors.json', ({ expected }: Wrong) => expected.error.pointer))(
    'a line wrong at "%s"',
    (_, vector) => {
      const { terms, line, expected }: Wrong = vector;
      expect(faultInFacts(readTerms(terms), parsed(line))?.pointer).toBe(expected.error.pointer);
    },
  );
});
