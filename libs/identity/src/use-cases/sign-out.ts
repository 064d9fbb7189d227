import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Sessions } from '../data/sessions.js';
import type { Session } from '../domain/session.js';

/** Ends a session; its token is worth nothing from the next request on. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Also for a session that still waits for its second factor. */
  async execute(session: Session): Promise<void> {
    await this.work.run(systemActor, () => this.sessions.end(session.id));
  }
}
