import { Injectable } from '@nestjs/common';
import { Subscribers, type OutboxEvent, type Subscriber } from '#platform';
import { NoticeRepository } from '../data/notice.repository.js';
import { Recipients } from '../data/recipients.js';
import { subscriptions, subscriptionTo, templateFor } from '../domain/subscriptions.js';

/** Writes the notices that an event asks for, one for each person. Their mail is sent later. */
@Injectable()
export class WriteNotices implements Subscriber {
  readonly name = 'notices';
  readonly types = Object.keys(subscriptions);

  constructor(
    private readonly recipients: Recipients,
    private readonly notices: NoticeRepository,
    subscribers: Subscribers,
  ) {
    subscribers.add(this);
  }

  /** A reminder is an occasion by its own key, anything else by the event. */
  async handle(event: OutboxEvent): Promise<void> {
    const subscription = subscriptionTo(event.type);
    if (subscription === undefined) return;
    const template = templateFor(subscription, event.payload);
    const occasion = String(event.payload['key'] ?? event.id);
    for (const recipient of await this.recipients.of(subscription.to, event))
      await this.notices.queue({ ...recipient, template, occasion });
  }
}
