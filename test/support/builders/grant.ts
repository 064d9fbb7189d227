import {
  AuthoriseInstalment,
  BeginGrant,
  ConfirmPayment,
  DisbursementsReader,
  InstructPayment,
  RequestInstalment,
  VerifyInstalment,
} from '../../../libs/disbursements/src/index.js';
import type { Id } from '../../../libs/kernel/src/index.js';
import { AcceptReport, ReportsReader, SubmitReport } from '../../../libs/reports/src/index.js';
import type { World } from '../world.js';
import { anAward, type Awarded, type Desk } from './award.js';
import { aReport } from './report.js';

/** An active award with its instalments in their order. */
export interface Grant extends Awarded {
  readonly instalments: readonly Id<'disbursement'>[];
}

/** Begins a grant on its first day, 1 September 2011, where the clock then stands. */
export const aGrant = async (world: World, desk: Desk, award = anAward()): Promise<Grant> => {
  const agreed = await award.agreedIn(world, desk);
  world.clock.set('2011-09-01T10:00:00Z');
  await world.get(BeginGrant).execute(desk.officer, agreed.id);
  const rows = await world.get(DisbursementsReader).list(desk.officer, { awardId: agreed.id });
  return { ...agreed, instalments: rows.map(({ id }) => id) };
};

/** The steps of an instalment towards the bank, each by the right person. */
export const stepsOf = (world: World, { grantee }: Pick<Grant, 'grantee'>, desk: Desk, id: Id<'disbursement'>) => ({
  request: () => world.get(RequestInstalment).execute(grantee, id),
  verify: () => world.get(VerifyInstalment).execute(desk.finance, id),
  authorise: () => world.get(AuthoriseInstalment).execute(desk.secondFinance, id),
  instruct: () => world.get(InstructPayment).execute(desk.finance, id),
  pay: (bankReference: string = id, paidOn = '2011-09-01') =>
    world.get(ConfirmPayment).execute(desk.finance, id, { paidOn, bankReference }),
});

/** Takes an instalment as far as the bank's instruction. */
export const instruct = async (world: World, grant: Grant, desk: Desk, id: Id<'disbursement'>): Promise<void> => {
  const steps = stepsOf(world, grant, desk, id);
  for (const step of [steps.request, steps.verify, steps.authorise, steps.instruct]) await step();
};

/** Pays an instalment. */
export const pay = async (world: World, grant: Grant, desk: Desk, id: Id<'disbursement'>): Promise<void> => {
  await instruct(world, grant, desk, id);
  await stepsOf(world, grant, desk, id).pay();
};

/** Hands in and accepts every report of an award, or those of one year. */
export const settleReports = async (world: World, grant: Awarded, desk: Desk, year?: number): Promise<void> => {
  const reports = await world.get(ReportsReader).list(desk.officer, { awardId: grant.id });
  for (const report of reports.filter((one) => (year === undefined || one.year === year) && one.state === 'expected')) {
    await world.get(SubmitReport).execute(grant.grantee, report.id, aReport());
    await world.get(AcceptReport).execute(desk.officer, report.id);
  }
};
