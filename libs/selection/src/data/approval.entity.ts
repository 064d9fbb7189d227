import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import type { Advice } from '../domain/advice.js';

/** The decision of the head of the entity, or of who decides for them, on what a session advised. */
@Entity('approval')
export class Approval implements Recorded {
  @PrimaryColumn('uuid') id: Id<'approval'> = newId<'approval'>();
  @Column('uuid') sessionId!: Id<'board_session'>;
  @Column('uuid') windowId!: Id<'window'>;
  @Column('uuid') approvedBy!: PersonId;
  @Column('timestamptz') at!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** What was decided on one application; the latest decision counts. */
@Entity('decision')
export class Decision implements Recorded {
  @PrimaryColumn('uuid') id: Id<'decision'> = newId<'decision'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') windowId!: Id<'window'>;
  /** Null for a call from the reserve list. */
  @Column('uuid', { nullable: true }) approvalId: Id<'approval'> | null = null;
  @Column('text') decision!: Advice;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount: string | null = null;
  @Column('char', { length: 3 }) currency!: string;
  @Column('uuid') decidedBy!: PersonId;
  @Column('timestamptz') at!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
