import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DomainError } from '#kernel';
import { readConfig, startMailCatcher, type RunningConfig } from '#platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from './database.js';
import type { Io } from './commands.js';
import { statusOf, wordsOf } from './failure.js';
import { readCycle, type CycleFile } from './replay/cycle-file.js';
import { makeReplayDatabase } from './replay/replay-database.js';
import type { Tally } from './replay/tally.js';

const page = `Usage: sgf replay CYCLE.json

Runs one call from publication to last payment, through the same use-cases as the portal, on a database of its own that is
thrown away afterwards. The clock walks through the cycle's real dates; the applications are invented by a seeded generator
in the numbers that the file gives, among them late, over-cap, one-country, remedy-less and unregistered ones.

  sgf replay apps/console/cycles/2011.json > 2011.out.json

Progress goes to standard error; standard output gets one JSON object:

  { "cycle": "2011", "applications": 254, "late": 3, "awards": 11, "awarded": "750000.00", …, "balanced": true }

A cycle file has a call (windows, doors, envelope, terms, rubric) and what to invent:

  "generate": { "seed": 2011, "applications": 251, "late": 3, "reviewers": 30, "awards": 11 }

It runs on our own PostgreSQL, or on the server of DATABASE_URL and DATABASE_OWNER_URL (whose owner may create databases).
Its mail never leaves this machine.

Exit status: 0 done and balanced, 1 something failed or does not balance, 2 wrong usage or a wrong file.
`;

/** \`sgf replay\`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      io.stdout.write(page);
      return 0;
    }
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
      throw new UsageError('name one cycle file: sgf replay CYCLE.json');
    const tally = await replay(await fileAt(path), io, say);
    io.stdout.write(`${JSON.stringify(tally, null, 2)}\n`);
    return tally.balanced ? 0 : 1;
  } catch (error) {
    say(`sgf replay: ${error instanceof DomainError ? faultsOf(error) : wordsOf(error)}`);
    return error instanceof UsageError ? 2 : statusOf(error);
  }
}

class UsageError extends Error {}

const fileAt = async (path: string): Promise<CycleFile> => {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path}: (whole document) ${(error as Error).message}`, { cause: error });
  }
  try {
    return readCycle(json);
  } catch (error) {
    throw new UsageError(`${path}: ${faultsOf(error as DomainError)}`, { cause: error });
  }
};

const replay = async (file: CycleFile, io: Io, say: (line: string) => void): Promise<Tally> => {
  const settings = readConfig(io.env);
  const { runCycle } = await import('./replay/run-cycle.js');
  const scratch = await mkdtemp(join(tmpdir(), 'sgf-replay-'));
  const mail = await startMailCatcher({ dir: join(scratch, 'mail') });
  try {
    return await withDatabase(settings, say, async (server) => {
      const database = await makeReplayDatabase(server);
      try {
        const config: RunningConfig = {
          ...settings,
          mode: 'test',
          logLevel: 'error',
          database,
          redisUrl: undefined,
          clamd: undefined,
          mail: { ...settings.mail, smtpUrl: mail.smtpUrl },
          files: join(scratch, 'files'),
        };
        return await runCycle(config, file, say);
      } finally {
        await database.drop();
      }
    });
  } finally {
    await mail.stop();
    await rm(scratch, { recursive: true, force: true });
  }
};

const faultsOf = (error: DomainError): string =>
  [
    error.code,
    ...error.faults.map(({ pointer, params }) => `${pointer || '(whole document)'} ${params?.['detail'] ?? ''}`),
    ...error.reasons.map(({ code, params }) => `${code} ${params === undefined ? '' : JSON.stringify(params)}`),
  ].join('; ');
