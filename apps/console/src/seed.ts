import { readConfig } from '#platform';
import { withDatabase } from './database.js';
import { runCommand } from './run-command.js';

const page = `Usage: sgf seed [--past]

Fills a database with the demo world, as the first \`sgf start\` does: an office, applicants, an open call with drafts; then
the past: a call in review, grants under way, and the call of 2011 from its publication to its last payment. The past is made
aside and comes in one commit, so that it may be stopped and begun again. What is there already is passed over.

  --past   the past alone

It works on DATABASE_URL, else on the embedded database, which may be running; the schema has to be there (sgf migrate).
The accounts' password is known to everybody: production refuses.

Exit status: 0 done, 1 refused or failed, 2 wrong usage.
`;

/** `sgf seed`. */
export const run = runCommand({
  name: 'seed',
  page,
  options: { past: { type: 'boolean' } },
  work: async ({ values }, io, say) => {
    const config = readConfig(io.env);
    if (config.mode === 'production') throw new Error('production refuses the demo world');
    // Nest is loaded only here: `--help` must not wait for it.
    const { seed } = await import('./demo/seed.js');
    return withDatabase(config, say, (database) => seed(config, database, { pastOnly: values.past === true }, say));
  },
});
