import { plainForm, type CallForm, type Question } from '#calls/domain';
import { soundAnswers } from '../../../../test/support/builders/answers.js';
import { missingIn, progressOf } from './completeness.js';

const question = (name: string, section: string, more: Partial<Question> = {}): Question => ({
  name,
  section,
  kind: 'text',
  required: true,
  label: { en: name },
  ...more,
});
const form: CallForm = {
  ...plainForm,
  documents: [
    { document: 'registration_certificate', required: true },
    { document: 'reference_letter', required: false },
  ],
  questions: [
    question('victims', 'need'),
    question('proof', 'need', { kind: 'file' }),
    question('risks', 'risk', { required: false }),
  ],
};
const missing = (answers = soundAnswers(), documents: readonly string[] = [], of = plainForm) =>
  missingIn(of, answers, documents).map(({ code, params }) =>
    [code.split('.')[1], ...Object.values(params ?? {})].join(' '),
  );

describe('a complete draft', () => {
  it('lacks nothing', () => expect(missing()).toEqual([]));

  it('may have no remedy, no route and a single country: those are for the criteria', () => {
    const { project, ...rest } = soundAnswers();
    expect(
      missing({ ...rest, project: { ...project, remedies: [], routeCountries: [], implementationCountries: ['NG'] } }),
    ).toEqual([]);
  });
});

describe('a draft', () => {
  it('that is empty is told everything at once', () => {
    expect(missing({})).toEqual([
      'answer_missing organisation applyingAs',
      'answer_missing organisation registeredWhereImplementing',
      'answer_missing organisation declarationAccepted',
      'answer_missing project title',
      'answer_missing project startsOn',
      'answer_missing project months',
      'answer_missing project implementationCountries',
      'answer_missing budget currency',
      'answer_missing budget lines',
    ]);
  });

  test.each([
    ['blank text', { project: { title: ' \n' } }, 'answer_missing project title'],
    ['an empty list', { project: { implementationCountries: [] } }, 'answer_missing project implementationCountries'],
    ['a consortium of one', { organisation: { applyingAs: 'consortium' } }, 'answer_missing organisation partners'],
    ['a nameless partner', { organisation: { partners: [{ id: 'p', country: 'IT' }] } }, 'partner_incomplete 1'],
    [
      'a line without a price',
      { budget: { lines: [{ id: 'a', category: 'staff', year: 1, description: 'x', quantity: '1' }] } },
      'budget_line_incomplete 1',
    ],
    [
      'co-funding without an amount',
      { budget: { coFunding: [{ id: 'c', source: 'A donor' }] } },
      'co_funding_incomplete 1',
    ],
  ])('with %s is told so', (_, change, told) => {
    const sound = soundAnswers();
    const changed = Object.entries(change).map(([section, content]) => [section, { ...sound[section], ...content }]);
    expect(missing({ ...sound, ...Object.fromEntries(changed) })).toEqual([told]);
  });

  it('lacks what the call asks beyond the facts: answers, files as answers, documents', () => {
    expect(missing(soundAnswers(), [], form)).toEqual([
      'answer_missing need victims',
      'answer_missing need proof',
      'document_missing registration_certificate',
    ]);
    const answered = { ...soundAnswers(), need: { victims: 'Young women' } };
    expect(missing(answered, ['registration_certificate', 'proof'], form)).toEqual([]);
  });
});

describe('progress', () => {
  it('tells sections apart', () => {
    const answers = { organisation: soundAnswers().organisation!, project: { title: 'A safe way home' } };
    const progress = progressOf(form, answers, []).map((section) => `${section.section} ${section.progress}`);
    expect(progress).toEqual([
      'organisation complete',
      'project in_progress',
      'budget not_started',
      'need not_started',
      'risk complete',
      'documents not_started',
    ]);
  });
});
