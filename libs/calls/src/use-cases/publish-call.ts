import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import { Money, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { CallRepository } from '../data/call.repository.js';
import type { CallWindow } from '../data/call-window.entity.js';
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
    await this.calls.freezeNext(window, now);
    await this.calls.saveWindow(window);
    await this.ledger.setAside(window.id, Money.of(window.envelopeAmount, window.envelopeCurrency));
  }
}
