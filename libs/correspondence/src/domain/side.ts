import { belongs, kernelErrors, reason, type Actor, type OrganisationId } from '#kernel';

/** Who speaks in a conversation: an applicant is told no person of the fund. */
export const sides = ['applicant', 'secretariat'] as const;
/** One of them. */
export type Side = (typeof sides)[number];

/** The topics that somebody may choose for a conversation: codes, so that no list and no mail says more. */
export const topics = ['application', 'documents', 'budget', 'decision', 'technical', 'other'] as const;
/** One of them. */
export type Topic = (typeof topics)[number];

/** What the secretariat may want by a day. */
export const wants = ['document_wanted', 'clarification_wanted'] as const;
/** One of them. */
export type Want = (typeof wants)[number];

/** The side of an actor towards an organisation: its members speak for it whatever else they are. */
export const sideOf = (actor: Actor, organisationId: OrganisationId): Side =>
  belongs('owner', 'editor', 'reader')(actor, { organisationId }) ? 'applicant' : 'secretariat';

/** The most that one message may have, in UTF-16 units. */
export const mostMessage = 10_000;

/** Throws `invalid_input` for a text that is too long, or for nothing at all. */
export function refuseEmpty(text: string, hasFile: boolean): void {
  const pointer = '/text';
  if (text.length > mostMessage)
    throw kernelErrors.error(
      'invalid_input',
      [],
      [{ pointer, code: 'question.too_long', params: { most: mostMessage } }],
    );
  if (text === '' && !hasFile) throw kernelErrors.error('invalid_input', [], [{ pointer, ...reason('message.empty') }]);
}
