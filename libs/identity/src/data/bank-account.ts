import type { OrganisationId } from '#kernel';
import type { ProfileContent } from '../domain/profile-form.js';
import type { Sealer } from './sealer.js';

/** The numbers of a bank account: the IBAN, or an account number with the SWIFT code of its bank. */
export interface AccountNumbers {
  readonly iban: string | null;
  readonly account: string | null;
  readonly swift: string | null;
}

/** What is stored of a bank account: its numbers sealed, and what of them may be seen. */
export const sealedBank = (content: ProfileContent, id: OrganisationId, sealer: Sealer): ProfileContent => {
  const { iban, account, swift, ...seen } = content as ProfileContent & AccountNumbers;
  return {
    ...seen,
    iban: masked(iban),
    account: masked(account),
    swift,
    sealed: sealer.seal(JSON.stringify({ iban, account, swift }), ownerOf(id)),
  };
};

/** The numbers of a stored bank account; nothing where there are none. */
export const openedBank = (stored: ProfileContent, id: OrganisationId, sealer: Sealer): AccountNumbers | undefined => {
  const { sealed } = stored;
  return typeof sealed === 'string' ? (JSON.parse(sealer.open(sealed, ownerOf(id))) as AccountNumbers) : undefined;
};

const ownerOf = (id: OrganisationId): string => `bank account of ${id}`;

/** The last four characters, of a number that is long enough to stay hidden behind them. */
const masked = (number: string | null): string | null =>
  number === null ? null : `•••• ${number.length >= 8 ? number.slice(-4) : ''}`.trim();
