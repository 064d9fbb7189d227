import type { enAreas } from './en/index.js';

/** A file of the catalogue. */
export type Area = keyof typeof enAreas;

/**
 * Areas that only staff of the fund read, and why. They work in English, so a language may leave these out; whatever
 * an applicant, a grantee, a reviewer or a visitor can meet stands elsewhere. See docs/decisions/0015-languages.md.
 */
export const staffAreas = {
  desk: 'officers prepare calls there',
  callRoom: 'officers look after a running call there',
  correspondenceDesk: 'officers answer questions and write to applicants there',
  feedbackDesk: 'officers write there what applicants read with their decision',
  lateDoor: 'officers record what reached the fund in another way',
  redaction: 'officers and approvers erase the free text of a submission there',
  selection:
    'the secretariat ranks, the Board advises, the head of the entity approves; outcomes are told by `applications`',
  funds: 'finance officers keep the books',
} as const satisfies Partial<Record<Area, string>>;

/** An area that a language may leave out. */
export type StaffArea = keyof typeof staffAreas;

/** Whether an area is read by staff alone. */
export const isStaffArea = (area: string): area is StaffArea => Object.hasOwn(staffAreas, area);
