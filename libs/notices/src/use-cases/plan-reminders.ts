import { Injectable } from '@nestjs/common';
import { Reminders, Subscribers, UnitOfWork, type OutboxEvent, type Subscriber } from '#platform';
import { endingEvents, Endings } from '../data/endings.js';
import { remindersOf } from '../domain/reminders.js';

/** Plans the reminders of what ends. Planned again for an end that did not move, it changes nothing. */
@Injectable()
export class PlanReminders implements Subscriber {
  readonly name = 'reminders';
  readonly types = endingEvents;

  constructor(
    private readonly work: UnitOfWork,
    private readonly endings: Endings,
    private readonly reminders: Reminders,
    subscribers: Subscribers,
  ) {
    subscribers.add(this);
  }

  async handle(event: OutboxEvent): Promise<void> {
    const now = await this.work.now();
    for (const ending of await this.endings.of(event)) await this.reminders.plan(remindersOf(ending, now));
  }
}
