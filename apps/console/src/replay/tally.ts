import { LedgerReader } from '#funds';
import type { Cast } from './cast.js';
import type { CycleFile } from './cycle-file.js';
import type { Stage } from './stage.js';

/** What `sgf replay` prints (the form is fixed by its contract). Amounts are decimals with two digits. */
export interface Tally {
  readonly cycle: string;
  readonly applications: number;
  readonly late: number;
  readonly eligible: number;
  readonly ineligible: number;
  readonly reviews: number;
  readonly selected: number;
  readonly reserved: number;
  readonly awards: number;
  readonly awarded: string;
  readonly instalments: number;
  readonly paid: string;
  readonly largestYear: string;
  readonly longestMonths: number;
  readonly mails: number;
  readonly auditEntries: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly balanced: boolean;
  readonly seconds: number;
}

/** Counts what stands in the database; nothing is taken from what the replay meant to do. */
export const tallyOf = async (
  stage: Stage,
  file: CycleFile,
  cast: Cast,
  facts: { eligible: number; ineligible: number; seconds: number },
): Promise<Tally> => {
  const [counted] = await stage.rows<Counted>(counts);
  const { balanced } = await stage.get(LedgerReader).check(cast.financeOfficers[0]!);
  return {
    cycle: file.cycle,
    applications: counted!.submitted + counted!.late,
    late: counted!.late,
    eligible: facts.eligible,
    ineligible: facts.ineligible,
    reviews: counted!.reviews,
    selected: counted!.selected,
    reserved: counted!.reserved,
    awards: counted!.awards,
    awarded: counted!.awarded,
    instalments: counted!.instalments,
    paid: counted!.paid,
    largestYear: counted!.largestYear,
    longestMonths: counted!.longestMonths,
    mails: counted!.mails,
    auditEntries: counted!.auditEntries,
    refused: stage.refusals,
    balanced,
    seconds: facts.seconds,
  };
};

type Counted = Pick<
  Tally,
  | 'late'
  | 'reviews'
  | 'selected'
  | 'reserved'
  | 'awards'
  | 'awarded'
  | 'instalments'
  | 'paid'
  | 'largestYear'
  | 'longestMonths'
  | 'mails'
  | 'auditEntries'
> & { readonly submitted: number };

const counts = `
  select
    (select count(*)::int from application where submission_id is not null) as submitted,
    (select count(distinct application_id)::int from refused_attempt) as late,
    (select count(*)::int from review where state = 'submitted') as reviews,
    (select count(*)::int from decision where decision = 'fund') as selected,
    (select count(*)::int from application where state = 'reserved') as reserved,
    (select count(*)::int from award where state not in ('proposed', 'declined')) as awards,
    (select coalesce(sum(amount), 0)::numeric(14, 2)::text from award where state not in ('proposed', 'declined')) as awarded,
    (select count(*)::int from disbursement where state <> 'cancelled') as instalments,
    (select coalesce(sum(amount), 0)::numeric(14, 2)::text from disbursement where state = 'paid') as paid,
    (select coalesce(max(paid), 0)::numeric(14, 2)::text from paid_in_year) as "largestYear",
    (select coalesce(max(months), 0)::int from award where state not in ('proposed', 'declined')) as "longestMonths",
    (select count(*)::int from notice where state = 'sent') as mails,
    (select count(*)::int from history) as "auditEntries"`;
