import { describe, expect, it } from '@jest/globals';
import { readTerms } from '#calls/domain';
import { Money } from '#kernel';
import { againstYearPlan, yearsOfLines } from './year-plan.js';

const capped = readTerms({
  version: '2011',
  criteria: [{ criterion: 'yearly_cap', params: { amount: '25000.00', currency: 'USD' } }],
});
const free = readTerms({ version: 'free', criteria: [] });
const plan = (amount: string, years: readonly string[], months = 36, currency = 'USD', terms = capped) =>
  againstYearPlan({
    terms,
    months,
    amount: Money.of(amount, currency),
    years: years.map((year) => Money.of(year, currency)),
  });

describe('the years of an award', () => {
  it('may each be as high as the cap', () => {
    expect(plan('75000.00', ['25000.00', '25000.00', '25000.00'])).toEqual([]);
  });

  it('are refused with each year that is over, and by how much', () => {
    expect(plan('75000.02', ['25000.01', '24999.99', '25000.02'])).toEqual([
      { code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } },
      { code: 'over_yearly_cap', params: { year: 3, excess: '0.02' } },
    ]);
  });

  it('have to sum to the amount and to be as many as the project has, all said at once', () => {
    expect(plan('50000.00', ['25000.01', '24999.98'])).toEqual([
      { code: 'award.years_do_not_match_duration', params: { found: 2, wanted: 3 } },
      { code: 'award.years_do_not_add_up', params: { sum: '49999.99', amount: '50000.00' } },
      { code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } },
    ]);
  });

  it('cannot be compared with a cap in another currency', () => {
    expect(plan('1.00', ['1.00'], 12, 'EUR')).toEqual([
      { code: 'award.wrong_currency', params: { found: 'EUR', wanted: 'USD' } },
    ]);
    expect(plan('99999.00', ['99999.00'], 12, 'EUR', free)).toEqual([]);
  });

  it('come from the lines of a budget', () => {
    const line = (year: number, amount: string) => ({ year, amount, category: 'staff', description: 'A counsellor' });
    const years = (months: number) => yearsOfLines([line(2, '10.00'), line(1, '0.10'), line(2, '0.20')], months, 'USD');
    expect(years(36).map(String)).toEqual(['0.10', '10.20', '0.00']);
    expect(years(12).map(String)).toEqual(['0.10', '10.20']);
  });
});
