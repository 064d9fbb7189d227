import { Injectable } from '@nestjs/common';
import { CloseAward, type AwardAcknowledgement } from '#awards';
import { reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import { DisbursementRepository } from '../data/disbursement.repository.js';
import { disbursementErrors } from '../domain/disbursement.errors.js';
import { disbursementMachine } from '../domain/disbursement.machine.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Closes an award: what was planned and will not be paid is cancelled, and its money goes back to the envelope. */
@Injectable()
export class CloseGrant {
  constructor(
    private readonly once: Once,
    private readonly disbursements: DisbursementRepository,
    private readonly acts: DisbursementActs,
    private readonly close: CloseAward,
  ) {}

  /** Locks: instalments, award. Throws `disbursement.cannot_close` while a payment is under way, and what closing throws. */
  execute(actor: Actor, awardId: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.once.run(actor, 'close-grant', command, { awardId }, async () => {
      const disbursements = await this.disbursements.lockAll(awardId);
      const underWay = disbursements.filter(isUnderWay);
      if (underWay.length > 0)
        throw disbursementErrors.error(
          'disbursement.cannot_close',
          underWay.map(({ number, state }) => reason('disbursement.under_way', { number, state })),
        );
      for (const disbursement of disbursements.filter(canBeCancelled))
        await this.acts.advance(actor, disbursement, 'cancel', { why: 'award.closed' });
      const { expectedVersion } = command;
      return this.close.execute(actor, awardId, { expectedVersion });
    });
  }
}

const isUnderWay = ({ state }: Disbursement): boolean => ['verified', 'authorised', 'instructed'].includes(state);

const canBeCancelled = ({ state }: Disbursement): boolean => disbursementMachine.eventsFrom(state).includes('cancel');
