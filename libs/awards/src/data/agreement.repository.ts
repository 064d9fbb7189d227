import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#identity';
import { LocalDate, Period } from '#kernel';
import { canonicalJson, Store, UnitOfWork } from '#platform';
import type { Particulars, Side } from '../domain/agreement.js';
import { Agreement, Signature } from './agreement.entity.js';
import type { Award } from './award.entity.js';
import { AwardRepository } from './award.repository.js';

/** The write side of agreements. The award is held by whoever calls. */
@Injectable()
export class AgreementRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly awards: AwardRepository,
    private readonly identity: IdentityReader,
  ) {}

  /** The agreement in force: the newest one, if one was drawn up. */
  async latest(award: Award): Promise<Agreement | undefined> {
    const agreement = await this.work.manager.findOne(Agreement, {
      where: { awardId: award.id },
      order: { number: 'DESC' },
    });
    return agreement ?? undefined;
  }

  /** Which sides have signed an agreement. */
  async signed(agreement: Agreement | undefined): Promise<Side[]> {
    if (agreement === undefined) return [];
    const signatures = await this.work.manager.find(Signature, { where: { agreementId: agreement.id } });
    return signatures.map(({ side }) => side);
  }

  /** Draws up what both sides will sign; `budgetRevision` is the one that was agreed, if one was needed. */
  async drawUp(award: Award, budgetRevision: number | null): Promise<Agreement> {
    const agreement = new Agreement();
    agreement.awardId = award.id;
    agreement.number = ((await this.latest(award))?.number ?? 0) + 1;
    agreement.content = canonicalJson(await this.particulars(award, agreement.number, budgetRevision));
    agreement.sha256 = createHash('sha256').update(agreement.content).digest('hex');
    agreement.drawnUpAt = await this.work.now();
    agreement.proposedBy = award.proposedBy;
    agreement.changes.push({ type: 'agreement.drawn_up', data: { awardId: award.id, sha256: agreement.sha256 } });
    return this.store.add(Agreement, 'agreement', agreement);
  }

  /** Writes a signature of the person who acts. */
  async sign(agreement: Agreement, side: Side): Promise<void> {
    const signature = new Signature();
    signature.agreementId = agreement.id;
    signature.side = side;
    signature.signedBy = this.work.actor.id;
    signature.signedAt = await this.work.now();
    signature.proposedBy = agreement.proposedBy;
    signature.changes.push({
      type: 'agreement.signed',
      data: { agreementId: agreement.id, side, sha256: agreement.sha256 },
    });
    await this.store.add(Signature, 'signature', signature);
  }

  private async particulars(award: Award, number: number, budgetRevision: number | null): Promise<Particulars> {
    const { id, name } = await this.identity.organisation(this.work.actor, award.organisationId);
    const years = await this.awards.yearsOf(award);
    return {
      reference: award.reference,
      number,
      organisation: { id, name },
      amount: award.amount,
      currency: award.currency,
      startsOn: award.startsOn,
      endsOn: Period.ofMonths(LocalDate.of(award.startsOn), award.months).last.toString(),
      years: years.map((amount, i) => ({ year: i + 1, amount: amount.toString() })),
      termsId: award.termsId,
      budgetRevision,
    };
  }
}
