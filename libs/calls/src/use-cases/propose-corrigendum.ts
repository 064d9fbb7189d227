import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import type { Texts } from '../data/call.entity.js';
import { CallRepository } from '../data/call.repository.js';
import { correcting } from '../data/corrigenda.reader.js';
import { callPolicy } from '../domain/call.policy.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';
import { changeOf, publicWhy, type CorrigendumInput } from './corrigendum-input.js';
import { JudgeCorrigendum } from './judge-corrigendum.js';

/** Proposes a change of a published call; a second person publishes it as a corrigendum. */
@Injectable()
export class ProposeCorrigendum {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly proposals: Proposals,
    private readonly judge: JudgeCorrigendum,
  ) {}

  /**
   * `why` will be public, in every language of the call; given without languages it is English. Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `call.cannot_correct` with
   * every reason, `proposal.already_open`.
   */
  execute(
    actor: Actor,
    id: Id<'call'>,
    input: CorrigendumInput,
    why: string | Texts,
    command: Command = {},
  ): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'propose-corrigendum', command, { id, input, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'propose_correction', actor, call);
      const told = publicWhy(why, call.languages);
      const windows = await this.calls.lockWindows(id);
      const change = changeOf({ ...call, windows }, input);
      await this.judge.execute(call, windows, change);
      await this.proposals.propose({
        act: correcting,
        kind: 'call',
        thingId: id,
        content: { ...change, why: told },
        why: told[call.languages[0]!]!,
      });
      return acknowledge(call);
    });
  }
}
