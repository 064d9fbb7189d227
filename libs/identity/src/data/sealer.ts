import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';

/**
 * Seals what has to be read again (secrets of authenticator apps) with a key that the database does not hold:
 * AES-256-GCM, the key derived from SGF_SECRET. Bound to whom it belongs to, so that rows cannot be swapped.
 */
@Injectable()
export class Sealer {
  private readonly key: Buffer | undefined;

  constructor(@Optional() @Inject(CONFIG) config?: Config) {
    if (config) this.key = Buffer.from(hkdfSync('sha256', config.secret, '', 'second factor', 32));
  }

  /** `nonce.tag.text`, each in base64url. */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.theKey, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
  }

  /** What was sealed. Throws when it was changed, belongs to another, or the key is another one. */
  open(sealed: string, owner: string): string {
    const [nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
    const decipher = createDecipheriv('aes-256-gcm', this.theKey, nonce!, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag!);
    return Buffer.concat([decipher.update(text!), decipher.final()]).toString('utf8');
  }

  private get theKey(): Buffer {
    if (this.key === undefined) throw new Error('second factors need SGF_SECRET');
    return this.key;
  }
}
