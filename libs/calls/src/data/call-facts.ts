import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CallFacts } from '../domain/call.machine.js';
import { missingForPublication } from '../domain/checklist.js';
import type { Call } from './call.entity.js';
import type { CallWindow } from './call-window.entity.js';

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
      missing: missingForPublication({ ...call, windows }),
      windows,
    };
  }
}
