export {
  ReportsReader,
  type ReportPage,
  type ReportRow,
  type ReportStanding,
  type ReportSubmissionRow,
} from './data/reports.reader.js';
export { ReportsModule } from './reports.module.js';
export { AcceptReport } from './use-cases/accept-report.js';
export type { ReportAcknowledgement } from './use-cases/acknowledgement.js';
export { ExpectReports } from './use-cases/expect-reports.js';
export { ProposeReportAct } from './use-cases/propose-report-act.js';
export { ReopenReport } from './use-cases/reopen-report.js';
export { ReturnReport } from './use-cases/return-report.js';
export { SubmitReport } from './use-cases/submit-report.js';
export { WaiveReport } from './use-cases/waive-report.js';
