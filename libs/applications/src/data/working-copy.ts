import { Injectable } from '@nestjs/common';
import type { FrozenTerms } from '#calls';
import { DomainError, permit, reason, reasonsFrom, type Actor, type Id, type Reason } from '#kernel';
import { applicationErrors } from '../domain/application.errors.js';
import { audienceOf, stateFor } from '../domain/application.label.js';
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

/** Whether a working copy is the actor's to see: that of their organisation, or one that the desk enters from an original. */
export const seesCopy = (actor: Actor, application: Application): boolean =>
  audienceOf(actor, application) === 'applicant' ||
  applicationPolicy.reasonsAgainst('enter', actor, application).length === 0;

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

  /** The same, or undefined for who does not write in it now. Throws `not_found`. */
  async lookIfOpen(actor: Actor, id: Id<'application'>): Promise<OpenCopy | undefined> {
    try {
      return await this.look(actor, id);
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'not_found') return undefined;
      throw error;
    }
  }

  /** What stands against writing in it now; nothing of it is held. */
  reasonsAgainst(actor: Actor, application: Application, door: Door): Reason[] {
    return [
      ...applicationPolicy.reasonsAgainst(writing(application), actor, application),
      ...reasonsOfTime(application, door),
    ];
  }

  private async opened(actor: Actor, application: Application): Promise<OpenCopy> {
    permit(applicationPolicy, writing(application), actor, application);
    const door = await this.facts.look(application);
    const reasons = reasonsOfTime(application, door);
    if (reasons.length > 0) throw applicationErrors.error('application.cannot_edit', reasons);
    return { application, door, terms: await this.facts.terms(application, door) };
  }
}

/** What was received otherwise is entered by the desk; the door was open for it when it came. */
const writing = ({ receivedBy }: Application): 'edit' | 'enter' => (receivedBy === null ? 'edit' : 'enter');

const reasonsOfTime = (application: Application, door: Door): Reason[] => {
  const state = stateFor('applicant', application);
  return [
    ...(application.receivedBy === null ? reasonsFrom([theDoorIsOpen], { door }) : []),
    ...(state === 'draft' || state === 'submitted' ? [] : [reason('application.cannot_edit', { state })]),
  ];
};
