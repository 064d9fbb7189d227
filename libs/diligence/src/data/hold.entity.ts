import { newId, type Aggregate, type Change, type Id, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { holdMachine, type HoldCause, type HoldState, type HoldSubject } from '../domain/hold.machine.js';

/** A hold on one thing: every later step that concerns it waits. */
@Entity('hold')
export class Hold implements Aggregate<HoldState> {
  @PrimaryColumn('uuid') id: Id<'hold'> = newId<'hold'>();
  @Column('text') subjectKind!: HoldSubject;
  /** The id of the organisation, application or award. */
  @Column('uuid') subjectId!: string;
  @Column('text') causeCode!: HoldCause;
  @Column('text') state: HoldState = holdMachine.initial;
  @Column('uuid') placedBy!: PersonId;
  @Column('timestamptz') placedAt!: Date;
  @Column('uuid', { nullable: true }) liftedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
