import type { WritingPage } from '#applications';
import { languageOfCall } from '../calls/public-calls.js';
import { InLanguage, useWords } from '../components/index.js';
import { languageOfTitle, titleOf } from './fields.js';
import { callTitle } from './place.js';

/** What the call is called, marked where it is not in the language of the page. */
export function CallTitle({ page }: { page: WritingPage }) {
  const words = useWords();
  return <InLanguage lang={languageOfCall(page.window.callTitle, words)}>{callTitle(page, words)}</InLanguage>;
}

/** What a section is called, marked likewise. */
export function SectionTitle({ page: { form }, section }: { page: WritingPage; section: string }) {
  const words = useWords();
  return <InLanguage lang={languageOfTitle(form, section, words)}>{titleOf(form, section, words)}</InLanguage>;
}
