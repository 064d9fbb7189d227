import { Injectable } from '@nestjs/common';
import type { FrozenTerms } from '#calls';
import { permit, reason, reasonsFrom, type Actor, type Id } from '#kernel';
import { applicationErrors } from '../domain/application.errors.js';
import { stateFor } from '../domain/application.label.js';
import { theDoorIsOpen } from '../domain/application.machine.js';
import { applicationPolicy } from '../domain/application.policy.js';
import type { Application } from './application.entity.js';
import { ApplicationFactsReader, type Door } from './application-facts.js';
import { ApplicationRepository } from './application.repository.js';

/** An application that may be written in now. */
export interface OpenCopy {
  readonly application: Application;
  readonly door: Door;
  readonly terms: FrozenTerms;
}

/** The way in for every edit of a working copy: before and after a submission, as long as the door is open. */
@Injectable()
export class WorkingCopy {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
  ) {}

  /** Holds the application against a change of state. Throws `not_found`, `not_permitted`, `application.cannot_edit`. */
  async open(actor: Actor, id: Id<'application'>): Promise<OpenCopy> {
    return this.opened(actor, await this.applications.share(id));
  }

  /** The same without holding anything: to refuse early, before a long upload. */
  async look(actor: Actor, id: Id<'application'>): Promise<OpenCopy> {
    return this.opened(actor, await this.applications.find(id));
  }

  private async opened(actor: Actor, application: Application): Promise<OpenCopy> {
    permit(applicationPolicy, 'edit', actor, application);
    const door = await this.facts.look(application);
    const state = stateFor('applicant', application);
    const reasons = [
      ...reasonsFrom([theDoorIsOpen], { door }),
      ...(state === 'draft' || state === 'submitted' ? [] : [reason('application.cannot_edit', { state })]),
    ];
    if (reasons.length > 0) throw applicationErrors.error('application.cannot_edit', reasons);
    return { application, door, terms: await this.facts.terms(application, door) };
  }
}
