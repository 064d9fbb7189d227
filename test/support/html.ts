import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a parsed page. */
export type Element = Tree.Element;
/** Any node of a parsed page. */
export type Node = Tree.ChildNode;

/** A whole page, parsed as browsers do (HTML standard); gives its `<html>` element. */
export const parsePage = (html: string): Element => parse(html).childNodes.find(isElement)!;

/** A piece of a page. */
export const parsePiece = (html: string): readonly Node[] => parseFragment(html).childNodes;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text';

/** The value of an attribute; `''` for one without a value, undefined when it is absent. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Whether an element carries a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** The element and everything under it that matches, in the order of the page. */
export function findAll(root: Element, matches: (element: Element) => boolean): Element[] {
  const below = root.childNodes.filter(isElement).flatMap((child) => findAll(child, matches));
  return matches(root) ? [root, ...below] : below;
}

/** Elements by tag name. */
export const byTag = (root: Element, ...tags: readonly string[]): Element[] =>
  findAll(root, (element) => tags.includes(element.tagName));

/** What a reader sees of an element, white space collapsed; scripts and styles are not read, hidden hints are. */
export function textOf(node: Node): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return '';
  const inner = node.childNodes.map(words).join('');
  return inlineTags.has(node.tagName) ? inner : ` ${inner} `;
}

const inlineTags = new Set(['a', 'abbr', 'b', 'bdi', 'code', 'em', 'i', 'small', 'span', 'strong', 'time']);
