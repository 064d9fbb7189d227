import { plainForm, type CallForm, type Question } from '#calls/domain';
import { soundAnswers } from '../../../../test/support/builders/answers.js';
import { missingIn, onlyAsked, progressOf, sectionsAsked } from './completeness.js';
import { sectionsOf } from './form-schema.js';

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
    const { remedies: _, ...rest } = soundAnswers();
    expect(missing({ ...rest, countries: { implementationCountries: ['NG'] } })).toEqual([]);
  });
});

describe('a draft', () => {
  it('that is empty is told everything at once', () => {
    expect(missing({})).toEqual([
      'answer_missing organisation applyingAs',
      'answer_missing organisation registeredWhereImplementing',
      'answer_missing project title',
      'answer_missing project startsOn',
      'answer_missing project months',
      'answer_missing countries implementationCountries',
      'answer_missing budget currency',
      'answer_missing budget lines',
      'answer_missing declaration declarationAccepted',
    ]);
  });

  test.each([
    ['blank text', { project: { title: ' \n' } }, 'answer_missing project title'],
    [
      'an empty list',
      { countries: { implementationCountries: [] } },
      'answer_missing countries implementationCountries',
    ],
    [
      'a consortium of one',
      { organisation: { applyingAs: 'consortium' }, partners: { leadRole: 'Leads', partners: [] } },
      'answer_missing partners partners',
    ],
    [
      'a nameless partner',
      {
        organisation: { applyingAs: 'consortium' },
        partners: { leadRole: 'Leads', partners: [{ id: 'p', country: 'IT' }] },
      },
      'partner_incomplete 1',
    ],
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
    const answers = { organisation: soundAnswers().organisation!, project: { title: 'A safe way home' }, remedies: {} };
    const progress = progressOf(form, answers, []).map((section) => `${section.section} ${section.progress}`);
    expect(progress).toEqual([
      'organisation complete',
      'project in_progress',
      'countries not_started',
      'remedies complete',
      'budget not_started',
      'need not_started',
      'risk not_started',
      'documents not_started',
      'declaration not_started',
    ]);
  });

  it('asks a consortium for its partners, and nobody else', () => {
    const asked = (applyingAs: 'organisation' | 'consortium') =>
      sectionsAsked(form, { organisation: { applyingAs } }).includes('partners');
    expect([asked('organisation'), asked('consortium')]).toEqual([false, true]);
  });

  it('submits only what is asked: not the partners of who applies alone, nor what the form dropped', () => {
    const partners = { leadRole: 'We keep the books', partners: [{ id: 'p-1', name: 'The other shelter' }] };
    const written = {
      ...soundAnswers(),
      partners,
      dropped: { why: 'Once asked' },
      need: { victims: 'Women', was: 'x' },
    };
    const as = (applyingAs: 'organisation' | 'consortium') =>
      onlyAsked(form, { ...written, organisation: { ...written.organisation, applyingAs } });
    expect(as('organisation')).toEqual({
      ...soundAnswers(),
      organisation: { ...written.organisation, applyingAs: 'organisation' },
      need: { victims: 'Women' },
    });
    expect(as('consortium').partners).toEqual(partners);
  });

  it('follows the order in which an application is written', () => {
    const sections = ['sustainability', 'summary', 'own', 'unasked'].map((name) => ({ name, title: { en: name } }));
    const questions = ['other', 'own', 'sustainability', 'summary'].map((section) => question(`q_${section}`, section));
    expect(sectionsOf({ questions, sections })).toEqual([
      'summary',
      'organisation',
      'partners',
      'project',
      'countries',
      'remedies',
      'budget',
      'sustainability',
      'own',
      'other',
      'declaration',
    ]);
  });
});
