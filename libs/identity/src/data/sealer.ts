import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';

/**
 * Seals what has to be read again (secrets of authenticator apps) with a key that the database does not hold:
 * AES-256-GCM, the key derived from SGF_SECRET. Bound to whom it belongs to, so that rows cannot be swapped.
 */
@Injectable()
export class Sealer {
  private readonly key: Buffer | undefined;
  private readonly markKey: Buffer | undefined;

  constructor(@Optional() @Inject(CONFIG) config?: Config) {
    if (config === undefined) return;
    const derived = (use: string) => Buffer.from(hkdfSync('sha256', config.secret, '', use, 32));
    this.key = derived('second factor');
    this.markKey = derived('mark of a secret');
  }

  /** `nonce.tag.text`, each in base64url. */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', held(this.key), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
  }

  /** What was sealed. Throws when it was changed, belongs to another, or the key is another one. */
  open(sealed: string, owner: string): string {
    const [nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
    const decipher = createDecipheriv('aes-256-gcm', held(this.key), nonce!, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag!);
    return Buffer.concat([decipher.update(text!), decipher.final()]).toString('utf8');
  }

  /** What tells one secret text from another and cannot be guessed from outside: HMAC-SHA-256 under a key of its own, in base64url. */
  mark(text: string): string {
    return createHmac('sha256', held(this.markKey)).update(text, 'utf8').digest('base64url');
  }
}

const held = (key: Buffer | undefined): Buffer => {
  if (key === undefined) throw new Error('what is sealed needs SGF_SECRET');
  return key;
};
