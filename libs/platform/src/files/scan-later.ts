import { Injectable } from '@nestjs/common';
import { Subscribers, type OutboxEvent, type Subscriber } from '../outbox/subscribers.js';
import { Files } from './files.js';

/** Gets a verdict for what could not be scanned when it came; tried again until the scanner answers. */
@Injectable()
export class ScanLater implements Subscriber {
  readonly name = 'scanning';
  readonly types = ['file.received'];
  /** The scanner takes its time: each file in a unit of work of its own. */
  readonly reachesOutside = true;

  constructor(
    private readonly files: Files,
    subscribers: Subscribers,
  ) {
    subscribers.add(this);
  }

  /** Throws while the scanner does not answer. */
  handle({ thingId }: OutboxEvent): Promise<void> {
    return this.files.scanAgain(thingId);
  }
}
