import { parseArgs } from 'node:util';
import { DomainError, type Reason } from '#kernel';
import { readConfig } from '#platform';
import { words } from '#words';
import type { Io } from './commands.js';
import { withDatabase } from './database.js';
import { statusOf, wordsOf } from './failure.js';

const page = `Usage: sgf admin invite --email ADDRESS --email ADDRESS

Makes the first two administrators of an installation, for a year. From then on the two give every other role together;
while there are two, this command refuses. It prints one link for each of them: hand it to that person alone, by a way that
you trust. It is good once and for two days, and asks for a password and an authenticator app.

  sgf admin invite --email amina@fund.example --email bruno@fund.example

It works on DATABASE_URL, else on the embedded database, which may be running; the schema has to be there (sgf migrate).

Exit status: 0 done, 1 refused or failed, 2 wrong usage.
`;

/** `sgf admin`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  try {
    const options = { help: { type: 'boolean', short: 'h' }, email: { type: 'string', multiple: true } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (values.help) {
      io.stdout.write(page);
      return 0;
    }
    if (positionals.join(' ') !== 'invite') {
      io.stderr.write(page);
      return 2;
    }
    const config = readConfig(io.env);
    // Nest is loaded only here: `--help` must not wait for it.
    const { inviteAdministrators } = await import('./invite-administrators.js');
    const links = await withDatabase(config, say, (database) =>
      inviteAdministrators({ ...config, database }, values.email ?? []),
    );
    io.stdout.write(links.map(({ email, link }) => `${email}\n  ${link}\n`).join(''));
    return 0;
  } catch (error) {
    say(`sgf admin: ${error instanceof DomainError ? said(error) : wordsOf(error)}`);
    return error instanceof DomainError && error.kind === 'invalid' ? 2 : statusOf(error);
  }
}

/** What was refused, with every reason. */
const said = ({ code, reasons, faults }: DomainError): string => {
  const { sayCode } = words('en');
  const all: readonly Reason[] = [...(faults.length > 0 ? [] : [{ code }]), ...reasons, ...faults];
  return all.map(({ code: key, params }) => sayCode(key, params)).join(' ');
};
