// What people read at the end. A skipped test is named with its remedy, and with CI=true it counts as failed, except
// where only the folder beside the project has what it needs.

const inCi = process.env.CI === 'true';

/** Moves the skipped tests that may not be skipped here to the failed ones. */
export function settle(result) {
  const isAllowed = ({ need }) => !inCi || need === '../shared';
  const refused = result.skipped.filter((skip) => !isAllowed(skip));
  return { ...result, refused, skipped: result.skipped.filter(isAllowed), failed: result.failed + refused.length };
}

/** One suite in one line. */
export function line({ name, passed, failed, skipped, seconds, budget }) {
  const counts = [`${passed} passed`, `${failed} failed`, `${skipped.length} skipped`];
  const time = `${seconds.toFixed(1)} s of ${budget} s`;
  return (
    [name.padEnd(12), ...[...counts, time].map((text) => text.padStart(14))].join('  ') +
    (seconds > budget ? '  OVER BUDGET' : '')
  );
}

/** All suites, what was skipped and why, and the last line. */
export function summary(rows) {
  const sum = (count) => rows.reduce((total, row) => total + count(row), 0);
  const skipped = sum((row) => row.skipped.length);
  const total = [
    `${sum((row) => row.passed)} passed`,
    `${sum((row) => row.failed)} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const skips = [
    ...reasons(rows, 'skipped', 'SKIPPED'),
    ...reasons(rows, 'refused', 'FAILED, for CI=true allows no skipping'),
  ];
  return ['', ...rows.map(line), '', ...skips, total.join(', '), ''].join('\n');
}

function reasons(rows, kind, word) {
  const counts = new Map();
  for (const row of rows)
    for (const { need, remedy } of row[kind]) {
      const why = `${row.name}, needs ${need}: ${remedy}`;
      counts.set(why, (counts.get(why) ?? 0) + 1);
    }
  return [...counts].map(([why, count]) => `${word}: ${count} of ${why}`);
}
