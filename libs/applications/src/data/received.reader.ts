import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { kernelErrors, permit, type Actor, type Id, type OrganisationId, type PersonId, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import type { ApplicationState } from '../domain/application.machine.js';
import { originalDocument, type Channel } from '../domain/received.js';
import type { Application } from './application.entity.js';
import { ApplicationFactsReader, type Door } from './application-facts.js';
import { ApplicationRepository } from './application.repository.js';
import { Drafts, type DraftDocument } from './drafts.js';

/** An application that reached the fund by e-mail or on paper, as the desk lists it. */
export interface ReceivedRow {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly windowId: Id<'window'>;
  readonly organisation: string;
  readonly state: ApplicationState;
  readonly receivedBy: Channel;
  readonly receivedAt: Date;
  readonly startedBy: PersonId;
  readonly confirmedBy: PersonId | null;
}

/** One of them with its original, and what stands against recording it. */
export interface ReceivedPage {
  readonly row: ReceivedRow;
  readonly application: Application;
  readonly originals: readonly DraftDocument[];
  /** Null once it is recorded. */
  readonly toRecord: { readonly reasons: readonly Reason[]; readonly isOwn: boolean } | null;
}

/** What is decided on when something received is recorded. */
export interface ReceivedFacts {
  readonly enteredBy: readonly string[];
  readonly hasOriginal: boolean;
}

/** What entering one has to know of the organisation's others in the window, drafts that staff do not see among them. */
export interface PlaceForReceived {
  /** The number of the last. */
  readonly last: number;
  readonly handedIn: number;
  /** Until when one of them was given time. */
  readonly until: Date | null;
}

/** Applications that were not written here. */
@Injectable()
export class ReceivedReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
    private readonly drafts: Drafts,
  ) {}

  /** All of a call, the latest first. Throws `not_found`, `not_permitted`. */
  list(actor: Actor, callId: Id<'call'>): Promise<ReceivedRow[]> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'oversee', actor, await this.calls.detail(actor, callId));
      return this.work.query<ReceivedRow>(`${rows} where w.call_id = $1 order by a.id desc`, [callId]);
    });
  }

  /** One of them. Throws `not_found`, `not_permitted`. */
  page(actor: Actor, id: Id<'application'>): Promise<ReceivedPage> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<ReceivedRow>(`${rows} where a.id = $1`, [id]);
      if (row === undefined) throw kernelErrors.error('not_found');
      const application = await this.applications.find(id);
      const originals = (await this.drafts.documents(id)).filter(({ document }) => document === originalDocument);
      const received = await this.factsOf(id);
      const shown = await this.facts.toShow(application);
      const { until } = await this.placeFor(application.windowId, application.organisationId);
      const facts = { ...shown, ...received, door: inTimeWith(shown.door, until) };
      const record = applicationLifecycle.actions(application, { actor, facts }).find(({ name }) => name === 'record');
      const toRecord = record && { reasons: record.reasons, isOwn: received.enteredBy.includes(actor.id) };
      return { row, application, originals, toRecord: toRecord ?? null };
    });
  }

  /** Who entered a part of it, and whether its original is there. */
  async factsOf(id: Id<'application'>): Promise<ReceivedFacts> {
    const people = await this.work.query<{ id: string }>(enteredBy, [id]);
    const documents = await this.drafts.documents(id);
    return {
      enteredBy: people.map((person) => person.id),
      hasOriginal: documents.some(({ document }) => document === originalDocument),
    };
  }

  /** What entering one has to know of the organisation's others in the window. */
  async placeFor(windowId: Id<'window'>, organisationId: OrganisationId): Promise<PlaceForReceived> {
    const place = 'select last, handed_in as "handedIn", until from place_for_received($1, $2)';
    return (await this.work.query<PlaceForReceived>(place, [windowId, organisationId]))[0]!;
  }
}

/** The door as it stood for an organisation that was given more time. */
export const inTimeWith = <AnyDoor extends Pick<Door, 'closesAt'>>(door: AnyDoor, until: Date | null): AnyDoor =>
  until !== null && until > door.closesAt ? { ...door, closesAt: until } : door;

const rows = `
  select a.id, a.reference, a.window_id as "windowId", o.name as organisation, a.state, a.received_by as "receivedBy",
    a.received_at as "receivedAt", a.started_by as "startedBy", a.confirmed_by as "confirmedBy"
  from application a join call_window w on w.id = a.window_id and a.received_by is not null
  join organisation o on o.id = a.organisation_id`;

const enteredBy = `
  select started_by as id from application where id = $1
  union select saved_by from application_section where application_id = $1
  union select attached_by from application_document where application_id = $1`;
