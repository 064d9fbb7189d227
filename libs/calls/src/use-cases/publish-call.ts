import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import { Money, type Actor, type Id } from '#kernel';
import { canonicalJson, Once, type Command } from '#platform';
import type { CallWindow } from '../data/call-window.entity.js';
import { TermsVersion } from '../data/terms-version.entity.js';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Publishes a call: freezes the rules of each window and sets its envelope aside. */
@Injectable()
export class PublishCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
    private readonly ledger: Ledger,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_publish`, `funds.not_enough_available`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'publish-call', command, { id }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const windows = await this.calls.lockWindows(id);
      const facts = await this.facts.of(call, windows);
      callLifecycle.advance(call, 'publish', { actor, facts });
      Object.assign(call, { publishedBy: actor.id, publishedAt: facts.now });
      for (const window of windows) await this.open(window, facts.now);
      return acknowledge(await this.calls.save(call));
    });
  }

  private async open(window: CallWindow, now: Date): Promise<void> {
    const terms = await this.calls.freeze(
      Object.assign(new TermsVersion(), {
        windowId: window.id,
        number: 1,
        rules: window.rules,
        sha256: createHash('sha256').update(canonicalJson(window.rules)).digest('hex'),
        frozenAt: now,
      }),
    );
    window.termsId = terms.id;
    await this.calls.saveWindow(window);
    await this.ledger.setAside(window.id, Money.of(window.envelopeAmount, window.envelopeCurrency));
  }
}
