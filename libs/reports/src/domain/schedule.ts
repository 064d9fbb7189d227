import { LocalDate, Period } from '#kernel';

/** The two kinds of report. */
export const reportKinds = ['progress', 'final'] as const;
/** One of the kinds. */
export type ReportKind = (typeof reportKinds)[number];

/** A report that will be owed. */
export interface PlannedReport {
  readonly kind: ReportKind;
  /** Project year, from 1. */
  readonly year: number;
  readonly dueOn: string;
}

/**
 * What an award owes: a progress report for each project year and a final one, each due so many days after its year has
 * ended. The fund publishes no calendar of reports: the days are a setting of the call.
 */
export const reportsOwed = (startsOn: string, months: number, dueDays: number): PlannedReport[] => {
  const years = Period.ofMonths(LocalDate.of(startsOn), months).years();
  const progress = years.map(({ last }, i) => ({
    kind: 'progress' as const,
    year: i + 1,
    dueOn: last.plusDays(dueDays).toString(),
  }));
  return [...progress, { ...progress.at(-1)!, kind: 'final' }];
};
