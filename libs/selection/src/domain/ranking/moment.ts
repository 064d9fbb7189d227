import { LocalDate } from '#kernel';

/** An instant as exactly as it was written. */
export interface Moment {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number;
  /** The digits after the point, without zeros at the end. */
  readonly digits: string;
}

const form =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$/i;
const epoch = LocalDate.of('1970-01-01');
const secondsOfDay = 86_400;

/** Reads an RFC 3339 timestamp with an offset or Z; undefined for anything else. */
export function readMoment(written: string): Moment | undefined {
  const match = form.exec(written);
  const date = match && LocalDate.parse(match[1]!);
  if (!date) return undefined;
  const [, , hours, minutes, seconds, digits = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -60 : 60);
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const total = epoch.daysUntil(date) * secondsOfDay + time - offset;
  // A second 60 is a leap second: it exists before midnight in UTC only.
  if (seconds === '60' && total % secondsOfDay !== 0) return undefined;
  return { seconds: total, digits: digits.replace(/0+$/, '') };
}

/** Negative when the first is earlier. */
export const compareMoments = (a: Moment, b: Moment): number =>
  a.seconds - b.seconds || (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0);
