import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { AdvanceApplication } from './advance-application.js';
import type { ApplicationAcknowledgement } from './acknowledgement.js';

/** Finds a submission eligible: every criterion is met, by the screening or by a person's judgement. */
@Injectable()
export class AdmitApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_admit` with a reason for each criterion. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<ApplicationAcknowledgement> {
    return this.advance.execute(actor, id, 'admit', {}, command);
  }
}
