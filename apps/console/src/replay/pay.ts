import { AwardsReader, type AwardPage } from '#awards';
import {
  AuthoriseInstalment,
  CancelInstalment,
  CloseGrant,
  ConfirmPayment,
  DisbursementsReader,
  InstructPayment,
  RequestInstalment,
  ScheduleInstalments,
  VerifyInstalment,
  type DisbursementRow,
} from '#disbursements';
import { DomainError, instant, later, LocalDate, Period, type Actor, type Id } from '#kernel';
import { AcceptReport, ReportsReader, SubmitReport } from '#reports';
import type { Agenda } from './agenda.js';
import type { Cast } from './cast.js';
import type { Stage } from './stage.js';

/** One award on its way, with those who work on it. */
export interface Grant {
  readonly id: Id<'award'>;
  readonly grantee: Actor;
  readonly cast: Cast;
}

const day = 86_400_000;

/** Instalments and reports in turn, each report releasing the next instalment, to the close-out. */
export const payAndReport = async (stage: Stage, agenda: Agenda, grant: Grant): Promise<void> => {
  const award = await stage.get(AwardsReader).detail(grant.cast.officers[0]!, grant.id);
  agenda.at(later(stage.now, 7 * day), () => payYear(stage, agenda, grant, award, 1));
};

const payYear = async (stage: Stage, agenda: Agenda, grant: Grant, award: AwardPage, year: number): Promise<void> => {
  const due = (await instalmentsOf(stage, grant)).filter((one) => one.year === year && one.state === 'scheduled');
  for (const instalment of due) await pay(stage, grant, instalment, award.reference);
  if (year === 1 && award.reference.endsWith('-0001')) await tryTooMuch(stage, grant, award);
  const { last } = Period.ofMonths(LocalDate.of(award.startsOn), award.months).years()[year - 1]!;
  agenda.at(later(noonOf(last), 20 * day), () => report(stage, agenda, grant, award, year));
};

const instalmentsOf = (stage: Stage, { cast, id }: Grant): Promise<DisbursementRow[]> =>
  stage.get(DisbursementsReader).list(cast.financeOfficers[0]!, { awardId: id });

/** Requested by the grantee, verified by one, authorised by another, and confirmed as paid. */
const pay = async (
  stage: Stage,
  { cast, grantee }: Grant,
  { id, number }: DisbursementRow,
  reference: string,
): Promise<void> => {
  const [verifier, authoriser, cashier] = cast.financeOfficers;
  await stage.get(RequestInstalment).execute(grantee, id);
  await stage.get(VerifyInstalment).execute(verifier!, id);
  if (number === 1 && reference.endsWith('-0001'))
    await mustBeRefused(stage, 'same_person_authorisation', () =>
      stage.get(AuthoriseInstalment).execute(verifier!, id),
    );
  await stage.get(AuthoriseInstalment).execute(authoriser!, id);
  await stage.get(InstructPayment).execute(cashier!, id);
  await stage
    .get(ConfirmPayment)
    .execute(cashier!, id, { paidOn: await stage.today(), bankReference: `${reference}/${number}` });
};

/**
 * What must not be possible: the money of the last year as a second instalment of the first, over the yearly cap; where the
 * terms have no such cap, one instalment more than the award. Afterwards the plan is as it was.
 */
const tryTooMuch = async (stage: Stage, grant: Grant, { years, amount }: AwardPage): Promise<void> => {
  const [officer] = grant.cast.officers;
  const last = (await instalmentsOf(stage, grant)).findLast((one) => one.state === 'scheduled');
  const schedule = (year: number, sum: string) =>
    stage.get(ScheduleInstalments).execute(officer!, grant.id, [{ year, amount: sum }]);
  const cap = years[0]!.cap;
  if (cap === null || last === undefined)
    return mustBeRefused(stage, 'over_award_instalment', () => schedule(1, amount));
  await stage.get(CancelInstalment).execute(officer!, last.id, 'Brought forward.');
  const { instalments } = await schedule(1, last.amount);
  await mustBeRefused(stage, 'over_yearly_cap_payment', () =>
    stage.get(RequestInstalment).execute(grant.grantee, instalments[0]!),
  );
  await stage.get(CancelInstalment).execute(officer!, instalments[0]!, 'Over the yearly cap.');
  await schedule(last.year, last.amount);
};

const mustBeRefused = async (stage: Stage, what: string, act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    stage.refused(what);
    return;
  }
  throw new Error(`${what} was not refused`);
};

/** The report on a year, the final one with the last; accepted, it releases the next instalment. */
const report = async (stage: Stage, agenda: Agenda, grant: Grant, award: AwardPage, year: number): Promise<void> => {
  const isLast = year === award.years.length;
  const owed = (await stage.get(ReportsReader).list(grant.grantee, { awardId: grant.id })).filter(
    (one) => one.year === year,
  );
  for (const { id, kind } of owed)
    await stage
      .get(SubmitReport)
      .execute(grant.grantee, id, contentOf(kind === 'final' ? award.amount : award.years[year - 1]!.amount));
  agenda.at(later(stage.now, 15 * day), async () => {
    for (const { id } of owed) await accept(stage, grant, id);
    if (isLast) await stage.get(CloseGrant).execute(grant.cast.officers[1]!, grant.id);
    else agenda.at(later(stage.now, 5 * day), () => payYear(stage, agenda, grant, award, year + 1));
  });
};

const accept = (stage: Stage, { cast }: Grant, id: Id<'report'>) =>
  stage.get(AcceptReport).execute(cast.officers[0]!, id);

const contentOf = (spent: string) => ({
  narrative: { activities: 'As planned.', results: 'As planned.' },
  assisted: { women: 24, men: 6, girls: 9, boys: 3, others: 1, indirectly: 120 },
  spent,
});

const noonOf = (date: LocalDate): Date => instant(`${date}T12:00:00Z`);
