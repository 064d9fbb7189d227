export {
  assistedGroups,
  narrativeSections,
  requiredSections,
  type AssistedGroup,
  type NarrativeSection,
  type ReportContent,
} from './content.js';
export { reportErrors } from './report.errors.js';
export { reportPastTense } from './report.events.js';
export { reportLifecycle } from './report.lifecycle.js';
export { reportMachine, type ReportEvent, type ReportFacts, type ReportState } from './report.machine.js';
export { reportPolicy, type ReportThing } from './report.policy.js';
export { reportKinds, reportsOwed, type PlannedReport, type ReportKind } from './schedule.js';
