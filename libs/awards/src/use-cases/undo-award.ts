import { Injectable } from '@nestjs/common';
import { LapseApplication, ReleaseOutcome } from '#applications';
import { GrantRegister, Ledger } from '#funds';
import { LocalDate, systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Award } from '../data/award.entity.js';

/** What the declined, the lapsed and the rescinded award have in common: it never took place. */
@Injectable()
export class UndoAward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly application: LapseApplication,
    private readonly outcome: ReleaseOutcome,
    private readonly register: GrantRegister,
    private readonly ledger: Ledger,
  ) {}

  /** Gives the money back to the envelope, ends the award before it began, and lets the application lapse. */
  async of(award: Award, why: string): Promise<void> {
    if (award.approvedBy === null) return;
    // A grantee who declines may not move its own application on; the product does, in the same commit.
    await this.work.run(systemActor, async () => {
      await this.application.execute(systemActor, award.applicationId, why);
      await this.outcome.execute(systemActor, award.applicationId);
    });
    await this.register.end(award.id, LocalDate.of(award.startsOn).plusDays(-1).toString());
    await this.ledger.releaseRest(award.windowId, award.id);
  }
}
