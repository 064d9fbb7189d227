import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from './commands.js';
import { pages } from './docs/pages.js';
import { findTables } from './docs/tables.js';

const usage = `Usage: sgf docs [folder]

Writes docs/generated (or another folder) anew from the tables of the code: lifecycles as diagrams, who may do what,
and the catalogue of errors. A test fails when the pages there are not what this would write.
`;

/** `sgf docs`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv.includes('--help') || argv.length > 1) {
    io.stdout.write(usage);
    return argv.includes('--help') ? 0 : 2;
  }
  const folder = argv[0] ?? join('docs', 'generated');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(pages(await findTables()))) {
    await writeFile(join(folder, name), text);
    io.stdout.write(`${join(folder, name)}\n`);
  }
  return 0;
}
