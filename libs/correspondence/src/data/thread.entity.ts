import {
  newId,
  type Aggregate,
  type Change,
  type Id,
  type OrganisationId,
  type PersonId,
  type Recorded,
} from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { informationRequestMachine, type InformationRequestState } from '../domain/information-request.machine.js';
import type { Side, Topic, Want } from '../domain/side.js';

/** One conversation about one application. */
@Entity('thread')
export class Thread implements Recorded {
  @PrimaryColumn('uuid') id: Id<'thread'> = newId<'thread'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') organisationId!: OrganisationId;
  /** What people call the application; the secretariat reads no more of a draft. */
  @Column('text') reference!: string;
  @Column('text') topic!: Topic | Want;
  @Column('uuid') openedBy!: PersonId;
  @Column('timestamptz') openedAt!: Date;
  /** When an officer said that no answer is needed to what had come by then. */
  @Column('timestamptz', { nullable: true }) settledAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** One message. Its words stand in history, where they can be erased. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid') id: Id<'message'> = newId<'message'>();
  @Column('uuid') threadId!: Id<'thread'>;
  @Column('text') side!: Side;
  @Column('uuid') writtenBy!: PersonId;
  @Column('timestamptz') writtenAt!: Date;
}

/** A file that came with a message. */
@Entity('message_file')
export class MessageFile {
  @PrimaryColumn('uuid') messageId!: Id<'message'>;
  @PrimaryColumn('uuid') fileId!: Id<'file'>;
}

/** Until when somebody has read. */
@Entity('thread_reading')
export class ThreadReading {
  @PrimaryColumn('uuid') threadId!: Id<'thread'>;
  @PrimaryColumn('uuid') personId!: PersonId;
  @Column('text') side!: Side;
  @Column('timestamptz') readAt!: Date;
}

/** Something that the secretariat wants by a day. What it is says the first message of its thread. */
@Entity('information_request')
export class InformationRequest implements Aggregate<InformationRequestState> {
  @PrimaryColumn('uuid') id: Id<'information_request'> = newId<'information_request'>();
  @Column('uuid') threadId!: Id<'thread'>;
  /** The last day, as it is in Vienna. */
  @Column('date') dueOn!: string;
  @Column('text') state: InformationRequestState = informationRequestMachine.initial;
  @Column('uuid') askedBy!: PersonId;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
