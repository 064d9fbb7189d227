import { profileDocumentNames, type ProfileDocument } from '#identity/domain';
import type { DocumentAsked } from './form.js';

/** The documents of a profile that a call may take for one of its own: those that the profile keeps. */
export const takenFromProfile = profileDocumentNames;

/** Documents of calls of the fund that a profile keeps under another name. */
const otherwiseNamed = new Map<string, ProfileDocument>([['audited_statements', 'audited_statement']]);

/**
 * The document of an organisation's profile that may be handed in as this one: what the call says, else the one of the same
 * name. None where a profile keeps nothing of the kind.
 */
export const profileDocumentFor = ({
  document,
  fromProfile,
}: Pick<DocumentAsked, 'document' | 'fromProfile'>): ProfileDocument | undefined =>
  fromProfile ?? profileDocumentNames.find((name) => name === document) ?? otherwiseNamed.get(document);
