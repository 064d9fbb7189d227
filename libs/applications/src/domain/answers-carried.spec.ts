import fc from 'fast-check';
import { plainForm, type Question } from '#calls/domain';
import { longForm, soundAnswers } from '../../../../test/support/builders/answers.js';
import { AnswersCheck } from '../data/answers-check.js';
import { carriedOver } from './answers-carried.js';
import type { Answers } from './answers.js';
import { isAnswered } from './completeness.js';

const check = new AnswersCheck();
const carried = (questions: readonly Question[], earlier: Answers) => {
  const terms = { id: JSON.stringify(questions) as never, form: { ...plainForm, questions } };
  return carriedOver(terms.form, earlier, (section, content) => check.fits(terms, section, content));
};
const told = (leftOut: ReturnType<typeof carried>['leftOut']) =>
  leftOut.map(({ code, params }) => `${params?.['section']}/${params?.['question']} ${code.split('.').at(-1)}`);
const question = (name: string, more: Partial<Question> = {}): Question => ({
  ...{ name, section: 'extra', kind: 'text', required: false, label: { en: name } },
  ...more,
});

describe('an earlier application', () => {
  it('gives all its answers to the same form, but for what is said anew', () => {
    const { answers, leftOut } = carried([], soundAnswers());
    const { project, declaration: _, ...rest } = soundAnswers();
    const { startsOn: __, ...kept } = project!;
    expect(answers).toEqual({ ...rest, budget: { ...rest.budget, coFunding: undefined }, project: kept });
    expect(told(leftOut)).toEqual(['project/startsOn said_anew', 'declaration/declarationAccepted said_anew']);
  });

  it.each([
    ['what is not asked any more', [], { gone: 'x' }, 'extra/gone not_asked'],
    ['a text that is too long by now', [question('q', { limit: 3 })], { q: 'four' }, 'extra/q does_not_fit'],
    [
      'an option that is gone',
      [question('q', { kind: 'choice', options: ['a', 'b'] })],
      { q: 'c' },
      'extra/q does_not_fit',
    ],
    ['an answer of another kind', [question('q', { kind: 'number' })], { q: '7' }, 'extra/q does_not_fit'],
    ['a file', [question('q', { kind: 'file' })], { q: 'x' }, 'extra/q not_asked'],
  ] as const)('leaves out %s, and says so', (_, questions, extra, line) => {
    const { answers, leftOut } = carried(questions, { extra });
    expect([answers, told(leftOut)]).toEqual([{}, [line]]);
  });

  it('loses no answer in silence: each is carried as it was, or told', () => {
    const { questions } = longForm();
    const names = fc.constantFrom(...questions.map(({ name }) => name), 'unknown');
    const values = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom('urban', '12.50', '2011-09-01', ['NG'], [], ' '),
    );
    const sections = fc.constantFrom('extra', 'summary', 'project', 'elsewhere');
    fc.assert(
      fc.property(fc.dictionary(sections, fc.dictionary(names, values)), (earlier) => {
        const { answers, leftOut } = carried(questions, earlier);
        const lines = told(leftOut).map((line) => line.split(' ')[0]);
        for (const [section, content] of Object.entries(earlier))
          for (const [name, answer] of Object.entries(content)) {
            const kept = (answers[section] as Record<string, unknown> | undefined)?.[name];
            const isTold = lines.includes(`${section}/${name}`);
            expect([kept, isTold]).toEqual(
              !isAnswered(answer) ? [undefined, false] : isTold ? [undefined, true] : [answer, false],
            );
          }
        for (const [section, content] of Object.entries(answers))
          expect(() =>
            check.check(
              { id: JSON.stringify(questions) as never, form: { ...plainForm, questions } },
              section,
              content,
            ),
          ).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
