/**
 * `npx tsx bench/screen.ts [lines]`, after the sources were compiled to dist: `sgf screen` against a bare loop of JSON.parse
 * and JSON.stringify over the same lines. The aim is at most three times as long, and memory that does not grow with the lines.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, row, runOf } from './measured.js';

interface Vector {
  readonly terms: { readonly criteria: readonly { readonly criterion: string }[] };
  readonly application: { readonly id: string };
}

const count = Number(process.argv[2] ?? 100_000);
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../test/fixtures/conformance/screen.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'sgf-bench-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const linesOf = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => {
    const { application } = vectors[i % vectors.length]!;
    return `${JSON.stringify({ ...application, id: `A-${i}` })}\n`;
  }).join('');

try {
  const everyCriterion = new Map(vectors.flatMap(({ terms }) => terms.criteria.map((one) => [one.criterion, one])));
  const terms2011 = file('2011.json', JSON.stringify(vectors[0]!.terms));
  const termsAll = file('all.json', JSON.stringify({ version: 'all', criteria: [...everyCriterion.values()] }));
  const many = file('many.jsonl', linesOf(count));
  const few = file('few.jsonl', linesOf(count / 10));
  const [bare, six, all, tenth] = await interleaved([
    () => runOf(['bare'], many),
    () => runOf(['screen', '--terms', terms2011], many),
    () => runOf(['screen', '--terms', termsAll], many),
    () => runOf(['screen', '--terms', termsAll], few),
  ]);
  const ratio = (run: { seconds: number }) => `${(run.seconds / bare!.seconds).toFixed(2)} × bare`;
  process.stdout.write(row(`bare loop, ${count} lines`, bare!));
  process.stdout.write(row('the terms of 2011', six!, ratio(six!)));
  process.stdout.write(row(`all ${everyCriterion.size} criteria`, all!, ratio(all!)));
  process.stdout.write(row('all criteria, a tenth of the lines', tenth!));
} finally {
  rmSync(folder, { recursive: true });
}
