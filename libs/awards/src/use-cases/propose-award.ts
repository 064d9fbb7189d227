import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { yearlyCapOf } from '#calls/domain';
import {
  amountAsTyped,
  kernelErrors,
  Money,
  permit,
  reason,
  type Actor,
  type Fault,
  type Id,
  type Reason,
} from '#kernel';
import { Once, References, type Command } from '#platform';
import { SelectionReader } from '#selection';
import { isPositive } from '#funds/domain';
import { Award } from '../data/award.entity.js';
import { AwardRepository } from '../data/award.repository.js';
import { SelectedApplications, type SelectedApplication } from '../data/selected-applications.js';
import { awardErrors } from '../domain/award.errors.js';
import { awardPolicy } from '../domain/award.policy.js';
import { cutTo } from '../domain/cut.js';
import { againstYearPlan } from '../domain/year-plan.js';
import { acknowledge, type AwardAcknowledgement } from './acknowledgement.js';

/** What is proposed; amounts in the currency of the application. */
export interface AwardInput {
  readonly applicationId: Id<'application'>;
  /** Left out: what the Board recommended, or else what was requested. */
  readonly amount?: string | undefined;
  /** Year `i + 1` at `i`. Left out: the requested years, cut in proportion. */
  readonly years?: readonly string[] | undefined;
}

/** Proposes an award for a selected application. Another person approves it. */
@Injectable()
export class ProposeAward {
  constructor(
    private readonly once: Once,
    private readonly applications: SelectedApplications,
    private readonly selection: SelectionReader,
    private readonly calls: CallsReader,
    private readonly references: References,
    private readonly awards: AwardRepository,
  ) {}

  /** Throws `invalid_input`, `not_found`, `not_permitted`, `award.cannot_propose` with every reason, `award.already_proposed`. */
  execute(actor: Actor, input: AwardInput, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.once.run(actor, 'propose-award', command, input, async () => {
      checkAmounts(input);
      const application = await this.applications.of(actor, input.applicationId);
      permit(awardPolicy, 'create', actor, { organisationId: application.organisationId, approvedBy: null });
      const { judged: terms } = await this.calls.terms(actor, application.termsId);
      const amount = await this.amountOf(actor, input, application);
      const years = yearsOf(input, amount, application);
      const plan = { terms, months: application.months, amount, years };
      const reasons = [...againstApplication(application, amount), ...againstYearPlan(plan)];
      if (reasons.length > 0) throw awardErrors.error('award.cannot_propose', reasons);
      const award = await this.made(actor, application, amount);
      return acknowledge(await this.awards.add(award, years, yearlyCapOf(terms)));
    });
  }

  private async amountOf(actor: Actor, input: AwardInput, { id, requested }: SelectedApplication): Promise<Money> {
    if (input.amount !== undefined) return Money.of(input.amount, requested.currency);
    const recommended = await this.selection.recommendedAmount(actor, id);
    return recommended === undefined ? requested : Money.of(recommended.amount, recommended.currency);
  }

  private async made(actor: Actor, application: SelectedApplication, amount: Money): Promise<Award> {
    const award = Object.assign(new Award(), {
      reference: await this.references.next(`AWD-${application.callCode}`),
      applicationId: application.id,
      organisationId: application.organisationId,
      windowId: application.windowId,
      termsId: application.termsId,
      requested: application.requested.toString(),
      amount: amount.toString(),
      currency: amount.currency,
      startsOn: application.startsOn,
      months: application.months,
      proposedBy: actor.id,
    });
    const data = { reference: award.reference, applicationId: award.applicationId, ...amount.toJSON() };
    award.changes.push({ type: 'award.proposed', to: award.state, data });
    return award;
  }
}

const checkAmounts = ({ amount, years = [] }: AwardInput): void => {
  const faults: Fault[] = [
    ...(amount === undefined || isPositive(amount) ? [] : [{ pointer: '/amount', code: 'award.amount_not_positive' }]),
    ...years.flatMap((year, i) =>
      amountAsTyped.test(year) ? [] : [{ pointer: `/years/${i}`, code: 'award.amount_form' }],
    ),
  ];
  if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
};

const yearsOf = (
  { years }: AwardInput,
  amount: Money,
  { requested, years: asked }: SelectedApplication,
): readonly Money[] => {
  if (years !== undefined) return years.map((year) => Money.of(year, amount.currency));
  return amount.exceeds(requested) ? asked : cutTo(amount, asked);
};

const againstApplication = ({ state, requested }: SelectedApplication, amount: Money): Reason[] => [
  ...(state === 'selected' ? [] : [reason('award.application_not_selected', { state })]),
  ...(amount.exceeds(requested)
    ? [reason('award.more_than_requested', { requested: `${requested}`, amount: `${amount}` })]
    : []),
];
