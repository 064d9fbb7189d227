import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationFactsReader } from '../data/application-facts.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { audienceOf, showsVersion } from '../domain/application.label.js';
import { applicationLifecycle, refuseAsSeen } from '../domain/application.lifecycle.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** What a withdrawal answers; to an applicant no version once the door is closed (`showsVersion`). */
export type Withdrawn = Omit<ApplicationAcknowledgement, 'version'> & { readonly version: number | null };

/** Takes an application back, with a reason. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly once: Once,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_withdraw`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: { readonly why: string },
    command: Command = {},
  ): Promise<Withdrawn> {
    return this.once.run(actor, 'withdraw-application', command, { id, ...input }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      const facts = await this.facts.toDecide(application);
      refuseAsSeen(application, 'withdraw', { actor, facts, why: input.why });
      const beforeWithdrawal = application.state;
      applicationLifecycle.advance(application, 'withdraw', { actor, facts, why: input.why });
      Object.assign(application, { beforeWithdrawal });
      const { version, ...taken } = acknowledge(await this.applications.save(application));
      return { ...taken, version: showsVersion(audienceOf(actor, application), facts.door) ? version : null };
    });
  }
}
