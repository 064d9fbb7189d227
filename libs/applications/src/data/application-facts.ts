import { Injectable } from '@nestjs/common';
import { CallsReader, Doors, type FrozenTerms, type WindowRow } from '#calls';
import type { DoorFacts } from '#calls/domain';
import { Holds } from '#diligence';
import type { Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ApplicationFacts } from '../domain/application.machine.js';
import { missingIn } from '../domain/completeness.js';
import { doorFor } from '../domain/extension.js';
import { standingOf } from '../domain/standing.js';
import type { Application } from './application.entity.js';
import { Drafts, type DraftCopy } from './drafts.js';
import { Extensions } from './extensions.js';
import { Screenings } from './screenings.js';

/** A window's dates, as they stand for one application, and the version of its rules in force. */
export type Door = DoorFacts & { readonly termsId: Id<'terms'> | null };

/** A working copy with the window and the rules that it is written for. */
export interface Written {
  readonly door: Door;
  readonly terms: FrozenTerms;
  readonly copy: DraftCopy;
}

/** What events are judged on, with what it was read from. */
export type Gathered = ApplicationFacts & Written;

/** What an act brings with it beyond what stands in the tables. */
export type Brought = Partial<Pick<ApplicationFacts, 'grounds' | 'proposedBy' | 'enteredBy' | 'hasOriginal'>>;

/** Gathers what the events of an application are judged on. */
@Injectable()
export class ApplicationFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly doors: Doors,
    private readonly drafts: Drafts,
    private readonly screenings: Screenings,
    private readonly holds: Holds,
    private readonly extensions: Extensions,
  ) {}

  /** Facts to decide on: the application is held; holds its window too, and only then reads the time. */
  async toDecide(application: Application, brought: Brought = {}): Promise<Gathered> {
    const door = await this.doors.hold(application.windowId);
    return this.of(application, doorFor(door, await this.extensions.until(application.id)), brought);
  }

  /** Facts to show: nothing is held. */
  async toShow(application: Application): Promise<Gathered & { readonly window: WindowRow }> {
    const { window, door } = await this.windowOf(application);
    return { ...(await this.of(application, door, {})), window };
  }

  /** The working copy, without holding anything. */
  async written(application: Application): Promise<Written> {
    return this.writtenFor(application, await this.look(application));
  }

  /** The window as it stands for the application, without holding it: for what no deadline hangs on. */
  async look(application: Pick<Application, 'id' | 'windowId'>): Promise<Door> {
    return (await this.windowOf(application)).door;
  }

  /** The same, with all of the window. */
  async windowOf({ id, windowId }: Pick<Application, 'id' | 'windowId'>): Promise<{ window: WindowRow; door: Door }> {
    const [window, until] = await this.work.together(
      () => this.calls.window(this.work.actor, windowId),
      () => this.extensions.until(id),
    );
    return { window, door: doorFor(window, until) };
  }

  /** The rules that a draft is written for: those in force. A submission carries its own. */
  terms(application: Pick<Application, 'termsId'>, door: Door): Promise<FrozenTerms> {
    return this.calls.terms(this.work.actor, door.termsId ?? application.termsId);
  }

  private async of(application: Application, door: Door, brought: Brought): Promise<Gathered> {
    const written = await this.writtenFor(application, door);
    const { terms, copy } = written;
    const screening = await this.screenings.latest(application);
    return {
      actorId: this.work.actor.id,
      ...written,
      missing: missingIn(terms.form, copy.answers, copy.attached),
      standing: screening && standingOf(screening.findings, await this.screenings.judgements(application)),
      grounds: [],
      holds: await this.holds.reasonsAgainst([application.id, application.organisationId]),
      beforeWithdrawal: application.beforeWithdrawal,
      releasedOutcome: application.releasedOutcome,
      proposedBy: null,
      receivedAt: application.receivedAt,
      ...brought,
    };
  }

  private async writtenFor(application: Application, door: Door): Promise<Written> {
    return { door, terms: await this.terms(application, door), copy: await this.drafts.copy(application.id) };
  }
}
