import fc from 'fast-check';
import { soundAnswers } from '../../../../test/support/builders/answers.js';
import { differencesOf, type Copy } from './differences.js';
import { changedSince, readingOf } from './reading.js';

const profile = {
  name: 'Shelter of Hope',
  registeredOn: '2008-05-01',
  annualBudgets: [{ year: 2010, amount: '1.00' }],
};
const copy = (change: object = {}, documents: Copy['documents'] = [], organisation: object = profile): Copy => ({
  organisation,
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
    [
      'facts of the profile',
      copy(),
      copy({}, [], { ...profile, registeredOn: '2007-05-01', annualBudgets: [{ year: 2010, amount: '2.00' }] }),
      [{ section: 'profile', fields: ['registeredOn', 'annualBudgets'] }],
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
          organisation: {},
        }));
        expect(differencesOf(one!, other!)).toEqual([]);
      }),
    );
  });
});

describe('what was read', () => {
  const versions = { project: 2, budget: 1 };
  const reading = (sections: Readonly<Record<string, number>>, documents: readonly string[], profile = 1): string =>
    readingOf(
      {
        sections: new Map(Object.entries(sections).map(([section, version]) => [section, { version }])),
        documents: documents.map((id) => ({ id })),
      },
      { version: profile },
    );

  it('is the same in whatever order it is told', () => {
    expect(reading(versions, ['a', 'b'])).toBe(reading({ budget: 1, project: 2 }, ['a', 'b']));
  });

  it.each<[string, string, string[]]>([
    ['nothing', reading(versions, ['a']), []],
    ['a section saved again', reading({ ...versions, project: 3 }, ['a']), ['project']],
    ['a section begun', reading({ ...versions, summary: 1 }, ['a']), ['summary']],
    ['a document more', reading(versions, ['a', 'b']), ['documents']],
    ['a document less', reading(versions, []), ['documents']],
    ['the profile of the organisation', reading(versions, ['a'], 2), ['profile']],
    ['nothing to compare with', '', ['budget', 'documents', 'profile', 'project']],
  ])('changed since: %s', (_, now, changed) => {
    expect(changedSince(reading(versions, ['a']), now)).toEqual(changed);
  });
});
