import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Recommendation, type BoardSession } from '../data/board-session.entity.js';
import { SelectionRepository } from '../data/selection.repository.js';
import { SessionFactsReader } from '../data/session-facts.js';
import { advisedOn, faultsOfAdvice, type AdviceInput, type Advised } from '../domain/advice.js';
import { boardSessionLifecycle } from '../domain/board-session.lifecycle.js';
import { boardSessionPolicy } from '../domain/board-session.policy.js';
import { acknowledge, type SessionAcknowledgement } from './acknowledgement.js';

/** Records what the Board advised on each ranked application; amounts may be cut so that the envelope covers them. */
@Injectable()
export class RecordSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly selection: SelectionRepository,
    private readonly facts: SessionFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `board_session.cannot_record`. */
  execute(
    actor: Actor,
    id: Id<'board_session'>,
    input: readonly AdviceInput[],
    command: Command = {},
  ): Promise<SessionAcknowledgement> {
    return this.once.run(actor, 'record-session', command, { id, input }, async () => {
      const session = await this.selection.lockSession(id, command.expectedVersion);
      permit(boardSessionPolicy, 'record', actor, session);
      const { currency } = await this.facts.room(session.windowId);
      const advised = session.state === 'held' ? await this.checked(session, input, currency) : [];
      const facts = await this.facts.of(session, { advised });
      boardSessionLifecycle.advance(session, 'record', { actor, facts });
      session.recordedAt = await this.work.now();
      await this.selection.saveSession(session);
      await this.selection.recommend(await this.recommendations(session, advised, currency));
      return acknowledge(session);
    });
  }

  private async checked(session: BoardSession, input: readonly AdviceInput[], currency: string): Promise<Advised[]> {
    const asked = await this.facts.toAdvise(session.rankingId);
    const advised = advisedOn(input, asked);
    const faults = faultsOfAdvice('recommendations', advised, asked, currency);
    if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
    return advised;
  }

  private async recommendations(
    session: BoardSession,
    advised: readonly Advised[],
    currency: string,
  ): Promise<Recommendation[]> {
    const applications = advised.map(({ applicationId }) => applicationId);
    const voices = await this.facts.voices(applications, await this.facts.present(session));
    return advised.map((said) =>
      Object.assign(new Recommendation(), {
        ...said,
        sessionId: session.id,
        currency,
        advisedBy: voices.get(said.applicationId) ?? [],
      }),
    );
  }
}
