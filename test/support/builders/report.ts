import type { ReportContent } from '../../../libs/reports/src/domain/index.js';

/** A report that nothing is to be said against. */
export const aReport = (change: Partial<ReportContent> = {}): ReportContent => ({
  narrative: { activities: 'Shelter and counselling for forty women', results: 'Thirty-one found work' },
  assisted: { women: 40, men: 0, girls: 3, boys: 1, others: 0, indirectly: 120 },
  spent: '24000.50',
  ...change,
});
