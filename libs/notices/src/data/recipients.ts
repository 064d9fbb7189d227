import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork, type OutboxEvent } from '#platform';
import type { Audience } from '../domain/subscriptions.js';
import { applying } from './audiences-applying.js';
import { asking } from './audiences-asking.js';
import { belonging } from './audiences-belonging.js';
import { granted } from './audiences-granted.js';

/** Somebody to write to, and what the words need. */
export interface Recipient {
  readonly recipientId: PersonId | null;
  readonly address: string;
  readonly language: string;
  readonly subjectId: string;
  readonly about: Readonly<Record<string, string | number>>;
}

/** Finds out who is to be told of an event. */
@Injectable()
export class Recipients {
  constructor(private readonly work: UnitOfWork) {}

  /** The people of an audience, each once; nobody where what happened is not so any more. */
  of(audience: Audience, { thingId, payload }: Pick<OutboxEvent, 'thingId' | 'payload'>): Promise<Recipient[]> {
    return this.work.query<Recipient>(questions[audience], [thingId, JSON.stringify(payload)]);
  }
}

/** By audience, in the order of what happens: what the database is asked about the thing of an event and what was said of it. */
const questions: Readonly<Record<Audience, string>> = { ...applying, ...granted, ...asking, ...belonging };
