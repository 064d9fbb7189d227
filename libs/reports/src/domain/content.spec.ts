import { describe, expect, it } from '@jest/globals';
import { faultsOfReport, type ReportContent } from './content.js';

const sound: ReportContent = {
  narrative: { activities: 'Shelter for forty women', results: 'Thirty-one found work' },
  assisted: { women: 40, men: 0, girls: 3, boys: 1, others: 0, indirectly: 120 },
  spent: '24000.50',
};

describe('what a report says', () => {
  it('is sound with what is asked for', () => {
    expect(faultsOfReport(sound)).toEqual([]);
  });

  it('is told everything that is wrong at once', () => {
    const wrong = {
      narrative: { activities: ' ', plans: 'x'.repeat(20_001) },
      assisted: { ...sound.assisted, women: 1.5, men: -1, boys: 1_000_001 },
      spent: '1,00',
    };
    expect(faultsOfReport(wrong).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/narrative/activities', 'report.section_missing'],
      ['/narrative/results', 'report.section_missing'],
      ['/narrative/plans', 'report.section_too_long'],
      ['/assisted/women', 'report.not_a_count'],
      ['/assisted/men', 'report.not_a_count'],
      ['/assisted/boys', 'report.not_a_count'],
      ['/spent', 'report.spent_form'],
    ]);
  });
});
