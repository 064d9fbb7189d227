import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CallFacts } from '../domain/call.machine.js';
import { missingForPublication } from '../domain/checklist.js';
import type { Call } from './call.entity.js';
import type { CallWindow } from './call-window.entity.js';

/** The two-person act of taking a concluded call up again. */
export const reopening = 'call.reopen';

/** Gathers what the events of a call are judged on. */
@Injectable()
export class CallFactsReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Facts of a call whose rows are held. */
  async of(call: Call, windows: readonly CallWindow[]): Promise<CallFacts> {
    return {
      actorId: this.work.actor.id,
      proposedBy: call.proposedBy,
      now: await this.work.now(),
      reopeningProposedBy: await this.reopeningProposedBy(call),
      missing: missingForPublication({ ...call, windows }),
      windows,
    };
  }

  private async reopeningProposedBy({ id, state }: Call): Promise<string | null> {
    if (state !== 'concluded') return null;
    const [open] = await this.work.query<{ by: string }>(proposer, [reopening, id]);
    return open?.by ?? null;
  }
}

const proposer = `
  select proposed_by as by from proposal where act = $1 and kind = 'call' and thing_id = $2 and state = 'open'`;
