import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { applicationLifecycle, wayBack } from '../domain/application.lifecycle.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** Takes a withdrawal back before the deadline: a draft is a draft again, a submission counts again as it was made. */
@Injectable()
export class ResumeApplication {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_resume`, `application.cannot_restore`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: { readonly why: string },
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'resume-application', command, { id, ...input }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      const facts = await this.facts.toDecide(application);
      applicationLifecycle.advance(application, wayBack(application), { actor, facts, why: input.why });
      Object.assign(application, { beforeWithdrawal: null });
      return acknowledge(await this.applications.save(application));
    });
  }
}
