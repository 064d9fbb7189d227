import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { Store } from '#platform';
import { Feedback } from './feedback.entity.js';

/** The write side of feedback. */
@Injectable()
export class FeedbackRepository {
  constructor(private readonly store: Store) {}

  /** Holds what was written until the commit. Throws `stale_version`, `not_permitted` once it was released. */
  lock(id: Id<'feedback'>, expectedVersion?: number): Promise<Feedback> {
    return this.store.lock(Feedback, id, expectedVersion);
  }

  /** Writes the first of an application. */
  add(feedback: Feedback): Promise<Feedback> {
    return this.store.add(Feedback, 'feedback', feedback);
  }

  /** Writes what was changed. */
  save(feedback: Feedback): Promise<Feedback> {
    return this.store.save(Feedback, 'feedback', feedback);
  }
}
