import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ContributionRepository } from '../data/contribution.repository.js';
import { Contribution } from '../data/contribution.entity.js';
import { Ledger } from '../data/ledger.js';
import { moneyOfGift, type Gift } from '../domain/contribution.js';
import { contributionPolicy } from '../domain/contribution.policy.js';
import { fundDay } from '../domain/fund-day.js';

/** Records money that a donor gave, and books it as available. */
@Injectable()
export class RecordContribution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly contributions: ContributionRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Throws `not_permitted` and `invalid_input`. */
  execute(actor: Actor, gift: Gift, command: Command = {}): Promise<{ id: Id<'contribution'> }> {
    return this.once.run(actor, 'record-contribution', command, gift, async () => {
      const contribution = new Contribution();
      permit(contributionPolicy, 'create', actor, contribution);
      const money = moneyOfGift(gift, fundDay(await this.work.now()));
      contribution.donor = gift.donor?.trim() ?? null;
      contribution.amount = money.toString();
      contribution.currency = money.currency;
      contribution.receivedOn = gift.receivedOn;
      contribution.recordedBy = actor.id;
      contribution.entryId = await this.ledger.contribute(money);
      contribution.changes.push({
        type: 'contribution.recorded',
        data: { ...money.toJSON(), receivedOn: gift.receivedOn },
      });
      await this.contributions.add(contribution);
      return { id: contribution.id };
    });
  }
}
