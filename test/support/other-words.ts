import { languages, words, type Language } from '../../libs/words/src/index.js';
import { attribute, isElement, isText, type Element, type Node } from './html.js';

/**
 * What a page says in English although it is in another language: texts that the English catalogue has and the page's
 * language has otherwise, and whatever holds a small English word. What is marked as being in another language is
 * passed over, and so are values that somebody typed, and the document’s title, whose parts cannot be marked. `names` may stand
 * within a sentence of the page's language; alone they have to be marked.
 */
export function englishOn(page: Element, language: Language, names: readonly string[] = []): string[] {
  const isEnglish = (text: string): boolean => smallWords.test(text) || isOfTheCatalogue(text, language);
  const around = (text: string): string => names.reduce((rest, name) => rest.replace(name, '…'), text);
  return saidOn(page, language).filter((text) => isEnglish(text) && (names.includes(text) || isEnglish(around(text))));
}

const smallWords =
  /(^|\s)(the|and|of|your|you|with|this|that|which|what|when|from|are|is|was|has|have|will|not|by|it)(?=[\s.,:;?!]|$)/i;

/** The texts of a page and of the attributes that are read aloud. */
function saidOn(element: Element, language: Language): string[] {
  const lang = attribute(element, 'lang');
  if (lang !== undefined && lang !== language) return [];
  if (['script', 'style', 'title', 'textarea', 'code'].includes(element.tagName)) return [];
  const attributes = ['aria-label', 'title', 'alt', 'placeholder'].map((name) => attribute(element, name));
  return [...attributes, ...element.childNodes.flatMap((node) => textsOf(node, language))]
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}{2}/u.test(text));
}

const textsOf = (node: Node, language: Language): string[] =>
  isText(node) ? [node.value] : isElement(node) ? saidOn(node, language) : [];

const isOfTheCatalogue = (text: string, language: Language): boolean =>
  textsOnlyEnglishHas(language).some((pattern) => pattern.test(text));

const known = new Map<Language, RegExp[]>();

/** English messages without those that are written alike in the language, and without those of hardly more than a parameter. */
function textsOnlyEnglishHas(language: Language): RegExp[] {
  const made = known.get(language) ?? makePatterns(language);
  known.set(language, made);
  return made;
}

function makePatterns(language: Language): RegExp[] {
  const own = new Set(keys.flatMap((key) => Object.values(words(language).forms(key))));
  return keys
    .flatMap((key) => Object.values(words('en').forms(key)))
    .filter((text) => !own.has(text) && text.replace(/\{[^}]*\}/g, '').replace(/\P{L}/gu, '').length > 2)
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\{[^}]*\}/)
            .map(literally)
            .join('.+')}$`,
        ),
    );
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const keys = Object.values(languages.en.areas).flatMap((area) => Object.keys(area)) as Parameters<
  ReturnType<typeof words>['forms']
>[0][];
