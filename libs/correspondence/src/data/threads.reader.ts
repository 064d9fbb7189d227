import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type OrganisationId } from '#kernel';
import { Files, UnitOfWork, type ScanState } from '#platform';
import type { InformationRequestState } from '../domain/information-request.machine.js';
import { sideOf, type Side, type Topic, type Want } from '../domain/side.js';

/** What the secretariat wants by a day, as lists show it. */
export interface RequestRow {
  readonly id: Id<'information_request'>;
  readonly state: InformationRequestState;
  /** The last day, as it is in Vienna. */
  readonly dueOn: string;
  /** RFC 3339. */
  readonly answeredAt: string | null;
  /** Why it was withdrawn; null in lists of what waits. */
  readonly why: string | null;
  readonly version: number;
}

/** A conversation as lists show it. */
export interface ThreadRow {
  readonly id: Id<'thread'>;
  readonly applicationId: Id<'application'>;
  readonly organisationId: OrganisationId;
  /** As its actor may see it. */
  readonly organisation: string | null;
  readonly reference: string;
  readonly topic: Topic | Want;
  readonly openedAt: Date;
  readonly lastAt: Date;
  readonly lastSide: Side;
  readonly messages: number;
  /** Messages of the other side that the actor has not read. */
  readonly unread: number;
  /** Whether the last word is the applicant's and no officer has said that it needs no answer. */
  readonly waitsForSecretariat: boolean;
  readonly request: RequestRow | null;
  readonly version: number;
  /** The day it is in Vienna, for what the calendar computes. */
  readonly today: string;
}

/** A file that came with a message. */
export interface MessageFileRow {
  readonly id: Id<'file'>;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scanState: ScanState;
}

/** One message. */
export interface MessageRow {
  readonly id: Id<'message'>;
  readonly side: Side;
  /** A name only where the actor may know it: never an officer's towards an applicant. */
  readonly name: string | null;
  readonly writtenAt: Date;
  /** Null once it was erased; empty where only a file came. */
  readonly text: string | null;
  /** Whether somebody of the other side has read it. */
  readonly isRead: boolean;
  readonly files: readonly MessageFileRow[];
}

/** The first of the conversations that wait for the secretariat. */
export interface WaitingThreads {
  readonly first: readonly ThreadRow[];
  readonly total: number;
}

/** One conversation with all that was said in it. */
export interface ThreadPage extends ThreadRow {
  readonly said: readonly MessageRow[];
}

/** What is asked of conversations. Each answers what the actor may see. */
@Injectable()
export class ThreadsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** The conversations about an application: open requests first, those due soonest before others, then the latest. */
  list(actor: Actor, applicationId: Id<'application'>): Promise<ThreadRow[]> {
    return this.rows(actor, `${rows} where t.application_id = $1 ${inOrder}`, [applicationId]);
  }

  /** One conversation. Throws `not_found`. */
  page(actor: Actor, id: Id<'thread'>): Promise<ThreadPage> {
    return this.work.read(actor, async () => {
      const [row] = await this.rows(actor, `${rows} where t.id = $1`, [id]);
      if (row === undefined) throw kernelErrors.error('not_found');
      const said = await this.work.query<MessageRow>(messages, [id]);
      return { ...row, said: said.map((message) => seenBy(actor, row, message)) };
    });
  }

  /** What the secretariat wants of the actor's organisations, due soonest first, and conversations that they have not read. */
  ofApplicants(actor: Actor): Promise<ThreadRow[]> {
    const theirs = 't.organisation_id = any ((select app_organisations())::uuid[])';
    return this.rows(actor, `select * from (${brief} where ${theirs} ${inOrder}) t where ${concernsApplicants}`, []);
  }

  /** Conversations that wait for an officer, the oldest first: so many of them, and how many there are in all. */
  ofSecretariat(actor: Actor, most: number): Promise<WaitingThreads> {
    return this.work.read(actor, async () => {
      const waiting = await this.work.query<{ id: string; total: number }>(threadsWaiting, [most]);
      const ids = waiting.map(({ id }) => id);
      const first = await this.rows(actor, `${brief} where t.id = any ($1::uuid[]) order by "lastAt", t.id`, [ids]);
      return { first, total: waiting[0]?.total ?? 0 };
    });
  }

  /** A file of a conversation for its reader. Throws `not_found`, or `file.kept_away` while it is in quarantine. */
  open(actor: Actor, threadId: Id<'thread'>, fileId: Id<'file'>): ReturnType<Files['open']> {
    return this.work.read(actor, async () => {
      const found = await this.work.query(isInThread, [threadId, fileId]);
      if (found.length === 0) throw kernelErrors.error('not_found');
      return this.files.open(fileId);
    });
  }

  private rows(actor: Actor, statement: string, parameters: readonly unknown[]): Promise<ThreadRow[]> {
    return this.work.read(actor, () => this.work.query<ThreadRow>(statement, parameters));
  }
}

/** Rows of conversations, with what is told of a request and the joins that this takes. */
const rowsWith = (why: string, joins: string): string => `
  select t.id, t.application_id as "applicationId", t.organisation_id as "organisationId", o.name as organisation,
    t.reference, t.topic, t.opened_at as "openedAt", t.version, app_today() as today,
    said.last_at as "lastAt", said.last_side as "lastSide", said.messages, said.unread,
    said.last_side = 'applicant' and said.last_at > coalesce(t.settled_at, '-infinity')
      and coalesce(r.state, 'open') in ('open', 'answered') as "waitsForSecretariat",
    case when r.id is null then null else json_build_object('id', r.id, 'state', r.state, 'dueOn', r.due_on,
      'answeredAt', r.answered_at, 'version', r.version, 'why', ${why}) end as request
  from thread t
    left join organisation o on o.id = t.organisation_id
    left join information_request r on r.thread_id = t.id
    ${joins}
    left join thread_reading mine on mine.thread_id = t.id and mine.person_id = app_actor()
    cross join lateral (
      select max(m.written_at) as last_at, (array_agg(m.side order by m.written_at desc, m.id desc))[1] as last_side,
        count(*)::int as messages, count(*) filter (where m.written_at > coalesce(mine.read_at, '-infinity')
          and (m.side = 'secretariat') = (t.organisation_id = any ((select app_organisations())::uuid[])))::int as unread
      from message m where m.thread_id = t.id) said`;

const rows = rowsWith(
  `withdrawal.content ->> 'why'`,
  `left join history h on h.kind = 'information_request' and h.thing_id = r.id and h.type = 'information_request.withdrawn'
   left join history_payload withdrawal on withdrawal.id = h.payload_id`,
);

/** Who may read a history depends on all that there is histories of, and takes the database a hundred times the rest. */
const brief = rowsWith('null', '');

const inOrder = `order by coalesce(r.state = 'open', false) desc, case when r.state = 'open' then r.due_on end, "lastAt" desc, t.id`;

const concernsApplicants = `request ->> 'state' = 'open' or unread > 0`;

const threadsWaiting = 'select id, total from threads_waiting($1)';

const messages = `
  select m.id, m.side, p.name, m.written_at as "writtenAt", body.content ->> 'why' as text,
    exists (select from thread_reading r where r.thread_id = m.thread_id and r.side <> m.side and r.read_at >= m.written_at)
      as "isRead",
    coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
        'sha256', f.sha256, 'scanState', f.scan_state) order by f.id)
      from message_file mf join file f on f.id = mf.file_id where mf.message_id = m.id), '[]') as files
  from message m
    join history h on h.kind = 'message' and h.thing_id = m.id and h.type in ('message.received', 'message.sent', 'message.asked')
    join history_payload body on body.id = h.payload_id
    left join person p on p.id = m.written_by
  where m.thread_id = $1 order by m.written_at, m.id`;

const isInThread = `
  select from message_file mf join message m on m.id = mf.message_id where m.thread_id = $1 and mf.file_id = $2`;

/** An applicant hears the secretariat, whoever of it wrote, even somebody known by another office. */
const seenBy = (actor: Actor, { organisationId }: ThreadRow, message: MessageRow): MessageRow =>
  message.side === 'secretariat' && sideOf(actor, organisationId) === 'applicant'
    ? { ...message, name: null }
    : message;
