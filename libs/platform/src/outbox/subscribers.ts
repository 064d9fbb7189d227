import { Injectable } from '@nestjs/common';

/** Something that happened, as the outbox tells it. */
export interface OutboxEvent {
  readonly id: string;
  /** `application.submitted`. */
  readonly type: string;
  readonly thingId: string;
  /** Ids, amounts and dates; `actorId` is always among them. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** Somebody who does something later because of events. Its name is that of a job in the table of queues. */
export interface Subscriber {
  readonly name: string;
  /** The events it wants to hear of. */
  readonly types: readonly string[];
  /** Whether it does what no rollback can take back (mail): each event then gets a unit of work of its own. */
  readonly reachesOutside?: boolean;
  /** Does its part as the system, in the open unit of work that also remembers that it was done. Read the truth anew. */
  handle(event: OutboxEvent): Promise<void>;
}

/** One event for one subscriber: what a job carries. */
export interface Delivery {
  readonly eventId: string;
  readonly subscriber: string;
}

/** Who wants to hear of what. Contexts add theirs when their modules are made. */
@Injectable()
export class Subscribers {
  private readonly known = new Map<string, Subscriber>();

  /** Throws when two claim one name. */
  add(subscriber: Subscriber): void {
    if (this.known.has(subscriber.name)) throw new Error(`there are two subscribers ${subscriber.name}`);
    this.known.set(subscriber.name, subscriber);
  }

  /** Every subscriber's name. */
  get names(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The subscriber of that name. Throws when there is none in this process. */
  named(name: string): Subscriber {
    const subscriber = this.known.get(name);
    if (subscriber === undefined) throw new Error(`there is no subscriber ${name}`);
    return subscriber;
  }

  /** What an event causes. */
  deliveriesOf({ id, type }: Pick<OutboxEvent, 'id' | 'type'>): Delivery[] {
    return [...this.known.values()]
      .filter(({ types }) => types.includes(type))
      .map(({ name }) => ({ eventId: id, subscriber: name }));
  }
}
