import { Injectable } from '@nestjs/common';
import { UnitOfWork, type OutboxEvent } from '#platform';
import type { Ending } from '../domain/reminders.js';

/** Events after which something ends at another time than before. */
export const endingEvents = ['call.published', 'call.reopened', 'call.deadline_extended', 'report.expected'] as const;

/** Finds out what ends because of an event. */
@Injectable()
export class Endings {
  constructor(private readonly work: UnitOfWork) {}

  /** The endings of a call's doors, or of a report. */
  of({ type, thingId }: Pick<OutboxEvent, 'type' | 'thingId'>): Promise<Ending[]> {
    return this.work.query<Ending>(type.startsWith('call.') ? doors : reports, [thingId]);
  }
}

const doors = `
  select 'call_closes' as template, w.id as "subjectId", w.closes_at as "endsAt"
  from call c join call_window w on w.call_id = c.id where c.id = $1 and c.state = 'published' order by w.code`;

/** A report may come in until the end of its day in Vienna. */
const reports = `
  select 'report_due' as template, id as "subjectId", ((due_on + 1)::timestamp at time zone 'Europe/Vienna') as "endsAt"
  from report where id = $1 and state in ('expected', 'returned')`;
