import type { Actor } from '#kernel';
import type { ReportPage, ReportRow } from '#reports';
import { reportLifecycle } from '#reports/domain';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  submit: 'submission',
  return: 'return',
  accept: 'acceptance',
  waive: 'waiver',
  reopen: 'reopening',
} as const;

/** A row of a list, in the words of its reader. */
export const presentReportRow = (row: ReportRow, words: Words) => ({
  ...row,
  label: words.sayCode(`report.state.${row.state}`),
});

/** A report with what was handed in and what its reader may do next. */
export const presentReport = ({ facts, ...report }: ReportPage, actor: Actor, words: Words) => ({
  ...presentReportRow(report, words),
  submissions: report.submissions,
  actions: actionsOf(
    'report',
    reportLifecycle.actions({ ...report, changes: [] }, { actor, facts }),
    `/api/reports/${report.id}`,
    nouns,
    words,
  ),
});
