import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexts, root, trackedFiles } from '../support/project.js';

const files = trackedFiles().filter((path) => existsSync(join(root, path)));

describe.each(contexts)('context %s', (context) => {
  const inside = (folder = ''): string[] => readdirSync(join(root, 'libs', context, 'src', folder));

  it('looks like every other', () => {
    const known = ['index.ts', `${context}.module.ts`, 'domain', 'data', 'use-cases'];
    expect(inside().filter((name) => !known.includes(name) && !/^[a-z-]+\.jobs\.ts$/.test(name))).toEqual([]);
  });

  it('has its two faces', () => {
    expect(inside()).toContain('index.ts');
    expect(inside('domain')).toContain('index.ts');
  });

  it('keeps its tables in data and its verbs in use-cases, without folders in them', () => {
    const nested = ['data', 'use-cases']
      .filter((folder) => inside().includes(folder))
      .flatMap((folder) => inside(folder).map((name) => `${folder}/${name}`))
      .filter((path) => !/\.tsx?$/.test(path));
    expect(nested).toEqual([]);
  });

  it('has the policy and the past tense of every machine beside it', () => {
    const domain = inside('domain');
    const needed = domain
      .filter((name) => name.endsWith('.machine.ts'))
      .flatMap((name) => ['policy', 'events'].map((part) => name.replace('machine', part)));
    expect(needed.filter((name) => !domain.includes(name))).toEqual([]);
  });
});

describe('files', () => {
  it('are found', () => {
    expect(contexts.length).toBeGreaterThan(3);
    expect(files.length).toBeGreaterThan(100);
  });

  it('have names that say something', () => {
    const banned = /(^|[/.-])(utils?|helpers?|common|shared|generic|base|managers?|misc)([/.-]|$)/;
    expect(files.filter((path) => banned.test(path))).toEqual([]);
  });

  it('have names in small letters', () => {
    const inCode = files.filter((path) => /^(apps|libs|test|bench|bin|migrations)\//.test(path));
    expect(inCode.filter((path) => !/^[a-z0-9./_-]+$/.test(path))).toEqual([]);
  });

  it('are tested under names that a suite takes', () => {
    expect(files.filter((path) => /\.test\.[a-z]+$|\.e2e-spec\.[a-z]+$|__tests__/.test(path))).toEqual([]);
  });
});

describe('texts', () => {
  // Put together here, so that this file does not find itself.
  const words = [
    ['the place where somebody works', `/${'work'}/`],
    ['the place where somebody works', `/${'tmp'}/brief`],
    ['who wrote it', `sub${'agent'}`],
    ['a registry, which may be another where this is installed', `registry.${'npmjs'}`],
    ['a registry, which may be another where this is installed', `registry.${'yarnpkg'}`],
  ] as const;
  const texts = files
    .filter((path) => !/\.(png|ico|woff2?|pdf|gz|zip)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

  it.each(words)('do not name %s (%s)', (_, word) => {
    expect(texts.filter(({ text }) => text.toLowerCase().includes(word)).map(({ path }) => path)).toEqual([]);
  });

  it('of the lock file leave open where packages come from', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock).toContain('"integrity"');
    expect(lock).not.toContain('"resolved"');
  });
});
