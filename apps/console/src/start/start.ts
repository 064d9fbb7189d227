import { describeSettings, EmbeddedPostgresInUse, readConfig, type Config } from '#platform';
import type { Io } from '../commands.js';
import { wordsOf } from '../failure.js';
import { runCommand } from '../run-command.js';
import { readRunFile, type RunFile } from './run-file.js';
import { Steps } from './steps.js';
import { startSystem } from './system.js';

const page = `Usage: sgf start

Starts the whole system on this machine, and stops it in order with Ctrl-C: the database, the mail catcher, and one
process with portal, API and worker. Settings replace its parts one by one:

${describeSettings().join('\n')}
`;

/** How long an orderly stop may take, in milliseconds. */
const stopWithin = 10_000;

/** Ctrl-C reaches us from the terminal and once more through npm: signals within so many milliseconds are one. */
const oneAct = 500;

/** `sgf start`: returns when the system has been stopped again. */
export const run = runCommand({
  name: 'start',
  page,
  options: {},
  work: (_, io, say) => serve(readConfig(io.env), io, say),
});

async function serve(config: Config, io: Io, say: (line: string) => void): Promise<number> {
  process.setSourceMapsEnabled(true);
  const steps = new Steps(say);
  const askedToStop = signalled(steps, say, io.env['npm_lifecycle_event'] !== undefined);
  const status = await startSystem(config, steps, { env: io.env, say }).then(
    (run) => {
      io.stdout.write(summary(run));
      return askedToStop;
    },
    (error: unknown) => (steps.interrupted ? 0 : failed(error, config, say)),
  );
  await steps.stop(stopWithin);
  if (status === 0) say('Stopped.');
  // Everything of ours is closed by now; a handle that somebody forgot must not keep the terminal.
  setTimeout(() => process.exit(status), 500).unref();
  return status;
}

/** The exit status that the first signal, or an error nobody caught, asks for. A second signal ends the process at once. */
function signalled(steps: Steps, say: (line: string) => void, byNpm: boolean): Promise<number> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const ask = (why: string, status: number): void => {
      if (asked !== undefined && performance.now() - asked < oneAct) return;
      if (asked !== undefined) process.exit(1);
      asked = performance.now();
      say(`${why}: stopping. Once more ends it at once.`);
      steps.interrupt();
      resolve(status);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal, 0));
    if (byNpm) whenOrphaned(() => ask('npm ended', 0));
    process.on('uncaughtException', (error) => ask(error.stack ?? wordsOf(error), 1));
  });
}

/** A signal to `npx` ends it and its shell, and never reaches us: we notice that our parent is another one. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    then();
  }, 500).unref();
}

function failed(error: unknown, config: Config, say: (line: string) => void): number {
  if (error instanceof EmbeddedPostgresInUse) {
    const run = readRunFile(config.dataDir);
    const where = run === undefined ? '' : ` at ${run.url} (process ${run.pid})`;
    say(
      `sgf runs on ${config.dataDir} already${where}. For a second one name another folder: SGF_DATA=… PORT=… npm start`,
    );
    return 1;
  }
  say(`sgf start: ${config.logLevel === 'debug' && error instanceof Error ? error.stack : wordsOf(error)}`);
  return 1;
}

function summary(run: RunFile): string {
  const accounts = run.accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(18)} ${email.padEnd(32)} ${password}`,
  );
  return [
    '',
    `Small Grants Facility  ${run.url}`,
    `Its API                ${run.apiDocsUrl}`,
    ...(run.mailUrl === null ? [] : [`Its mail               ${run.mailUrl}`]),
    ...(accounts.length === 0 ? [] : ['', 'Sign in as', ...accounts]),
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
