import { Injectable } from '@nestjs/common';
import { UnitOfWork, type OutboxEvent } from '#platform';
import type { Ending } from '../domain/reminders.js';

/** Events after which something ends at another time than before. */
export const endingEvents = [
  ...['call.published', 'call.reopened', 'call.deadline_extended', 'report.expected'],
  ...['application.extended', 'information_request.made', 'information_request.moved'],
] as const;

/** Finds out what ends because of an event. */
@Injectable()
export class Endings {
  constructor(private readonly work: UnitOfWork) {}

  /** The endings of a call's doors, of a deadline of one's own, of a report, or of what the secretariat wants of an applicant. */
  of({ type, thingId }: Pick<OutboxEvent, 'type' | 'thingId'>): Promise<Ending[]> {
    const [kind = ''] = type.split('.');
    return this.work.query<Ending>(questions[kind]!, [thingId]);
  }
}

const doors = `
  select 'call_closes' as template, w.id as "subjectId", w.closes_at as "endsAt"
  from call c join call_window w on w.call_id = c.id where c.id = $1 and c.state = 'published' order by w.code`;

/** Whether anything is left to submit by then, is asked when it is told. */
const ownDeadlines = `
  select 'own_deadline' as template, application_id as "subjectId", max(until) as "endsAt"
  from application_extension where application_id = $1 group by application_id`;

/** A report may come in until the end of its day in Vienna. */
const reports = `
  select 'report_due' as template, id as "subjectId", ((due_on + 1)::timestamp at time zone 'Europe/Vienna') as "endsAt"
  from report where id = $1 and state in ('expected', 'returned')`;

/** The same for what is wanted of an applicant. */
const requests = `
  select 'request_due' as template, id as "subjectId", ((due_on + 1)::timestamp at time zone 'Europe/Vienna') as "endsAt"
  from information_request where id = $1 and state = 'open'`;

/** By the first word of the event. */
const questions: Readonly<Record<string, string>> = {
  call: doors,
  application: ownDeadlines,
  report: reports,
  information_request: requests,
};
