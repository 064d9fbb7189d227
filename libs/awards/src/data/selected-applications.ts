import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
import { Money, type Actor, type Id, type OrganisationId } from '#kernel';

/** What an award is made from: an application as it was last submitted. */
export interface SelectedApplication {
  readonly id: Id<'application'>;
  readonly state: string;
  readonly organisationId: OrganisationId;
  readonly windowId: Id<'window'>;
  readonly callCode: string;
  readonly termsId: Id<'terms'>;
  readonly startsOn: string;
  readonly months: number;
  readonly requested: Money;
  /** Year `i + 1` at `i`. */
  readonly years: readonly Money[];
}

/** Reads applications that an award may be proposed for. */
@Injectable()
export class SelectedApplications {
  constructor(
    private readonly applications: ApplicationsReader,
    private readonly calls: CallsReader,
  ) {}

  /** One application with its submission. Throws `not_found`. */
  async of(actor: Actor, id: Id<'application'>): Promise<SelectedApplication> {
    const { state, organisationId, windowId } = await this.applications.row(actor, id);
    const { termsId, facts, requested, currency, years } = await this.applications.submission(actor, id);
    const { callCode } = await this.calls.window(actor, windowId);
    const { startsOn, months } = facts.project;
    const money = (amount: string) => Money.of(amount, currency);
    return {
      ...{ id, state, organisationId, windowId, callCode, termsId, startsOn, months },
      requested: money(requested),
      years: years.map(money),
    };
  }
}
