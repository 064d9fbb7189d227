import { reason, type Reason } from '#kernel';
import type { Answers } from './answers.js';
import { isAnswered } from './completeness.js';
import { answersAsked, sectionsOf, type FormSections } from './form-schema.js';

/** Answers of an earlier application under a new form. */
export interface Carried {
  readonly answers: Answers;
  /** What could not come along, each answer with its why. */
  readonly leftOut: readonly Reason[];
}

/** Said anew each time: when the project begins, and what is declared. */
const alwaysAnew: readonly string[] = ['project/startsOn', 'declaration/declarationAccepted'];

/**
 * Takes from an earlier application's answers those that the new form asks for and that fit it. `fits` says whether an
 * answer is well-formed under the new form. Documents are no answers: they never come along.
 */
export const carriedOver = (
  form: FormSections,
  earlier: Answers,
  fits: (section: string, content: object) => boolean,
): Carried => {
  const asked = sectionsOf(form);
  const sections = [...asked, ...Object.keys(earlier).filter((name) => !asked.includes(name))];
  const answers = sections.flatMap((section) =>
    Object.entries(earlier[section] ?? {})
      .filter(([, answer]) => isAnswered(answer))
      .map(([question, answer]: [string, unknown]) => {
        const isAsked = asked.includes(section) && answersAsked(form, section).includes(question);
        const code = whyNot(isAsked, `${section}/${question}`, () => fits(section, { [question]: answer }));
        return { section, question, answer, code };
      }),
  );
  const kept = answers.filter(({ code }) => code === undefined);
  const contentOf = (name: string): [string, object] => [
    name,
    Object.fromEntries(
      kept.filter(({ section }) => section === name).map(({ question, answer }) => [question, answer]),
    ),
  ];
  return {
    answers: Object.fromEntries([...new Set(kept.map(({ section }) => section))].map(contentOf)),
    leftOut: answers.flatMap(({ section, question, code }) =>
      code === undefined ? [] : [reason(code, { section, question })],
    ),
  };
};

const whyNot = (isAsked: boolean, name: string, fits: () => boolean): string | undefined => {
  if (!isAsked) return 'application.left_out.not_asked';
  if (alwaysAnew.includes(name)) return 'application.left_out.said_anew';
  return fits() ? undefined : 'application.left_out.does_not_fit';
};
