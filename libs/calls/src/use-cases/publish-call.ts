import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import { Money, type Actor, type Id } from '#kernel';
import { canonicalJson, type Command } from '#platform';
import { CallRepository } from '../data/call.repository.js';
import type { CallWindow } from '../data/call-window.entity.js';
import { TermsVersion } from '../data/terms-version.entity.js';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Publishes a call: freezes the rules of each window and sets its envelope aside. */
@Injectable()
export class PublishCall {
  constructor(
    private readonly acts: CallActs,
    private readonly calls: CallRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Throws as `CallActs.run`, and `funds.not_enough`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'publish', id, {
      command,
      effect: async ({ call, windows, now }) => {
        Object.assign(call, { publishedBy: actor.id, publishedAt: now });
        for (const window of windows) await this.open(window, now);
      },
    });
  }

  private async open(window: CallWindow, now: Date): Promise<void> {
    const { id: windowId, rules, envelopeAmount, envelopeCurrency } = window;
    const sha256 = createHash('sha256').update(canonicalJson(rules)).digest('hex');
    const frozen = Object.assign(new TermsVersion(), { windowId, number: 1, rules, sha256, frozenAt: now });
    window.termsId = (await this.calls.freeze(frozen)).id;
    await this.calls.saveWindow(window);
    await this.ledger.setAside(windowId, Money.of(envelopeAmount, envelopeCurrency));
  }
}
