// One configuration for every suite; `bin/sgf-test` hands each Jest run the files of one suite.
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.story.ts', '**/*.drill.ts', '**/*.browser.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^#([a-z]+)/domain$': '<rootDir>/libs/$1/src/domain/index.ts',
    '^#migrations$': '<rootDir>/migrations/index.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    // What is called `….json.js` is a script beside the data of that name.
    '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1',
  },
  testEnvironment: 'node',
  // A guard against hanging, not a measure: two busy cores are slow.
  testTimeout: 60_000,
};
