import { reason, reasonsFrom, type Check, type Reason } from '#kernel';
import type { Side } from './agreement.js';

/** What a signature is judged on. */
export interface SigningFacts {
  readonly actorId: string;
  readonly side: Side;
  readonly awardState: string;
  readonly proposedBy: string;
  /** The text in force, if one was drawn up; and the one that the person has before the eyes. */
  readonly sha256: string | undefined;
  readonly seenSha256: string;
  readonly budgetIsOpen: boolean;
  readonly signed: readonly Side[];
}

const isOpenForSigning: Check<SigningFacts> = ({ awardState: state }) =>
  state === 'approved' ? undefined : reason('award.not_open_for_signing', { state });

const budgetIsAgreed: Check<SigningFacts> = ({ budgetIsOpen }) =>
  budgetIsOpen ? reason('award.budget_not_agreed') : undefined;

const sameText: Check<SigningFacts> = ({ sha256, seenSha256, budgetIsOpen }) =>
  budgetIsOpen || sha256 === seenSha256 ? undefined : reason('award.agreement_has_changed');

const notYetSigned: Check<SigningFacts> = ({ side, signed }) =>
  signed.includes(side) ? reason('award.already_signed') : undefined;

const signatoryIsNotProposer: Check<SigningFacts> = ({ side, actorId, proposedBy }) =>
  side === 'fund' && actorId === proposedBy ? reason('award.signed_by_another_person') : undefined;

/** Why a person may not sign. */
export const againstSigning = (facts: SigningFacts): Reason[] =>
  reasonsFrom([isOpenForSigning, budgetIsAgreed, sameText, notYetSigned, signatoryIsNotProposer], facts);
