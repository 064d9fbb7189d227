import fc from 'fast-check';
import { soundAnswers } from '../../../../test/support/builders/answers.js';
import { differencesOf, type Copy } from './differences.js';
import { changedSince, readingOf } from './reading.js';

const copy = (change: object = {}, documents: Copy['documents'] = []): Copy => ({
  answers: { ...soundAnswers(), ...change },
  documents,
});
const certificate = (sha256: string) => ({ document: 'registration_certificate', sha256 });

describe('what a working copy says otherwise', () => {
  it.each<[string, Copy, Copy, object[]]>([
    ['nothing', copy(), copy(), []],
    [
      'one field',
      copy(),
      copy({ project: { ...soundAnswers().project, months: 24 } }),
      [{ section: 'project', fields: ['months'] }],
    ],
    ['a section more', copy(), copy({ summary: { summary: 'Short' } }), [{ section: 'summary', fields: ['summary'] }]],
    ['nothing by an empty answer', copy(), copy({ summary: { summary: '' }, partners: { partners: [] } }), []],
    [
      'the order of a list',
      copy(),
      copy({ countries: { implementationCountries: ['IT', 'NG'], routeCountries: ['LY'] } }),
      [{ section: 'countries', fields: ['implementationCountries'] }],
    ],
    [
      'another file',
      copy({}, [certificate('a')]),
      copy({}, [certificate('b')]),
      [{ section: 'documents', fields: ['registration_certificate'] }],
    ],
    ['nothing by the same file attached again', copy({}, [certificate('a')]), copy({}, [certificate('a')]), []],
  ])('%s', (_, before, after, changes) => {
    expect(differencesOf(before, after)).toEqual(changes);
    expect(differencesOf(after, before)).toEqual(changes);
  });

  it('is nothing between equal copies, whatever they say', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())), (answers) => {
        const [one, other] = [answers, JSON.parse(JSON.stringify(answers))].map((each) => ({
          answers: each as Copy['answers'],
          documents: [],
        }));
        expect(differencesOf(one!, other!)).toEqual([]);
      }),
    );
  });
});

describe('what was read', () => {
  const sections = [
    { section: 'project', version: 2 },
    { section: 'budget', version: 1 },
    { section: 'summary', version: 0 },
  ];

  it('is the same in whatever order it is told', () => {
    expect(readingOf(sections, ['a', 'b'])).toBe(readingOf(sections.toReversed(), ['a', 'b']));
  });

  it.each<[string, string, string[]]>([
    ['nothing', readingOf(sections, ['a']), []],
    ['a section saved again', readingOf(sections.with(0, { section: 'project', version: 3 }), ['a']), ['project']],
    ['a section begun', readingOf(sections.with(2, { section: 'summary', version: 1 }), ['a']), ['summary']],
    ['a document more', readingOf(sections, ['a', 'b']), ['documents']],
    ['a document less', readingOf(sections, []), ['documents']],
    ['nothing to compare with', '', ['budget', 'documents', 'project']],
  ])('changed since: %s', (_, now, changed) => {
    expect(changedSince(readingOf(sections, ['a']), now)).toEqual(changed);
  });
});
