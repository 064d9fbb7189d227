import { Injectable } from '@nestjs/common';
import { reason, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Call } from '../data/call.entity.js';
import type { CallWindow } from '../data/call-window.entity.js';
import { sameJson } from '../data/corrigenda.reader.js';
import { callErrors } from '../domain/call.errors.js';
import { againstCorrigendum } from '../domain/against-corrigendum.js';
import { differencesOf, type CallChange, type Difference } from '../domain/corrigendum.js';

/** What a change of a held call comes to, decided on the database's clock. */
@Injectable()
export class JudgeCorrigendum {
  constructor(private readonly work: UnitOfWork) {}

  /** Both versions of what changes, and the instant. Throws `call.cannot_correct` with every reason. */
  async execute(
    call: Call,
    windows: readonly CallWindow[],
    change: CallChange,
    others: readonly Reason[] = [],
  ): Promise<{ readonly differences: readonly Difference[]; readonly now: Date }> {
    const now = await this.work.now();
    const held = { ...call, windows };
    const differences = differencesOf(held, change, sameJson);
    const reasons = [
      ...others,
      ...(differences.length === 0 ? [reason('call.nothing_changes')] : []),
      ...againstCorrigendum({ call: held, change, now }),
    ];
    if (reasons.length > 0) throw callErrors.error('call.cannot_correct', reasons);
    return { differences, now };
  }
}
