import type { CallInput, Texts, WindowInput } from '#calls';
import { guidelineChapters, type CallForm, type CallSettings, type Question, type Rubric } from '#calls/domain';

type Cut = (texts: Texts) => Texts;

/** The call without its texts in other languages: a language that is taken away takes its texts along. */
export function onlyIn(input: CallInput, languages: readonly string[]): CallInput {
  const cut: Cut = (texts) => Object.fromEntries(Object.entries(texts).filter(([each]) => languages.includes(each)));
  const { guidelines = {} } = input;
  const chapters = guidelineChapters.flatMap((chapter) => {
    const texts = guidelines[chapter];
    return texts ? [[chapter, cut(texts)]] : [];
  });
  return {
    ...input,
    guidelines: Object.fromEntries(chapters),
    windows: input.windows.map((window) => windowIn(window, cut)),
  };
}

const windowIn = (window: WindowInput, cut: Cut): WindowInput => ({
  ...window,
  title: typeof window.title === 'string' ? window.title : cut(window.title),
  rubric: rubricIn(window.rubric, cut),
  ...(window.form ? { form: formIn(window.form, cut) } : {}),
  ...(window.settings ? { settings: settingsIn(window.settings, cut) } : {}),
});

const rubricIn = (rubric: Rubric, cut: Cut): Rubric => ({
  ...rubric,
  criteria: rubric.criteria.map(({ title, guidance, ...rest }) => ({
    ...rest,
    ...(title ? { title: cut(title) } : {}),
    ...(guidance ? { guidance: cut(guidance) } : {}),
  })),
});

const formIn = ({ documents, sections, questions, ...rest }: Partial<CallForm>, cut: Cut): Partial<CallForm> => ({
  ...rest,
  ...(documents
    ? { documents: documents.map(({ title, ...each }) => ({ ...each, ...(title ? { title: cut(title) } : {}) })) }
    : {}),
  ...(sections ? { sections: sections.map((each) => ({ ...each, title: cut(each.title) })) } : {}),
  ...(questions ? { questions: questions.map((each) => questionIn(each, cut)) } : {}),
});

const questionIn = ({ hint, columns, optionLabels, ...rest }: Question, cut: Cut): Question => ({
  ...rest,
  label: cut(rest.label),
  ...(hint ? { hint: cut(hint) } : {}),
  ...(columns ? { columns: columns.map(cut) } : {}),
  ...(optionLabels
    ? { optionLabels: Object.fromEntries(Object.entries(optionLabels).map(([option, label]) => [option, cut(label)])) }
    : {}),
});

const settingsIn = ({ conflictRule, reasons, ...rest }: Partial<CallSettings>, cut: Cut): Partial<CallSettings> => ({
  ...rest,
  ...(conflictRule ? { conflictRule: cut(conflictRule) } : {}),
  ...(reasons ? { reasons: reasons.map((each) => ({ ...each, text: cut(each.text) })) } : {}),
});
