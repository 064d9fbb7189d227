import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import { fundDay } from '#funds/domain';
import { kernelErrors, Money, type Actor, type Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import { faultsOfPayment, type Payment } from '../domain/payment.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Records a payment that the bank has confirmed, in the project year and in the ledger. */
@Injectable()
export class ConfirmPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acts: DisbursementActs,
    private readonly ledger: Ledger,
  ) {}

  /** Throws as `DisbursementActs.run`, and `invalid_input`, `disbursement.bank_reference_taken`, `funds.not_enough`. */
  execute(
    actor: Actor,
    id: Id<'disbursement'>,
    payment: Payment,
    command: Command = {},
  ): Promise<DisbursementAcknowledgement> {
    const effect = async (disbursement: Disbursement): Promise<void> => {
      const faults = faultsOfPayment(payment, fundDay(await this.work.now()));
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      Object.assign(disbursement, { paidOn: payment.paidOn, bankReference: payment.bankReference.trim() });
      await this.ledger.pay(disbursement.awardId, Money.of(disbursement.amount, disbursement.currency));
    };
    return this.acts.run(actor, 'pay', id, { command, input: payment, effect });
  }
}
