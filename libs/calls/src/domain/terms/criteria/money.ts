import { Money, reason, shape } from '#kernel';
import { count, criterion, when } from '../criterion.js';
import type { Facts } from '../facts.js';
import { anyCurrency, outsideTotal, projectYears, yearsOver } from '../limits.js';

/** Criteria on the amounts. They are compared even where the currency is wrong, so that one answer names every fault. */
export const moneyCriteria = {
  yearly_cap: criterion({
    params: { amount: shape.amount, currency: shape.currency },
    reads: ['project.months', 'project.currency', 'project.requestedByYear'],
    judge: ({ amount, currency }) => {
      const cap = Money.of(amount, currency);
      return ({ project }) => {
        const [found, wanted] = [project.requestedByYear.length, projectYears(project.months)];
        return [
          ...when(project.currency !== currency, 'wrong_currency'),
          ...when(found !== wanted, 'years_do_not_match_duration', { found, wanted }),
          ...yearsOver(cap, amountsIn(currency, project)),
        ];
      };
    },
  }),

  total_between: criterion({
    params: { min: shape.amount, max: shape.amount, currency: shape.currency },
    atMost: ['min', 'max'],
    reads: ['project.currency', 'project.requestedByYear'],
    judge: ({ min, max, currency }) => {
      const limits = { min: Money.of(min, currency), max: Money.of(max, currency) };
      return ({ project }) => [
        ...when(project.currency !== currency, 'wrong_currency'),
        ...outsideTotal(Money.sum(amountsIn(currency, project), currency), limits),
      ];
    },
  }),

  share_of_budget_at_most: criterion({
    params: { numerator: count(0), denominator: count(1) },
    reads: ['project.requestedByYear', 'project.totalBudget'],
    judge:
      ({ numerator, denominator }) =>
      ({ project }) => {
        if (project.totalBudget === null) return [reason('total_budget_missing')];
        const most = Money.of(project.totalBudget, anyCurrency).times(numerator);
        return when(requested(project).times(denominator).exceeds(most), 'share_too_high');
      },
  }),

  multiple_of_annual_budget_at_most: criterion({
    params: { multiple: count(1), years: count(0) },
    reads: ['applicant.annualBudgets', 'project.requestedByYear'],
    judge:
      ({ multiple, years }) =>
      ({ applicant, project }) => {
        if (applicant.annualBudgets.length < years) return [reason('annual_budget_missing')];
        const latest = [...applicant.annualBudgets].sort((a, b) => b.year - a.year).slice(0, years);
        const sum = Money.sum(
          latest.map(({ amount }) => Money.of(amount, anyCurrency)),
          anyCurrency,
        );
        // requested > multiple × (sum / years), without the division
        return when(requested(project).times(years).exceeds(sum.times(multiple)), 'too_large_for_organisation');
      },
  }),
};

const amountsIn = (currency: string, { requestedByYear }: Facts['project']): readonly Money[] =>
  requestedByYear.map((amount) => Money.of(amount, currency));

const requested = (project: Facts['project']): Money => Money.sum(amountsIn(anyCurrency, project), anyCurrency);
