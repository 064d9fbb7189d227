// Every suite, or those named (`npm test -- rules stories`), or what lies under a path (`npm test -- libs/calls`).
// Ends with one line, `N passed, N failed`, and with a status that is not 0 when anything failed.
import { join } from 'node:path';
import { prepare, root } from '../prepare.mjs';
import { run, stopAll } from './children.mjs';
import { startDatabase } from './database.mjs';
import { runFiles } from './jest.mjs';
import { line, settle, summary } from './report.mjs';
import { choose } from './suites.mjs';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let database;

/** Sets the process's exit code. */
export async function main(words) {
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => leave(signal, code));
  try {
    process.exitCode = await runAll(words);
  } catch (error) {
    const isForPeople = ['PreparationError', 'UsageError'].includes(error.name);
    process.stdout.write(`${isForPeople ? error.message : error.stack}\n0 passed, 1 failed\n`);
    process.exitCode = 1;
  } finally {
    await cleanUp();
  }
}

async function runAll(words) {
  const chosen = choose(root, words);
  await prepare();
  if (chosen.some((suite) => suite.files?.length > 0 && suite.database)) database = await startDatabase(root);
  // Tools and tests side by side: Jest waits for the database often enough to leave them room.
  const lanes = [chosen.filter(({ tool }) => tool), chosen.filter(({ tool }) => !tool)];
  const rows = (await Promise.all(lanes.map(inTurn))).flat();
  process.stdout.write(summary(rows));
  return rows.every(({ failed }) => failed === 0) ? 0 : 1;
}

async function inTurn(suites) {
  const rows = [];
  for (const suite of suites) {
    const began = performance.now();
    const result = await (suite.tool ? runTool(suite) : runFiles(root, suite, database?.env));
    rows.push({ ...suite, ...settle(result), seconds: (performance.now() - began) / 1000 });
    process.stdout.write(`${result.output ?? ''}${line(rows.at(-1))}\n`);
  }
  return rows;
}

/** A tool counts as one test. What it says is shown when it fails. */
async function runTool({ name, tool, args, paths }) {
  const program = join(root, 'node_modules', '.bin', tool);
  const { code, output, hung } = await run(program, args(paths), { cwd: root });
  if (code === 0) return { passed: 1, failed: 0, skipped: [] };
  return { passed: 0, failed: 1, skipped: [], output: hung ? `${output}${name}: hung and was ended\n` : output };
}

async function leave(signal, code) {
  process.stderr.write(`\n${signal}: stopping\n`);
  await cleanUp();
  process.exit(code);
}

async function cleanUp() {
  stopAll();
  await database?.stop();
}
