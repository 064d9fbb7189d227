import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import type { Call } from '../data/call.entity.js';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import type { CallWindow } from '../data/call-window.entity.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import type { CallEvent, CallState } from '../domain/call.machine.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** A call that an event has moved, its windows held with it. */
export interface MovedCall {
  readonly call: Call;
  readonly windows: readonly CallWindow[];
  readonly from: CallState;
  readonly now: Date;
}

/** What an act brings besides its name. */
export interface CallAct {
  readonly why?: string | undefined;
  /** Of an act that another person proposed: the reason as it stands once the call is held. */
  readonly whyProposed?: () => Promise<string | undefined>;
  readonly command: Command;
  /** What else the act does, in the same commit, once the machine has allowed it. */
  readonly effect?: (moved: MovedCall) => Promise<void> | void;
}

/** What the use-cases of a call's events share: hold the call and its windows, judge, change its state, write. */
@Injectable()
export class CallActs {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_<event>` with every reason. */
  run(actor: Actor, event: CallEvent, id: Id<'call'>, act: CallAct): Promise<CallAcknowledgement> {
    const { why, command, effect, whyProposed } = act;
    return this.once.run(actor, `${event}-call`, command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const windows = await this.calls.lockWindows(id);
      const facts = await this.facts.of(call, windows);
      const from = call.state;
      callLifecycle.advance(call, event, { actor, facts, why: whyProposed ? await whyProposed() : why });
      await effect?.({ call, windows, from, now: facts.now });
      return acknowledge(await this.calls.save(call));
    });
  }
}
