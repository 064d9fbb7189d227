import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Fragment, h, type ComponentChildren, type ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { attribute, hasClass, isElement, isText, parsePiece, type Element, type Node } from './html.js';

/** Text or markup of a fixture. */
export interface Content {
  readonly text?: string;
  readonly html?: string;
}

/**
 * Compares a component of ours with every fixture that GOV.UK Frontend publishes for its own: same elements, same
 * attributes, same text. `props` translates the fixture's options; `leftOut` names each option we do not offer (a path
 * such as `legend.attributes`) or, with `#`, one fixture, and says why. What is left out must occur, or the test fails.
 * Elements of the class `without` are taken out of theirs, attributes that match `withoutAttributes` out of both.
 */
export function conformsTo<Options, Props>(
  component: string,
  Component: ComponentType<Props>,
  props: (options: Options) => Props,
  leftOut: Readonly<Record<string, string>> = {},
  { without = '', withoutAttributes = /^$/ }: { readonly without?: string; readonly withoutAttributes?: RegExp } = {},
): void {
  const fixtures = fixturesOf(component);
  const reasons = new Map(fixtures.map((fixture) => [fixture, leavingOut(fixture, leftOut)]));
  describe(`GOV.UK's fixtures of ${component}`, () => {
    const compared = fixtures.filter((fixture) => reasons.get(fixture)!.length === 0);
    test.each(compared.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
      const ours = renderToString(h(Component as ComponentType<object>, props(fixture.options as Options) as object));
      expect(normalised(ours, '', withoutAttributes)).toBe(normalised(fixture.html, without, withoutAttributes));
    });
    test('everything that is left out is there to be left out', () => {
      const used = new Set([...reasons.values()].flat());
      expect(Object.keys(leftOut).filter((key) => !used.has(key))).toEqual([]);
    });
  });
}

/** A fixture's text, or its markup as elements of ours. */
export function content(given: Content | undefined): ComponentChildren {
  if (!given) return undefined;
  return given.html ? nodes(parsePiece(given.html)) : given.text;
}

/** HTML in one form: attributes and classes sorted, white space collapsed, one element a line. */
export const normalised = (html: string, without = '', withoutAttributes = /^$/): string =>
  parsePiece(html)
    .map((node) => lines(node, { without, withoutAttributes }))
    .join('');

interface LeftOut {
  readonly without: string;
  readonly withoutAttributes: RegExp;
}

interface Fixture {
  readonly name: string;
  readonly options: unknown;
  readonly html: string;
}

function fixturesOf(component: string): readonly Fixture[] {
  const path = createRequire(import.meta.url).resolve(
    `govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
  );
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: readonly Fixture[] }).fixtures;
}

function leavingOut(fixture: Fixture, leftOut: Readonly<Record<string, string>>): string[] {
  const present = [`#${fixture.name}`, ...paths(fixture.options)];
  return Object.keys(leftOut).filter((key) => present.includes(key));
}

/** Every path of an options object; the positions of lists are left out: `items.hint.html`. */
function paths(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, prefix));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}${key}`, ...paths(inner, `${prefix}${key}.`)]);
}

const nodes = (list: readonly Node[]): ComponentChildren =>
  h(Fragment, null, ...list.map((node) => (isText(node) ? node.value : isElement(node) ? elementOf(node) : null)));

const elementOf = (element: Element): ComponentChildren =>
  h(
    element.tagName,
    Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    nodes(element.childNodes),
  );

function lines(node: Node, left: LeftOut, indent = '', siblings: readonly Node[] = [node]): string {
  if (isText(node)) return node.value.trim() === '' ? '' : `${indent}“${trimmed(node, siblings)}”\n`;
  if (!isElement(node) || (left.without && hasClass(node, left.without))) return '';
  const names = node.attrs
    .map((attr) => attr.name)
    .filter((name) => !left.withoutAttributes.test(name))
    .sort();
  const attributes = names.map(
    (name) => ` ${name}=${JSON.stringify(name === 'class' ? classes(node) : attribute(node, name))}`,
  );
  const inner = node.childNodes.map((child) => lines(child, left, `${indent}  `, node.childNodes));
  return `${indent}<${node.tagName}${attributes.join('')}>\n${inner.join('')}`;
}

/** Space beside an inline element is a space of the sentence; anywhere else it is layout of the source. */
function trimmed(node: Node & { value: string }, siblings: readonly Node[]): string {
  const isInline = (sibling: Node | undefined): boolean => sibling !== undefined && inline.has(sibling.nodeName);
  const at = siblings.indexOf(node);
  const text = node.value.replace(/\s+/g, ' ');
  const started = isInline(siblings[at - 1]) ? text : text.trimStart();
  return isInline(siblings[at + 1]) ? started : started.trimEnd();
}

const inline = new Set(['a', 'b', 'em', 'span', 'strong']);

const classes = (element: Element): string =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean).sort().join(' ');
