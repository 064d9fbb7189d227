import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { AgreementRepository } from '../data/agreement.repository.js';
import { AwardFactsReader } from '../data/award-facts.js';
import { AwardRepository } from '../data/award.repository.js';
import type { Side } from '../domain/agreement.js';
import { awardErrors } from '../domain/award.errors.js';
import { awardPolicy } from '../domain/award.policy.js';
import { againstSigning } from '../domain/signing.js';

/** What is signed, and for whom. */
export interface SignatureInput {
  readonly side: Side;
  /** Of the agreement that the person has read. */
  readonly sha256: string;
}

/** Signs an award's agreement as the person who acts. */
@Injectable()
export class RecordSignature {
  constructor(
    private readonly once: Once,
    private readonly awards: AwardRepository,
    private readonly facts: AwardFactsReader,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `award.cannot_sign` with every reason, `award.signed_by_another_person`. */
  execute(
    actor: Actor,
    id: Id<'award'>,
    input: SignatureInput,
    command: Command = {},
  ): Promise<{ agreementId: Id<'agreement'>; signed: Side[] }> {
    return this.once.run(actor, 'sign-agreement', command, { id, ...input }, async () => {
      const award = await this.awards.lock(id, command.expectedVersion);
      permit(awardPolicy, input.side === 'fund' ? 'sign_for_fund' : 'sign_as_grantee', actor, award);
      const agreement = await this.agreements.latest(award);
      const signed = await this.agreements.signed(agreement);
      const { budgetIsOpen } = await this.facts.of(award);
      const reasons = againstSigning({
        actorId: actor.id,
        side: input.side,
        awardState: award.state,
        proposedBy: award.proposedBy,
        sha256: agreement?.sha256,
        seenSha256: input.sha256,
        budgetIsOpen,
        signed,
      });
      if (reasons.length > 0 || agreement === undefined) throw awardErrors.error('award.cannot_sign', reasons);
      await this.agreements.sign(agreement, input.side);
      return { agreementId: agreement.id, signed: [...signed, input.side] };
    });
  }
}
