import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Id, type PersonId } from '#kernel';
import type { CallFigures } from '../domain/figures.js';

/** The numbers with which a call was concluded. Written once. */
@Entity('call_conclusion')
export class CallConclusion {
  @PrimaryColumn('uuid') id: Id<'call_conclusion'> = newId<'call_conclusion'>();
  @Column('uuid') callId!: Id<'call'>;
  /** 1 for the call's first. */
  @Column('integer') number!: number;
  @Column('jsonb') figures!: CallFigures;
  @Column('uuid') concludedBy!: PersonId;
  @Column('timestamptz') concludedAt!: Date;
}
