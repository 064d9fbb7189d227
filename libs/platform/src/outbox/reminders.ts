import { Injectable } from '@nestjs/common';
import { newId, systemActor } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Something to come back to at a time. */
export interface Reminder {
  /** Says what it is about and when: planning the same twice plans it once. */
  readonly key: string;
  readonly at: Date;
  readonly template: string;
  readonly subjectId: string;
  /** What was true when it was planned, so that whoever is reminded can see whether it still is. */
  readonly about: Readonly<Record<string, string>>;
}

/** What is due by the clock of the database. A reminder that has come due is an event `reminder.<template>`. */
@Injectable()
export class Reminders {
  constructor(private readonly work: UnitOfWork) {}

  /** Plans reminders in the open unit of work of the system. */
  async plan(reminders: readonly Reminder[]): Promise<void> {
    for (const { key, at, template, subjectId, about } of reminders)
      await this.work.query(
        `insert into reminder_due (id, key, at, template, subject_id, about) values ($1, $2, $3, $4, $5, $6::jsonb)
         on conflict (key) do nothing`,
        [newId(), key, at, template, subjectId, JSON.stringify(about)],
      );
  }

  /** Puts what has come due into the outbox; gives how many. Several processes may do so at once. */
  release(): Promise<number> {
    return this.work.run(systemActor, async () => {
      const due = await this.work.query<Reminder>(claim, [batch]);
      for (const { key, template, subjectId, about } of due)
        await this.work.query('insert into outbox (id, type, thing_id, payload) values ($1, $2, $3, $4::jsonb)', [
          newId(),
          `reminder.${template}`,
          subjectId,
          JSON.stringify({ ...about, key, actorId: systemActor.id }),
        ]);
      return due.length;
    });
  }
}

const batch = 200;

const claim = `
  update reminder_due set done_at = app_now()
  where id in (select id from reminder_due where done_at is null and at <= app_now() order by at limit $1
               for update skip locked)
  returning key, template, subject_id as "subjectId", about`;
