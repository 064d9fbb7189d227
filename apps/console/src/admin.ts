import { DomainError, type Reason } from '#kernel';
import { readConfig } from '#platform';
import { words } from '#words';
import type { Io } from './commands.js';
import { withDatabase } from './database.js';
import { runCommand } from './run-command.js';

const page = `Usage: sgf admin invite --email ADDRESS --email ADDRESS

Makes the first two administrators of an installation, for a year. From then on the two give every other role together;
while there are two, this command refuses. It prints one link for each of them: hand it to that person alone, by a way that
you trust. It is good once and for two days, and asks for a password and an authenticator app.

  sgf admin invite --email amina@fund.example --email bruno@fund.example

It works on DATABASE_URL, else on the embedded database, which may be running; the schema has to be there (sgf migrate).

Exit status: 0 done, 1 refused or failed, 2 wrong usage.
`;

/** `sgf admin`. */
export const run = runCommand({
  name: 'admin',
  page,
  options: { email: { type: 'string', multiple: true } },
  takesWords: true,
  work: async ({ values, positionals }, io, say) => {
    if (positionals.join(' ') !== 'invite') {
      io.stderr.write(page);
      return 2;
    }
    try {
      return await invite(values.email ?? [], io, say);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      say(`sgf admin: ${said(error)}`);
      return error.kind === 'invalid' ? 2 : 1;
    }
  },
});

async function invite(emails: readonly string[], io: Io, say: (line: string) => void): Promise<number> {
  const config = readConfig(io.env);
  // Nest is loaded only here: `--help` must not wait for it.
  const { inviteAdministrators } = await import('./invite-administrators.js');
  const links = await withDatabase(config, say, (database) => inviteAdministrators({ ...config, database }, emails));
  io.stdout.write(links.map(({ email, link }) => `${email}\n  ${link}\n`).join(''));
  return 0;
}

/** What was refused, with every reason. */
const said = ({ code, reasons, faults }: DomainError): string => {
  const { sayCode } = words('en');
  const all: readonly Reason[] = [...(faults.length > 0 ? [] : [{ code }]), ...reasons, ...faults];
  return all.map(({ code: key, params }) => sayCode(key, params)).join(' ');
};
