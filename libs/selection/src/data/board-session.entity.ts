import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type PersonId } from '#kernel';
import type { Advice } from '../domain/advice.js';
import type { BoardSessionState, SessionMode } from '../domain/board-session.machine.js';

/** One session of the Board of Trustees on the proposals of one window. */
@Entity('board_session')
export class BoardSession implements Aggregate<BoardSessionState> {
  @PrimaryColumn('uuid') id: Id<'board_session'> = newId<'board_session'>();
  @Column('uuid') windowId!: Id<'window'>;
  /** Counted over all sessions of the Board. */
  @Column('integer') number!: number;
  @Column('text') mode!: SessionMode;
  @Column('date') convenedFor!: string;
  @Column('uuid') convenedBy!: PersonId;
  @Column('text') state: BoardSessionState = 'convened';
  @Column('integer') sitting = 0;
  /** The ranking that was the newest when the session opened. */
  @Column('uuid', { nullable: true }) rankingId: Id<'ranking'> | null = null;
  @Column('timestamptz', { nullable: true }) recordedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** That a trustee was there in one sitting of a session. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn('uuid') sessionId!: Id<'board_session'>;
  @PrimaryColumn('integer') sitting!: number;
  @PrimaryColumn('uuid') personId!: PersonId;
}

/** What the Board advised on one application. */
@Entity('recommendation')
export class Recommendation {
  @PrimaryColumn('uuid') sessionId!: Id<'board_session'>;
  @PrimaryColumn('uuid') applicationId!: Id<'application'>;
  @Column('text') advice!: Advice;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount: string | null = null;
  @Column('char', { length: 3 }) currency!: string;
  /** The trustees of the sitting who had not stepped aside from it. */
  @Column('uuid', { array: true }) advisedBy!: PersonId[];
}

/** What was added to a recorded session. */
@Entity('session_addendum')
export class SessionAddendum {
  @PrimaryColumn('uuid') sessionId!: Id<'board_session'>;
  @PrimaryColumn('integer') number!: number;
  @Column('text') body!: string;
  @Column('uuid') writtenBy!: PersonId;
  @Column('timestamptz') writtenAt!: Date;
}
