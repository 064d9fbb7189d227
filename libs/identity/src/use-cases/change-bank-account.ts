import { Injectable } from '@nestjs/common';
import { DomainError, permit, type Actor, type Fault, type OrganisationId } from '#kernel';
import { canonicalJson, Once, type Command } from '#platform';
import { sealedBank } from '../data/bank-account.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { checkedContent } from '../data/profile-check.js';
import { Profiles } from '../data/profiles.js';
import { Sealer } from '../data/sealer.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import type { ProfileContent } from '../domain/profile-form.js';
import { asksForStepUp } from '../domain/step-up.js';
import type { PartAnswer } from './edit-profile-part.js';

/**
 * Says where an organisation receives money: an account in its own name. An owner does it who has just shown who they are;
 * the numbers are sealed, every owner is told, and history says that it changed and not to what.
 */
@Injectable()
export class ChangeBankAccount {
  constructor(
    private readonly once: Once,
    private readonly organisations: OrganisationRepository,
    private readonly profiles: Profiles,
    private readonly sealer: Sealer,
  ) {}

  /** Throws `not_found`, `not_permitted`, `step_up_needed`, `invalid_input` with every fault, `stale_version`. */
  execute(actor: Actor, id: OrganisationId, sent: unknown, command: Command = {}): Promise<PartAnswer> {
    // A bare hash of an account number could be guessed: what was sent is known again by its mark.
    const input = { id, mark: this.sealer.mark(canonicalJson(sent ?? null)) };
    return this.once.run(actor, 'change-bank-account', command, input, async () => {
      permit(organisationPolicy, 'edit_bank', actor, await this.organisations.find(id));
      asksForStepUp(actor);
      const organisation = await this.organisations.lock(id);
      const { content, faults } = checkedContent('bank', sent);
      const all = [
        ...faults,
        ...missingIn(content).filter(({ pointer }) => !faults.some((each) => each.pointer === pointer)),
      ];
      if (all.length > 0) throw new DomainError('invalid', 'invalid_input', [], all);
      const kept = content['ownBankAccount'] === true ? sealedBank(content, id, this.sealer) : withoutAccount;
      const version = await this.profiles.save(id, 'bank', kept, command.expectedVersion);
      organisation.ownBankAccount = content['ownBankAccount'] === true;
      organisation.changes.push({ type: 'organisation.bank_changed', data: { part: 'bank' } });
      await this.organisations.save(organisation);
      return { id, part: 'bank', version };
    });
  }
}

const withoutAccount: ProfileContent = { ownBankAccount: false };

/** An account is named in full: its holder, its bank, and either an IBAN or a number with the bank's SWIFT code. */
const missingIn = (content: ProfileContent): Fault[] => {
  if (content['ownBankAccount'] !== true) return [];
  const needed = ['holder', 'bank', 'bankCountry', ...(content['iban'] === null ? ['account', 'swift'] : [])];
  return needed
    .filter((name) => content[name] === null)
    .map((name) => ({
      pointer: `/${name}`,
      code: name === 'account' || name === 'swift' ? 'profile.iban_or_account' : 'profile.needed',
    }));
};
