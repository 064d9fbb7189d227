import type { Id } from '#kernel';
import type { Report } from '../data/report.entity.js';
import type { ReportState } from '../domain/report.machine.js';

/** What an act on a report answers; plain, so that a repeated key can be given the same answer. */
export interface ReportAcknowledgement {
  readonly id: Id<'report'>;
  readonly state: ReportState;
  readonly version: number;
}

/** Where the report stands after the act. */
export const acknowledge = ({ id, state, version }: Report): ReportAcknowledgement => ({ id, state, version });
