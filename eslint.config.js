// The habits of docs/architecture.md as rules; test/architecture/lint.spec.ts tries every one of them.
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.story.ts', '**/*.browser.ts', 'test/**', 'bench/**'];
const code = ['libs/**', 'apps/**'];
const named = (position) => `${position}[name=/reject/i]`;

/** What may not be written, where, and what to write instead: one row, one rule. */
const refusals = {
  'no-default-export': {
    refuse: 'ExportDefaultDeclaration',
    say: 'Export by name: a name is the same everywhere.',
  },
  'no-enum': {
    refuse: 'TSEnumDeclaration',
    say: 'Write a union of strings, or an array `as const`.',
  },
  'no-clock': {
    refuse:
      'NewExpression[callee.name="Date"], CallExpression[callee.name="Date"], ' +
      'MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="Temporal"][property.name="Now"]',
    say: 'Rules take the instant of decision from `app_now()`, all else from the Clock; texts are read by `instant()`.',
    in: code,
    // A browser has no other clock.
    except: [...tests, 'libs/kernel/src/clock.ts', 'apps/portal/assets/**'],
  },
  'no-environment': {
    refuse: 'MemberExpression[object.name="process"][property.name="env"]',
    say: 'Settings are read and validated in libs/platform/src/config.',
    in: code,
    // The programs of the embedded PostgreSQL are handed the environment, cleaned.
    except: [...tests, 'libs/platform/src/config/**', 'libs/platform/src/embedded-postgres/program.ts'],
  },
  'no-float': {
    refuse:
      'Identifier[name="parseFloat"], CallExpression[callee.property.name="toFixed"], CallExpression[callee.property.name="toPrecision"]',
    say: 'Money is whole minor units; a decimal is a text.',
    in: ['libs/**'],
  },
  'no-side-door': {
    refuse:
      'ImportSpecifier[imported.name=/^(InjectRepository|InjectDataSource|InjectEntityManager|DataSource|QueryRunner)$/]',
    say: 'The only way to the database is the unit of work.',
    in: code,
    except: [...tests, 'libs/platform/**'],
  },
  'no-sql-template': {
    refuse: 'CallExpression[callee.property.name="query"] > TemplateLiteral[expressions.length>0]',
    say: 'Pass values as parameters: $1, $2. Only constants of the module may stand in the text.',
    unless: (node, context) => node.expressions.every((part) => isModuleConstant(part, context.sourceCode)),
    in: code,
    except: [...tests, 'libs/platform/**'],
  },
  'no-forward-ref': {
    refuse: 'ImportSpecifier[imported.name="forwardRef"]',
    say: 'A circle of modules wants a third one, or an event.',
  },
  'no-request-scope': {
    refuse: 'MemberExpression[object.name="Scope"][property.name=/^(REQUEST|TRANSIENT)$/]',
    say: 'Everything is a singleton; who acts is carried by the unit of work.',
  },
  'no-reject': {
    refuse: [
      named('VariableDeclarator > Identifier.id'),
      named('FunctionDeclaration > Identifier'),
      named(':function > Identifier.params'),
      named(':matches(ClassDeclaration, TSTypeAliasDeclaration, TSInterfaceDeclaration) > Identifier.id'),
      named(':matches(MethodDefinition, PropertyDefinition, TSPropertySignature, TSMethodSignature) > Identifier.key'),
      named('ObjectExpression > Property > Identifier.key'),
    ].join(', '),
    say: 'Refuse, exclude, decline, recuse or pass over: five different acts.',
    unless: (node) => node.parent.parent?.type === 'NewExpression' && node.parent.parent.callee.name === 'Promise',
  },
  'no-skipping': {
    refuse:
      'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo|failing)$/], ' +
      'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    say: 'Only describeWith() of test/support/suites.ts skips, and says why.',
    except: ['test/support/suites.ts'],
  },
  'no-mock': {
    refuse:
      'MemberExpression[object.name="jest"][property.name=/^(mock|fn|spyOn|doMock|unstable_mockModule|useFakeTimers)$/]',
    say: 'Tests use the real parts.',
  },
};

/** An exported word carries a doc comment, above its decorators where it has some. */
const documented = {
  create: (context) => ({
    'ExportNamedDeclaration[declaration]'(node) {
      const first = node.declaration.decorators?.[0] ?? node;
      const comment = context.sourceCode.getCommentsBefore(first.range[0] < node.range[0] ? first : node).at(-1);
      if (!comment?.value.startsWith('*'))
        context.report({ node, message: 'Say what this is: units, errors, and the source of a rule of the fund.' });
    },
  }),
};

function isModuleConstant(node, sourceCode) {
  if (node.type !== 'Identifier') return false;
  let scope = sourceCode.getScope(node);
  while (scope && !scope.set.has(node.name)) scope = scope.upper;
  const definition = scope?.type === 'module' && scope.set.get(node.name).defs[0];
  return Boolean(definition) && (definition.type === 'ImportBinding' || definition.parent.kind === 'const');
}

const refusing = ({ refuse, say, unless }) => ({
  create: (context) => ({
    [refuse](node) {
      if (!unless?.(node, context)) context.report({ node, message: say });
    },
  }),
});

/** The house's own rules, by name. */
const house = {
  rules: {
    documented,
    ...Object.fromEntries(Object.entries(refusals).map(([name, row]) => [name, refusing(row)])),
  },
};

/** Files of the ways in that have yet to be parted. */
const stillLonger = [
  'apps/portal/src/account/own-account-pages.tsx',
  'apps/portal/src/public/check/question-field.tsx',
];

const forFiles = (files, ignores = []) => ({
  files: files.map((file) => file.replace(/\*\*$/, '**/*.{ts,tsx}')),
  ignores,
});

export default tseslint.config(
  { ignores: ['dist/', 'var/', 'coverage/', 'docs/', 'test/fixtures/', 'apps/portal/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { plugins: { sgf: house, '@typescript-eslint': tseslint.plugin } },
  {
    files: ['**/*.{js,mjs}', 'bin/sgf', 'bin/sgf-test'],
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['apps/console/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    ...forFiles(['libs/**'], tests),
    rules: { 'max-lines-per-function': ['error', { max: 45, skipComments: true, skipBlankLines: true }] },
  },
  { ...forFiles(['libs/**'], [...tests, 'libs/words/**']), rules: { 'max-lines': ['error', 220] } },
  { ...forFiles(['apps/**'], [...tests, ...stillLonger]), rules: { 'max-lines': ['error', 260] } },
  { ...forFiles(['libs/**'], [...tests, '**/index.ts']), rules: { 'sgf/documented': 'error' } },
  ...Object.entries(refusals).map(([name, row]) => ({
    ...forFiles(row.in ?? ['**'], row.except),
    rules: { [`sgf/${name}`]: 'error' },
  })),
);
