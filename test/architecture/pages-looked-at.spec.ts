import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesLookedAt } from '../browser/pages-looked-at.js';
import { openPortal } from '../support/portal.js';
import { root } from '../support/project.js';
import { routesOf } from '../support/routes.js';

/** Files, feeds and pictures: what axe has nothing to say of. */
const isNoPage = (path: string): boolean =>
  /^\/(api|assets|health)\b/.test(path) || /\.\w+$/.test(path) || /\/(files\/:\w+|evidence|chart\/:which)$/.test(path);

describe('the pages of the portal', () => {
  const folder = join(root, 'test/browser');
  const looks = readdirSync(folder)
    .filter((name) => name.endsWith('.browser.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('axeViolations('));

  it('are all looked at in a browser, with axe', async () => {
    const portal = await openPortal({ LOG_LEVEL: 'silent' });
    const routes = routesOf(portal.app).filter(({ method, path }) => method === 'GET' && !isNoPage(path));
    await portal.close();
    expect(routes.length).toBeGreaterThan(90);
    expect(Object.keys(pagesLookedAt).sort()).toEqual(routes.map(({ path }) => path).sort());
  });

  it.each(Object.entries(pagesLookedAt))('%s is opened there', (_, opened) => {
    expect(looks.filter((text) => text.includes(opened))).not.toEqual([]);
  });
});
