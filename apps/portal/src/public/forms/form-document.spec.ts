import { keptSections, type CallForm } from '#calls/domain';
import { words, type Language } from '#words';
import { aCallRow } from '../../../../../test/support/builders/call-row.js';
import { parsePage, byTag, textOf, findAll, attribute, type Element } from '../../../../../test/support/html.js';
import { unzipped } from '../../../../../test/support/unzip.js';
import { blankForm } from './blank-form.js';
import { formDocument } from './form-document.js';

/** The rules of 2026 with every section that is kept for calls to take. */
const call = () => {
  const row = aCallRow('2026');
  const [window] = row.windows;
  const form: CallForm = {
    ...window!.rules.form,
    sections: keptSections.map(({ name, title }) => ({ name, title })),
    questions: keptSections.flatMap(({ questions }) => questions),
  };
  return { ...row, windows: [{ ...window!, rules: { ...window!.rules, form } }] };
};

/** The parts of the document that hold its text. */
const opened = async (language: Language = 'en') => {
  const files = unzipped(await formDocument(call(), call().windows[0]!, words(language)));
  return { files, root: parsePage(files['word/document.xml']!) };
};

const paragraphs = (root: Element, style: string): string[] =>
  byTag(root, 'w:p')
    .filter((paragraph) => byTag(paragraph, 'w:pstyle').some((each) => attribute(each, 'w:val') === style))
    .map(textOf);

test('has a heading for each section and each question', async () => {
  const { root } = await opened();
  expect(paragraphs(root, 'Title')).toEqual(['Tenth cycle, second window (10.2)']);
  const sections = blankForm(call().windows[0]!.rules.form, words('en'));
  expect(paragraphs(root, 'Heading1')).toEqual(sections.map(({ title }) => title));
  expect(paragraphs(root, 'Heading2')).toHaveLength(sections.flatMap(({ questions }) => questions).length);
  expect(paragraphs(root, 'Heading1').slice(-2)).toEqual(['Documents', 'Declaration']);
});

test('says the limits, and has tables whose heads repeat', async () => {
  const { root } = await opened();
  expect(textOf(root)).toMatch(/At most [\d,]+ characters/);
  const heads = findAll(root, ({ tagName }) => tagName === 'w:tblheader');
  expect(heads.length).toBeGreaterThanOrEqual(3);
});

test.each([
  ['en', 'en-GB', 'Write no names of victims'],
  ['fr', 'fr', 'victimes'],
  ['es', 'es', 'víctimas'],
] as const)('in %s says its language to screen readers', async (language, locale, said) => {
  const { files, root } = await opened(language);
  expect(files['word/styles.xml']).toContain(`w:lang w:val="${locale}`);
  expect(textOf(root)).toContain(said);
  expect(textOf(root)).not.toMatch(/[⟦{]/);
});
