import { describe, expect, it } from '@jest/globals';
import { againstCorrigendum } from './against-corrigendum.js';
import {
  corrected,
  differencesOf,
  windowsTouched,
  type CallChange,
  type CorrectedCall,
  type CorrectedWindow,
} from './corrigendum.js';
import { plainForm } from './form.js';
import { usualSettings } from './settings.js';

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const window = (change: Partial<CorrectedWindow> = {}): CorrectedWindow => ({
  code: 'A',
  title: { en: 'Window A' },
  opensAt: at('2011-03-08'),
  closesAt: at('2011-05-01'),
  deadlineWording: { en: '30 April 2011' },
  envelopeAmount: '100.00',
  openedByStaffAt: null,
  rules: {
    terms: { version: '1', criteria: [] },
    rubric: { criteria: [] },
    form: plainForm,
    settings: usualSettings,
  } as never,
  ...change,
});
const call = (...windows: readonly CorrectedWindow[]): CorrectedCall => ({
  state: 'published',
  title: { en: 'A call' },
  languages: ['en'],
  source: null,
  guidelines: {},
  clarificationsUntil: null,
  answersDueOn: null,
  windows: windows.length > 0 ? windows : [window()],
});
const later: CallChange = {
  kind: 'deadline',
  windows: [{ code: 'A', closesAt: '2011-05-15T00:00:00.000Z', deadlineWording: { en: '14 May 2011' } }],
};
const words: CallChange = { kind: 'wording', windows: [{ code: 'A', title: { en: 'Window One' } }] };
const terms: CallChange = { kind: 'terms', windows: [{ code: 'A', terms: { version: '2', criteria: [] } }] };
const asked: CorrectedCall = {
  ...call(),
  clarificationsUntil: at('2011-04-10'),
  answersDueOn: '2011-04-15',
};
const moved = (until: string, answers: string): CallChange => ({
  kind: 'questions',
  clarificationsUntil: `${until}T00:00:00.000Z`,
  answersDueOn: answers,
  windows: [],
});
const codes = (change: CallChange, of: CorrectedCall, now: string): string[] =>
  againstCorrigendum({ call: of, change, now: at(now) }).map(({ code }) => code);

describe('a corrigendum', () => {
  const opened = window({ openedByStaffAt: at('2011-05-02') });
  it.each<[string, CallChange, CorrectedCall, string, string[]]>([
    ['mends words before closing', words, call(), '2011-04-01', []],
    ['mends words after closing', words, call(opened), '2011-06-01', []],
    ['mends the words of a concluded call', words, { ...call(), state: 'concluded' }, '2011-06-01', []],
    ['mends no draft', words, { ...call(), state: 'draft' }, '2011-02-01', ['call.is_not_published']],
    [
      'takes no title away',
      { kind: 'wording', title: { en: ' ' }, windows: [] },
      call(),
      '2011-04-01',
      ['call.title_missing'],
    ],
    ['changes terms until the door closes', terms, call(), '2011-04-30', []],
    ['changes no terms from then on', terms, call(), '2011-05-01', ['call.terms_closed_with_the_door']],
    ['moves a deadline later', later, call(), '2011-04-01', []],
    ['moves it after closing too', later, call(), '2011-05-03', []],
    ['moves it before closing, whoever has looked', later, call(opened), '2011-04-01', []],
    ['opens no door again behind which staff have looked', later, call(opened), '2011-05-03', ['call.opened_by_staff']],
    ['opens no concluded call', later, { ...call(), state: 'concluded' }, '2011-05-03', ['call.is_not_published']],
    ['gives no time that has passed', later, call(), '2011-05-15', ['call.deadline_has_passed']],
    [
      'never moves a deadline earlier, least of all before the opening',
      { kind: 'deadline', windows: [{ code: 'A', closesAt: '2011-03-01T00:00:00Z' }] },
      call(),
      '2011-04-01',
      ['call.closes_before_it_opens', 'call.deadline_only_later', 'call.deadline_has_passed'],
    ],
    ['moves the dates for questions later', moved('2011-04-20', '2011-04-25'), asked, '2011-04-05', []],
    ['moves them earlier, to what is still to come', moved('2011-04-08', '2011-04-12'), asked, '2011-04-05', []],
    ['takes questions again after their time', moved('2011-04-20', '2011-04-25'), asked, '2011-04-18', []],
    ['gives answers more time once questions have ended', moved('2011-04-10', '2011-04-25'), asked, '2011-04-18', []],
    ['begins to take questions', moved('2011-04-20', '2011-04-25'), call(), '2011-04-05', []],
    [
      'moves them to nothing that has passed',
      moved('2011-04-04', '2011-04-04'),
      asked,
      '2011-04-05',
      ['call.questions_end_has_passed', 'call.answers_day_has_passed'],
    ],
    [
      'takes no questions after the closing',
      moved('2011-05-02', '2011-05-02'),
      asked,
      '2011-04-05',
      ['call.questions_end_after_closing', 'call.answers_due_after_closing'],
    ],
    [
      'publishes no answers after the closing',
      moved('2011-04-20', '2011-05-02'),
      asked,
      '2011-04-05',
      ['call.answers_due_after_closing'],
    ],
    [
      'publishes no answers before the last question',
      moved('2011-04-20', '2011-04-19'),
      asked,
      '2011-04-05',
      ['call.answers_due_before_questions_end'],
    ],
    [
      'moves no date for questions once the door has closed',
      moved('2011-04-20', '2011-04-25'),
      asked,
      '2011-05-01',
      ['call.questions_closed_with_the_door', 'call.questions_end_has_passed', 'call.answers_day_has_passed'],
    ],
  ])('%s', (_, change, of, now, expected) => expect(codes(change, of, now)).toEqual(expected));

  it('looks at the windows that it names and at no other', () =>
    expect(codes(later, call(window(), window({ ...opened, code: 'B' })), '2011-05-03')).toEqual([]));

  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

  it('touches every window where the call itself says something else', () => {
    const two = call(window(), window({ code: 'B' }));
    expect([moved('2011-04-20', '2011-04-25'), terms].map((change) => windowsTouched(two, change))).toEqual([
      ['A', 'B'],
      ['A'],
    ]);
  });

  it('gives both versions of what changes, and of nothing else', () => {
    const change = { ...later, windows: [{ ...later.windows[0]!, title: { en: 'Window A' } }] };
    expect(differencesOf(call(), change, same)).toEqual([
      { window: 'A', field: 'deadlineWording', before: { en: '30 April 2011' }, after: { en: '14 May 2011' } },
      { window: 'A', field: 'closesAt', before: '2011-05-01T00:00:00.000Z', after: '2011-05-15T00:00:00.000Z' },
    ]);
  });

  it('leaves what it does not name as it was', () => {
    const before = call(window(), window({ code: 'B' }));
    const after = corrected(before, terms);
    expect(after.windows[1]).toEqual(before.windows[1]);
    expect(after.windows[0]).toEqual({
      ...before.windows[0],
      rules: { ...before.windows[0]!.rules, terms: { version: '2', criteria: [] } },
    });
  });
});
