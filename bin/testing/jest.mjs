// One Jest run over the files of one suite, and what its JSON report says.
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { patience, run } from './children.mjs';

/** Runs the files and counts. A suite without files, a file that does not load and a hanging run each count as failed. */
export async function runFiles(root, { name, files }, env) {
  if (files.length === 0) return { passed: 0, failed: 1, skipped: [], output: `${name}: not one test was found\n` };
  const report = join(tmpdir(), `sgf-test-${name}-${process.pid}.json`);
  const args = ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${report}`];
  args.push(`--maxWorkers=${availableParallelism()}`, '--runTestsByPath', ...files);
  const { code, hung } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() },
  });
  const counts = read(report);
  rmSync(report, { force: true });
  if (hung)
    return { ...counts, failed: counts.failed + 1, output: `${name}: said nothing for ${patience} s and was ended\n` };
  const silent = code !== 0 && counts.failed === 0;
  return silent
    ? { ...counts, failed: 1, output: `${name}: jest ended with ${code} and named no failed test\n` }
    : counts;
}

function read(report) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [], output: 'jest wrote no report\n' };
  }
  const tests = results.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(whySkipped),
  };
}

// test/support/suites.ts writes the need and the remedy into the title of what it skips.
function whySkipped({ fullName, file }) {
  const [, need, remedy] = /\[skipped: needs (.+?); (.+?)\]/.exec(fullName) ?? [];
  return need === undefined
    ? { need: 'a reason', remedy: `none is given by "${fullName}" in ${file}` }
    : { need, remedy };
}
