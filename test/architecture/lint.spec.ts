import { ESLint } from 'eslint';
import { root } from '../support/project.js';

// A snippet is linted in the place of a real file, because rules differ from folder to folder.
const pure = 'libs/kernel/src/policy.ts';
const shell = 'libs/platform/src/database/unit-of-work.ts';
const app = 'apps/console/src/commands.ts';
const test_ = 'test/support/redis.ts';

const refused: readonly [rule: string, file: string, code: string][] = [
  ['sgf/no-default-export', pure, '/** . */\nexport default 1;'],
  ['sgf/no-enum', pure, 'enum Colour { red }'],
  ['sgf/no-clock', pure, 'new Date();'],
  ['sgf/no-clock', pure, 'new Date(0);'],
  ['sgf/no-clock', app, 'Date.now();'],
  ['sgf/no-clock', pure, 'Temporal.Now.instant();'],
  ['sgf/no-environment', app, 'process.env.PORT;'],
  ['sgf/no-environment', shell, "process.env['PORT'];"],
  ['sgf/no-float', pure, "parseFloat('1');"],
  ['sgf/no-float', pure, "Number.parseFloat('1');"],
  ['sgf/no-float', pure, '(1).toFixed(2);'],
  ['sgf/no-side-door', app, "import { DataSource } from 'typeorm'; DataSource;"],
  ['sgf/no-side-door', pure, "import { InjectRepository } from '@nestjs/typeorm'; InjectRepository;"],
  ['sgf/no-side-door', pure, "import type { QueryRunner } from 'typeorm'; type A = QueryRunner;"],
  ['sgf/no-sql-template', app, 'const find = (id) => work.query(`select ${id}`);'],
  ['sgf/no-sql-template', app, 'let id = 1; work.query(`select ${id}`);'],
  ['sgf/no-sql-template', app, 'const thing = { id: 1 }; work.query(`select ${thing.id}`);'],
  ['sgf/no-forward-ref', app, "import { forwardRef } from '@nestjs/common'; forwardRef;"],
  ['sgf/no-request-scope', app, 'Injectable({ scope: Scope.REQUEST });'],
  ['sgf/no-reject', pure, 'const rejected = 1;'],
  ['sgf/no-reject', pure, 'const f = (rejection: number) => rejection;'],
  ['sgf/no-reject', pure, 'class A { reject() {} }'],
  ['sgf/no-reject', pure, 'const machine = { reject: 1 };'],
  ['sgf/no-reject', pure, 'interface Rejection { x: 1 }'],
  ['sgf/no-skipping', test_, "it.skip('', () => {});"],
  ['sgf/no-skipping', test_, "describe.only('', () => {});"],
  ['sgf/no-skipping', test_, "test.todo('');"],
  ['sgf/no-skipping', test_, "xit('', () => {});"],
  ['sgf/no-mock', test_, 'jest.fn();'],
  ['sgf/no-mock', test_, "jest.spyOn(console, 'log');"],
  ['sgf/documented', pure, 'export const a = 1;'],
  ['sgf/documented', pure, '// not a doc comment\nexport const a = 1;'],
  ['sgf/documented', shell, "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class A {}"],
  ['max-lines', pure, '\n'.repeat(221)],
  ['max-lines', app, '\n'.repeat(261)],
  ['max-lines-per-function', pure, `const f = () => {\n${'f();\n'.repeat(45)}};`],
  ['no-console', pure, "console.log('');"],
  ['eqeqeq', pure, 'f == 1;'],
  ['prefer-const', pure, 'let a = 1; a;'],
  ['@typescript-eslint/no-explicit-any', pure, 'let a: any;'],
  ['@typescript-eslint/no-non-null-asserted-optional-chain', pure, 'a?.b!;'],
  ['@typescript-eslint/no-floating-promises', pure, 'Promise.resolve(1);'],
  ['@typescript-eslint/no-misused-promises', pure, 'if (Promise.resolve(1)) {}'],
  ['@typescript-eslint/await-thenable', pure, 'const f = async () => { await 1; };'],
  ['@typescript-eslint/switch-exhaustiveness-check', pure, "const f = (a: 'x' | 'y') => { switch (a) { case 'x': } };"],
  ['@typescript-eslint/consistent-type-imports', pure, "import { Reason } from './reason.js'; type A = Reason;"],
  ['no-unused-vars', 'jest.config.js', 'const a = 1;'],
];

const allowed: readonly [why: string, rule: string, file: string, code: string][] = [
  ['the clock itself', 'sgf/no-clock', 'libs/kernel/src/clock.ts', 'new Date();'],
  ['the platform holds the database', 'sgf/no-side-door', shell, "import { DataSource } from 'typeorm'; DataSource;"],
  ['a promise names its two ends', 'sgf/no-reject', pure, 'new Promise((resolve, reject) => reject(resolve));'],
  [
    'a statement that several share',
    'sgf/no-sql-template',
    app,
    "const columns = 'select 1'; class A { find() { return work.query(`${columns} where id = $1`); } }",
  ],
  ['a statement in one piece', 'sgf/no-sql-template', app, 'work.query(`select 1`);'],
  ['documented above its decorator', 'sgf/documented', shell, '/** . */\n@Injectable()\nexport class A {}'],
  [
    'a class that Nest injects must be there at run time',
    '@typescript-eslint/consistent-type-imports',
    shell,
    "import { Injectable } from '@nestjs/common';\nimport { DataSource } from 'typeorm';\n" +
      '@Injectable()\nclass A { constructor(private readonly d: DataSource) {} }',
  ],
];

const eslint = new ESLint({ cwd: root });
const broken = async (file: string, code: string): Promise<(string | null)[]> =>
  (await eslint.lintText(code, { filePath: file })).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

describe('lint', () => {
  it.each(refused)('%s refuses, in %s (case %#)', async (rule, file, code) => {
    expect(await broken(file, code)).toContain(rule);
  });

  it.each(allowed)('allows what is needed: %s', async (_, rule, file, code) => {
    const rules = await broken(file, code);
    expect(rules).not.toContain(rule);
    expect(rules).not.toContain(null); // null: the snippet did not parse
  });

  it('has no rule that is not tried here', async () => {
    const files = [pure, shell, app, test_, 'jest.config.js'];
    const rules = await Promise.all(files.map(async (file) => rulesOf(await eslint.calculateConfigForFile(file))));
    expect(rules.flat().filter((rule) => !refused.some(([tried]) => tried === rule))).toEqual([]);
    expect(new Set(rules.flat()).size).toBeGreaterThan(20);
  });
});

const rulesOf = (config: { rules: Record<string, [severity: number]> }): string[] =>
  Object.entries(config.rules)
    .filter(([, [severity]]) => severity > 0)
    .map(([rule]) => rule);
