/**
 * `npx tsx bench/rank.ts [applications]`, after the sources were compiled to dist: `sgf rank` with three reviews for each
 * application, against parsing and printing the same input. The aim is a second in all for 10,000 applications.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, row, runOf } from './measured.js';

const count = Number(process.argv[2] ?? 10_000);
let seed = 2011;
const below = (most: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % most;
};
const scoreUpTo = (weight: number): string => `${below(weight)}.${below(10)}`;

const input = {
  rubric: {
    criteria: [
      { name: 'relevance', weight: 40 },
      { name: 'design', weight: 40 },
      { name: 'capacity', weight: 20 },
    ],
    minimumTotal: '60',
    minimumByCriterion: { relevance: '15' },
    reviewsRequired: 2,
    spreadLimit: '20',
  },
  envelope: { amount: '750000.00', currency: 'USD' },
  fill: 'first_fit',
  applications: Array.from({ length: count }, (_, i) => ({
    id: `A-${i}`,
    requested: `${25_000 + below(50_000)}.00`,
    regionalGroup: ['African Group', 'Asia-Pacific Group', null][below(3)],
    submittedAt: '2011-04-29T10:00:00Z',
  })),
  reviews: Array.from({ length: count * 3 }, (_, i) => ({
    application: `A-${Math.floor(i / 3)}`,
    reviewer: `R-${i % 3}`,
    scores: { relevance: scoreUpTo(40), design: scoreUpTo(40), capacity: scoreUpTo(20) },
  })),
};

const folder = mkdtempSync(join(tmpdir(), 'sgf-bench-'));
try {
  const file = join(folder, 'input.json');
  writeFileSync(file, `${JSON.stringify(input)}\n`);
  const [bare, ranked] = await interleaved([() => runOf(['bare'], file), () => runOf(['rank', '--input', file])]);
  process.stdout.write(row(`parse and print, ${count} × 3 reviews`, bare!));
  process.stdout.write(row('rank', ranked!, `${(ranked!.seconds / bare!.seconds).toFixed(2)} × bare`));
} finally {
  rmSync(folder, { recursive: true });
}
