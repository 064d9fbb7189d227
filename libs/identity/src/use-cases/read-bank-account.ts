import { Injectable } from '@nestjs/common';
import { permit, type Actor, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { openedBank, type AccountNumbers } from '../data/bank-account.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { Sealer } from '../data/sealer.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import type { ProfileContent } from '../domain/profile-form.js';
import { asksForStepUp } from '../domain/step-up.js';

/** Opens the numbers of a bank account for who has to pay into it. History says who looked. */
@Injectable()
export class ReadBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly sealer: Sealer,
  ) {}

  /** Nothing where none was given. Throws `not_found`, `not_permitted`, `step_up_needed`. */
  execute(actor: Actor, id: OrganisationId): Promise<AccountNumbers | undefined> {
    return this.work.run(actor, async () => {
      permit(organisationPolicy, 'read_bank', actor, await this.organisations.find(id));
      asksForStepUp(actor);
      const [row] = await this.work.query<{ content: ProfileContent }>(
        `select content from organisation_part where organisation_id = $1 and part = 'bank'`,
        [id],
      );
      if (row === undefined) return undefined;
      await this.organisations.noteOn(id, { type: 'organisation.bank_read' });
      return openedBank(row.content, id, this.sealer);
    });
  }
}
