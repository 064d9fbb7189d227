import { durationLimitsOf, projectYears, readTerms, totalLimitsOf, yearlyCapOf, type Terms } from '#calls/domain';
import type { WindowRow } from '#calls';
import { mostYears } from '#applications/domain';

/** What a window limits, as a form for those who prepare offline shows it. */
export interface WindowLimits {
  readonly currency: string;
  /** So many project years at most. */
  readonly years: number;
  /** Amounts as text with two digits. */
  readonly yearlyCap: string | undefined;
  readonly least: string | undefined;
  readonly most: string | undefined;
}

/** The limits of a window's terms; where they name no currency it is that of the envelope. */
export function limitsOf({ rules, envelopeCurrency }: WindowRow): WindowLimits {
  const terms = readTerms(rules.terms);
  const [cap, total] = [yearlyCapOf(terms), totalLimitsOf(terms)];
  return {
    currency: cap?.currency ?? total?.min.currency ?? envelopeCurrency,
    years: yearsIn(terms),
    yearlyCap: cap?.toString(),
    least: total?.min.toString(),
    most: total?.max.toString(),
  };
}

function yearsIn(terms: Terms): number {
  const limits = durationLimitsOf(terms);
  return limits ? Math.min(mostYears, Math.max(1, projectYears(limits.maxMonths))) : mostYears;
}
