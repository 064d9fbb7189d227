import { Injectable } from '@nestjs/common';
import { Doors } from '#calls';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ApplicationFactsReader, type Brought } from '../data/application-facts.js';
import type { Application } from '../data/application.entity.js';
import { ApplicationRepository } from '../data/application.repository.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import type { ApplicationEvent } from '../domain/application.machine.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** What an event is told. */
export interface Told {
  readonly why?: string | undefined;
  readonly brought?: Brought;
  readonly data?: Readonly<Record<string, unknown>>;
  /** What is to be done in the same commit once the event is allowed. */
  readonly then?: (application: Application, now: Date) => Promise<void>;
}

/** The steps that every event of the fund's side takes: hold, note that staff look, gather the facts, advance, save. */
@Injectable()
export class AdvanceApplication {
  constructor(
    private readonly once: Once,
    private readonly doors: Doors,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_<event>` with all reasons. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    event: ApplicationEvent,
    told: Told = {},
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    const { why, data, brought, then } = told;
    return this.once.run(actor, `${event}-application`, command, { id, why, data, brought }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      if (!actor.system) await this.doors.openedByStaff(application.windowId);
      const facts = await this.facts.toDecide(application, brought);
      applicationLifecycle.advance(application, event, { actor, facts, why, ...(data && { data }) });
      await then?.(application, facts.door.now);
      return acknowledge(await this.applications.save(application));
    });
  }
}
