import { parseArgs } from 'node:util';
import { migrate, readConfig } from '#platform';
import type { Io } from './commands.js';
import { withDatabase } from './database.js';
import { statusOf, wordsOf } from './failure.js';

const page = `Usage: sgf migrate

Brings the database to the newest schema. What was applied already is passed over, so it may run before every start;
several at once wait for each other. It works on DATABASE_OWNER_URL, else on DATABASE_URL, else on the embedded database.
`;

/** `sgf migrate`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const log = (line: string): void => void io.stderr.write(`${line}\n`);
  try {
    const { values } = parseArgs({ args: [...argv], options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      io.stdout.write(page);
      return 0;
    }
    await withDatabase(readConfig(io.env), log, ({ ownerUrl }) => migrate({ ownerUrl, log }));
    log('The database has the newest schema.');
    return 0;
  } catch (error) {
    log(`sgf migrate: ${wordsOf(error)}`);
    return statusOf(error);
  }
}
