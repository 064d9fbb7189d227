import { Injectable } from '@nestjs/common';
import { DomainError, permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Hold } from '../data/hold.entity.js';
import { HoldRepository } from '../data/hold.repository.js';
import type { HoldCause, HoldState, HoldSubject } from '../domain/hold.machine.js';
import { holdPolicy } from '../domain/hold.policy.js';

/** What is held, and why. */
export interface HoldInput {
  readonly subjectKind: HoldSubject;
  readonly subjectId: string;
  readonly causeCode: HoldCause;
  /** The story: kept where it can be redacted, shown to the desk only. */
  readonly why: string;
}

/** A hold after an act on it. */
export interface HoldAnswer {
  readonly id: Id<'hold'>;
  readonly state: HoldState;
  readonly version: number;
}

/** Places a hold. One person is enough to stop something; it takes another to let it go on. */
@Injectable()
export class PlaceHold {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly holds: HoldRepository,
  ) {}

  /** Throws `not_permitted`, or `invalid_input` without a story. */
  execute(actor: Actor, input: HoldInput, command: Command = {}): Promise<HoldAnswer> {
    return this.once.run(actor, 'place-hold', command, input, async () => {
      permit(holdPolicy, 'place', actor, input);
      const { why, ...what } = input;
      if (why.trim() === '')
        throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/why', code: 'hold.why_needed' }]);
      await this.holds.closeSubject(input.subjectId);
      const hold = Object.assign(new Hold(), what, { placedBy: actor.id, placedAt: await this.work.now() });
      hold.changes.push({ type: 'hold.placed', to: hold.state, why, data: what });
      const { id, state, version } = await this.holds.add(hold);
      return { id, state, version };
    });
  }
}
