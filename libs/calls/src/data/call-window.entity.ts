import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type Recorded } from '#kernel';
import type { Door } from '../domain/door.js';
import type { CallRules } from '../domain/rules.js';
import type { Texts } from './call.entity.js';

/** One dated door of a call, with its envelope and its terms. */
@Entity('call_window')
export class CallWindow implements Recorded, Door {
  @PrimaryColumn('uuid') id: Id<'window'> = newId<'window'>();
  @Column('uuid') callId!: Id<'call'>;
  @Column('text') code!: string;
  @Column('jsonb') title!: Texts;
  @Column('timestamptz') opensAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  /** IANA zone in which the deadline is shown. */
  @Column('text') timezone!: string;
  /** The deadline as the call's text gives it. */
  @Column('jsonb') deadlineWording!: Texts;
  @Column('integer') graceSeconds = 0;
  @Column('numeric', { precision: 14, scale: 2 }) envelopeAmount!: string;
  @Column('char', { length: 3 }) envelopeCurrency!: string;
  /** The rules while they are drafted; what counts once published is the row that `termsId` names. */
  @Column('jsonb') rules!: CallRules;
  @Column('uuid', { nullable: true }) termsId: Id<'terms'> | null = null;
  /** When staff first looked into an application: a closed door is not opened again after that. */
  @Column('timestamptz', { nullable: true }) openedByStaffAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
