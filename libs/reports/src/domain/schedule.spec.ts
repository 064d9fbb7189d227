import { describe, expect, it } from '@jest/globals';
import { reportsOwed } from './schedule.js';

describe('the reports that an award owes', () => {
  it('are one for each project year and a final one, due some days after the year', () => {
    expect(reportsOwed('2011-09-01', 36, 60)).toEqual([
      { kind: 'progress', year: 1, dueOn: '2012-10-30' },
      { kind: 'progress', year: 2, dueOn: '2013-10-30' },
      { kind: 'progress', year: 3, dueOn: '2014-10-30' },
      { kind: 'final', year: 3, dueOn: '2014-10-30' },
    ]);
  });

  it('count a last part-year as a year of its own', () => {
    expect(reportsOwed('2012-02-29', 15, 1)).toEqual([
      { kind: 'progress', year: 1, dueOn: '2013-02-28' },
      { kind: 'progress', year: 2, dueOn: '2013-05-29' },
      { kind: 'final', year: 2, dueOn: '2013-05-29' },
    ]);
  });
});
