import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import { finders, type Trace } from './trace-forms.js';
import { organisations } from './trace-words.js';

/** What is known of whoever writes, and leads to nobody else. */
export interface Known {
  /** Whose telephone numbers need no prefix (ISO 3166-1). */
  readonly country?: string | undefined;
  /** The organisation's own e-mail addresses, telephone numbers and websites. */
  readonly own?: readonly string[] | undefined;
}

/**
 * Looks for traces of persons: names next to ages, dates of birth, numbers of identity papers, telephone numbers and
 * e-mail addresses. All languages are looked for at once, as people write in another language than they read. In order,
 * none within another.
 *
 * It is tuned for texts about projects, so that figures, places, organisations and staff are mostly left alone: it warns,
 * and never decides.
 */
export function tracesOfPersons(text: string, known: Known = {}): Trace[] {
  const found = [...finders.flatMap((find) => find(text)), ...phones(text, known)];
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart = inOrder.filter(({ from }, i) => inOrder.slice(0, i).every(({ to }) => to <= from));
  return apart.filter(({ kind, from, to }) => kind !== 'email' || !isOwnAddress(text.slice(from, to), known));
}

/** Enough digits for a telephone number, with whatever stands between them; to look closer costs more. */
export const longNumber = /\p{Nd}(?:\P{L}{0,2}\p{Nd}){6}/u;

function phones(text: string, { country, own = [] }: Known): Trace[] {
  if (!longNumber.test(text)) return [];
  const found = numbersIn(text, country);
  if (found.length === 0) return [];
  const owned = new Set(numbersIn(own.join('\n'), country).map(({ number }) => number.number));
  return found
    .filter(({ number }) => !owned.has(number.number) && !number.number.startsWith(secretariat))
    .filter(({ startsAt, endsAt }) => !isReference(text, startsAt, endsAt))
    .map(({ startsAt, endsAt }) => ({ kind: 'phone', from: startsAt, to: endsAt }));
}

/** Digits without any sign between them are a telephone number only where nothing calls them otherwise. */
const isReference = (text: string, from: number, to: number): boolean =>
  /^\d+$/.test(text.slice(from, to)) && organisations.test(text.slice(Math.max(0, from - 60), from));

/** Every extension of the United Nations at Vienna. */
const secretariat = '+43126060';

const numbersIn = (text: string, country: string | undefined) =>
  findPhoneNumbersInText(text, {
    ...(country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {}),
  });

/** An address that the organisation gives itself, or one where its website is. */
const isOwnAddress = (address: string, { own = [] }: Known): boolean => {
  const said = own.map((one) => one.trim().toLowerCase());
  const sites = said.map((one) =>
    one
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/, ''),
  );
  const plain = address.toLowerCase();
  return said.includes(plain) || sites.includes(plain.slice(plain.indexOf('@') + 1));
};
