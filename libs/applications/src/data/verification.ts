import { Injectable } from '@nestjs/common';
import { visitor } from '#kernel';
import { Attempts } from '#identity';
import { UnitOfWork } from '#platform';

/** What anybody is told of a submission: that it was received, and when; and when its text was erased, if it was. */
export interface Verified {
  readonly receivedAt: Date | null;
  readonly redactedAt: Date | null;
}

/**
 * Tells whoever holds a receipt whether it is true. The answer and the way to it are the same for what does not exist, and
 * nothing of the application is told but the times.
 */
@Injectable()
export class Verification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
  ) {}

  /** `fingerprint` is the SHA-256 in full, or the receipt number made of its beginning. Throws `identity.too_many_attempts`. */
  async of(reference: string, fingerprint: string, address: string): Promise<Verified> {
    await this.attempts.begin('verify', address, address);
    const plain = fingerprint.toLowerCase().replace(/[\s-]/g, '');
    return this.work.read(visitor, async () => {
      const [row] = await this.work.query<Verified>(verified, [reference.trim().toUpperCase(), plain]);
      return row!;
    });
  }
}

const verified = `
  select v.received_at as "receivedAt", v.redacted_at as "redactedAt" from submission_verified($1, $2) v`;

/** The receipt number: the first 80 bits of the fingerprint in groups that can be read out, `1a2b-3c4d-5e6f-7a8b-9c0d`. */
export const receiptNumber = (sha256: string): string => sha256.slice(0, 20).match(/.{4}/g)!.join('-');
