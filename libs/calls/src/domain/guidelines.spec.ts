import { describe, expect, it } from '@jest/globals';
import { faultsOfGuidelines, longestChapter, tidyGuidelines, type Guidelines } from './guidelines.js';

const faults = (guidelines: object) =>
  faultsOfGuidelines(guidelines as Guidelines, ['en', 'fr']).map(({ pointer, code }) => `${pointer} ${code}`);

describe('guidelines', () => {
  it.each<[string, object, string[]]>([
    ['may be empty', {}, []],
    ['have paragraphs, lists and sub-headings', { award: { en: '## When\n\nIn May.\n\n- One\n- Two' } }, []],
    ['have the chapters of the fund only', { annex: { en: 'A' } }, ['/annex call.chapter_unknown']],
    ['are in the languages of the call', { award: { es: 'En mayo' } }, ['/award/es call.language_not_of_the_call']],
    ['know one rank of heading', { award: { en: 'A\n### B' } }, ['/award/en call.heading_malformed']],
    ['know no heading without words', { award: { fr: '## ' } }, ['/award/fr call.heading_malformed']],
    ['have an end', { award: { en: 'x'.repeat(longestChapter + 1) } }, ['/award/en call.chapter_too_long']],
    ['have no characters that cannot be shown', { award: { en: 'a\u0000b' } }, ['/award/en call.control_character']],
  ])('%s', (_, guidelines, found) => expect(faults(guidelines)).toEqual(found));

  it('are kept in the order of the chapters, without what is empty', () => {
    const kept = tidyGuidelines({ timetable: { en: ' May\r\n' }, award: { en: ' ' }, programme: { fr: 'Le Fonds' } });
    expect(Object.entries(kept)).toEqual([
      ['programme', { fr: 'Le Fonds' }],
      ['timetable', { en: 'May' }],
    ]);
  });
});
