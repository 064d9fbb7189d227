import { belongs, kernelErrors, type Actor, type OrganisationId, type Params } from '#kernel';

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

/** Throws `invalid_input` for a text that is too long, and for none: where a file may stand alone, for neither. */
export function refuseEmpty(text: string, { hasFile }: { readonly hasFile?: boolean } = {}): void {
  const fault = (code: string, params?: Params) =>
    kernelErrors.error('invalid_input', [], [{ pointer: '/text', code, ...(params && { params }) }]);
  if (text.length > mostMessage) throw fault('question.too_long', { most: mostMessage });
  if (text === '' && !hasFile) throw fault(hasFile === undefined ? 'message.text_missing' : 'message.empty');
}
