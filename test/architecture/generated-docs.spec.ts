import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../apps/console/src/docs/pages.js';
import { findTables } from '../../apps/console/src/docs/tables.js';
import { root } from '../support/project.js';

const folder = join(root, 'docs/generated');

describe('generated documents', () => {
  it('are what `sgf docs` writes now', async () => {
    const fresh = pages(await findTables());
    const standing = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    expect(standing).toEqual(fresh);
  });
});
