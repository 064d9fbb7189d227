import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import { sha256 } from './bearer.js';

/** How many a person gets. */
export const recoveryCodeCount = 10;

/** New codes of 80 random bits, to be printed: `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32;
    return text.match(/.{4}/g)!.join('-');
  });

/** The hash of a code as somebody types it: with or without hyphens, in any case. */
export const recoveryCodeSha256 = (typed: string): string => sha256(typed.toUpperCase().replace(/[^A-Z2-7]/g, ''));
