import type { ApplicationState } from './application.machine.js';

/** One thing that happened to an application, as its applicant may know it. */
export interface TimelineEntry {
  /** `application.submitted`, `application.refused` for an attempt after the deadline, `call.cancelled`. */
  readonly what: string;
  readonly at: Date;
  /** Who did it, where that is a person the applicant may know: nobody of the fund's side. */
  readonly byName: string | null;
  /** What was told, of an outcome. */
  readonly outcome: ApplicationState | null;
  /** Of a submission. */
  readonly number: number | null;
  /** The deadline that was given, or that stood when an attempt was refused or a submission came in the seconds of grace. */
  readonly until: Date | null;
}

/** The last outcome that was told, with its day; a letter is made from it. */
export const lastOutcome = (
  entries: readonly TimelineEntry[],
): (TimelineEntry & { readonly outcome: ApplicationState }) | undefined =>
  entries.findLast((entry): entry is TimelineEntry & { readonly outcome: ApplicationState } => entry.outcome !== null);
