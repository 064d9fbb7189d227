import { migrate, readConfig } from '#platform';
import { withDatabase } from './database.js';
import { runCommand } from './run-command.js';

const page = `Usage: sgf migrate

Brings the database to the newest schema. What was applied already is passed over, so it may run before every start;
several at once wait for each other. It works on DATABASE_OWNER_URL, else on DATABASE_URL, else on the embedded database.
`;

/** `sgf migrate`. */
export const run = runCommand({
  name: 'migrate',
  page,
  options: {},
  work: async (_, io, say) => {
    await withDatabase(readConfig(io.env), say, ({ ownerUrl }) => migrate({ ownerUrl, log: say }));
    say('The database has the newest schema.');
    return 0;
  },
});
