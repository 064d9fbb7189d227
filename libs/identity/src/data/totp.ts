import { Secret, TOTP } from 'otpauth';

const issuer = 'Small Grants Facility';
const period = 30;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });

/** A new secret of 160 bits in base32 (RFC 6238 with what every authenticator app understands). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app scans. */
export const totpUri = (secret: string, label: string): string => totp(secret, label).toString();

/** The step of 30 seconds that a code belongs to, if it is this one or a neighbour: clocks differ, and typing takes time. */
export const totpStep = (secret: string, code: string, at: Date): number | undefined => {
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / (period * 1000)) + delta;
};
