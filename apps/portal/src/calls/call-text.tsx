import type { Texts } from '#calls';
import { InLanguage, useWords } from '../components/index.js';
import { languageOfCall, textIn } from './public-calls.js';

/** A text of a call, marked where it is not in the language of the page. */
export function CallText({ texts }: { texts: Texts }) {
  const words = useWords();
  return <InLanguage lang={languageOfCall(texts, words)}>{textIn(texts, words)}</InLanguage>;
}
