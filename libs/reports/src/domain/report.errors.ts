import { errorCatalogue } from '#kernel';

/** The ways in which something about a report is refused. */
export const reportErrors = errorCatalogue({
  'report.cannot_expect': 'refused',
  'report.cannot_submit': 'refused',
  'report.cannot_return': 'refused',
  'report.cannot_accept': 'refused',
  'report.cannot_waive': 'refused',
  'report.cannot_reopen': 'refused',
  'report.already_expected': 'conflict',
  'report.accepted_by_another_person': 'refused',
});

/** What the constraints of the tables of reports mean to people. */
export const reportConstraints = {
  report_once: { kind: 'conflict', code: 'report.already_expected' },
  report_accepted_by_another_person: { kind: 'refused', code: 'report.accepted_by_another_person' },
} as const;
