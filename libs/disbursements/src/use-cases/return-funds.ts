import { Injectable } from '@nestjs/common';
import { AwardsReader } from '#awards';
import { Ledger } from '#funds';
import { kernelErrors, Money, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import { faultsOfReturn } from '../domain/payment.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** What came back, and why. */
export interface ReturnInput {
  /** Left out: all of it. */
  readonly amount?: string | undefined;
  readonly why: string;
}

/** Records money that a grantee has sent back: it returns to the envelope of the award's window. */
@Injectable()
export class ReturnFunds {
  constructor(
    private readonly acts: DisbursementActs,
    private readonly awards: AwardsReader,
    private readonly ledger: Ledger,
  ) {}

  /** Throws as `DisbursementActs.run`, and `invalid_input`. */
  execute(
    actor: Actor,
    id: Id<'disbursement'>,
    { amount, why }: ReturnInput,
    command: Command = {},
  ): Promise<DisbursementAcknowledgement> {
    const effect = async (disbursement: Disbursement): Promise<void> => {
      const money = (text: string) => Money.of(text, disbursement.currency);
      const faults = faultsOfReturn(amount ?? disbursement.amount, money(disbursement.amount), money);
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      const returned = money(amount ?? disbursement.amount);
      disbursement.returnedAmount = returned.toString();
      const { windowId } = await this.awards.row(actor, disbursement.awardId);
      await this.ledger.refund(disbursement.awardId, windowId, returned);
    };
    return this.acts.run(actor, 'return_funds', id, { why, command, input: { amount }, effect });
  }
}
