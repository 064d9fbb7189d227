import { newId, type Change, type OrganisationId, type PersonId, type Recorded } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnnualBudget, OrganisationKind, OrganisationProfile } from '../domain/organisation.js';

/** An organisation with the facts that the criteria of a call read; its years are rows of their own. */
@Entity('organisation')
export class Organisation implements Recorded, OrganisationProfile {
  @PrimaryColumn('uuid') id: OrganisationId = newId<'organisation'>();
  @Column('text') name!: string;
  @Column('char', { length: 2 }) country!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('boolean') nonProfit = false;
  @Column('text', { nullable: true }) registrationNumber: string | null = null;
  @Column('date', { nullable: true }) registeredOn: string | null = null;
  @Column('date', { nullable: true }) directAssistanceSince: string | null = null;
  @Column('boolean') ownBankAccount = false;
  @Column('boolean') pseaMeasures = false;
  @Column('boolean') actsAsIntermediary = false;
  @Column('text', { nullable: true }) unppPartnerId: string | null = null;
  @Column('boolean') locationHidden = false;
  /** Null for one that was taken over from records. */
  @Column('uuid', { nullable: true }) registeredBy: PersonId | null = null;
  @Column('integer') version = 1;
  @Column('timestamptz') createdAt!: Date;
  auditedFiscalYears: readonly number[] = [];
  annualBudgets: readonly AnnualBudget[] = [];
  readonly changes: Change[] = [];

  /** The organisation that a policy asks about is this one. */
  get organisationId(): OrganisationId {
    return this.id;
  }

  /** What it says of itself, in a fixed order of names. */
  get profile(): OrganisationProfile {
    const { name, kind, nonProfit, country, registeredOn, directAssistanceSince, ownBankAccount, pseaMeasures } = this;
    const { actsAsIntermediary, auditedFiscalYears, annualBudgets, unppPartnerId, locationHidden } = this;
    return {
      ...{ name, kind, nonProfit, country, registeredOn, directAssistanceSince, ownBankAccount, pseaMeasures },
      ...{ actsAsIntermediary, auditedFiscalYears, annualBudgets, unppPartnerId, locationHidden },
    };
  }
}
