import { describe, expect, it, test } from '@jest/globals';
import { isMessageKey } from '../../../words/src/index.js';
import { plainForm, type CallForm } from './form.js';
import { keptDocuments, keptScores } from './kept-names.js';
import { missingTexts, type WordedCall } from './missing-texts.js';
import type { TextByLanguage } from './texts.js';
import { usualSettings, type CallSettings } from './settings.js';

interface Worded {
  readonly form?: Partial<CallForm>;
  readonly settings?: Partial<CallSettings>;
  readonly criteria?: readonly object[];
  readonly languages?: readonly string[];
  readonly guidelines?: WordedCall['guidelines'];
  readonly wording?: TextByLanguage;
}

const both = { en: 'A', fr: 'A' };
const question = { name: 'q', section: 's', kind: 'text', required: true, label: both } as const;

const missing = ({
  form,
  settings,
  criteria = [],
  languages = ['en', 'fr'],
  guidelines = {},
  wording = both,
}: Worded) => {
  const rules = {
    form: { ...plainForm, ...form },
    rubric: { criteria } as never,
    settings: { ...usualSettings, ...settings },
  };
  return missingTexts({
    title: both,
    languages,
    guidelines,
    windows: [{ code: 'W', title: both, deadlineWording: wording, rules }],
  });
};

describe('a call in English and French', () => {
  it.each<[string, Worded, string[]]>([
    ['lacks nothing that it does not say', {}, []],
    ['lacks the wording of its deadline', { wording: { fr: 'A' } }, ['call.deadline_wording_missing']],
    ['lacks a chapter that was begun', { guidelines: { award: { en: 'A' } } }, ['call.chapter_missing']],
    [
      'lacks the title of a section',
      { form: { sections: [{ name: 's', title: { fr: 'A' } }] } },
      ['call.section_title_missing'],
    ],
    [
      'lacks a question',
      { form: { questions: [{ ...question, label: { en: 'A', fr: ' ' } }] } },
      ['call.question_label_missing'],
    ],
    [
      'lacks a hint that was begun',
      { form: { questions: [{ ...question, hint: { en: 'A' } }] } },
      ['call.question_hint_missing'],
    ],
    ['lacks no hint that was not', { form: { questions: [{ ...question, hint: {} }] } }, []],
    [
      'lacks labels of options, once for each language',
      { form: { questions: [{ ...question, kind: 'choice', options: ['y', 'n'], optionLabels: { y: both } }] } },
      ['call.question_options_missing', 'call.question_options_missing'],
    ],
    [
      'lacks the head of a column',
      { form: { questions: [{ ...question, kind: 'table', columns: [both, { en: 'A' }] }] } },
      ['call.question_columns_missing'],
    ],
    [
      'lacks the name of a document of its own',
      { form: { documents: [{ document: 'plan', required: true, title: { en: 'Plan' } }] } },
      ['call.document_title_missing'],
    ],
    [
      'lacks the name of a document of its own that was never named',
      { form: { documents: [{ document: 'letter_1', required: true }] } },
      ['call.document_title_missing', 'call.document_title_missing'],
    ],
    [
      'lacks no name of a document that the product names',
      { form: { documents: [{ document: 'project_budget', required: true }] } },
      [],
    ],
    [
      'lacks the name of a criterion of its own that was never named',
      { criteria: [{ name: 'c' }] },
      ['call.rubric_title_missing', 'call.rubric_title_missing'],
    ],
    ['lacks no name of a criterion that the product names', { criteria: [{ name: 'relevance' }] }, []],
    ['lacks the name of a criterion', { criteria: [{ name: 'c', title: { en: 'A' } }] }, ['call.rubric_title_missing']],
    ['lacks guidance', { criteria: [{ name: 'relevance', guidance: { en: 'A' } }] }, ['call.guidance_missing']],
    ['lacks a rule on conflicts', { settings: { conflictRule: { fr: 'A' } } }, ['call.conflict_rule_missing']],
    [
      'lacks the text of a reason',
      { settings: { reasons: [{ act: 'exclude', code: 'late', text: { en: 'A' } }] } },
      ['call.reason_text_missing'],
    ],
  ])('%s', (_, call, codes) => {
    const found = missing(call).map(({ code }) => code);
    expect(found).toEqual(codes);
    expect(found.filter((code) => !isMessageKey(code))).toEqual([]);
  });

  it('says which language, of what, in which window', () => {
    const [only] = missing({ form: { questions: [{ ...question, label: { en: 'A' } }] } });
    expect(only).toEqual({
      code: 'call.question_label_missing',
      params: { window: 'W', question: 'q', language: 'fr' },
    });
  });

  it('in one language shows the code of what nobody named', () => {
    const unnamed = { form: { documents: [{ document: 'letter_1', required: true }] }, criteria: [{ name: 'c' }] };
    expect(missing({ languages: ['en'], ...unnamed })).toEqual([]);
  });

  it('in one language shows an option as it is stored', () => {
    const choice = { ...question, kind: 'choice', options: ['y', 'n'] } as const;
    expect(missing({ languages: ['en'], form: { questions: [choice] } })).toEqual([]);
  });
});

test.each([
  ...keptDocuments.map((name) => `call.document.${name}`),
  ...keptScores.map((name) => `call.rubric.${name}`),
])('the product has words for what it keeps: %s', (key) => expect(isMessageKey(key)).toBe(true));
