import { createHash, randomBytes } from 'node:crypto';

/** Something that only its bearer knows: the text itself is given away once, its hash is what is stored. */
export interface Bearer {
  /** 256 random bits in base64url. */
  readonly token: string;
  readonly sha256: string;
}

/** A new one. */
export const newBearer = (): Bearer => {
  const token = randomBytes(32).toString('base64url');
  return { token, sha256: sha256(token) };
};

/** The hash of a text in hexadecimal. Enough for random texts; passwords go through argon2id. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
