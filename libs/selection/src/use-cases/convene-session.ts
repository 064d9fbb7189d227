import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { permit, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { BoardSession } from '../data/board-session.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import type { SessionMode } from '../domain/board-session.machine.js';
import { boardSessionPolicy } from '../domain/board-session.policy.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Which proposals the Board is called for, how and when. */
export interface ConveningInput {
  readonly windowId: Id<'window'>;
  readonly mode: SessionMode;
  /** A calendar day, `2011-07-18`. */
  readonly convenedFor: string;
}

/** Calls the Board to a session, numbered after the last one. */
@Injectable()
export class ConveneSession {
  constructor(
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly calls: CallsReader,
  ) {}

  /** Throws `not_found`, `not_permitted`, `board_session.number_taken` when two are convened at once. */
  execute(actor: Actor, input: ConveningInput, command: Command = {}): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'convene-session', command, input, async () => {
      permit(boardSessionPolicy, 'convene', actor, {});
      const window = await this.calls.window(actor, input.windowId);
      const session = Object.assign(new BoardSession(), {
        windowId: window.id,
        mode: input.mode,
        convenedFor: input.convenedFor,
        convenedBy: actor.id,
        number: await this.selection.nextNumber(),
      });
      const data = {
        windowId: window.id,
        number: session.number,
        mode: session.mode,
        convenedFor: session.convenedFor,
      };
      session.changes.push({ type: 'board_session.convened', to: session.state, data });
      return acknowledge(await this.selection.addSession(session));
    });
  }
}
