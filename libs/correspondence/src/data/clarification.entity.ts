import { newId, type Aggregate, type Change, type Id, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TextByLanguage } from '../domain/clarification-texts.js';
import { clarificationMachine, type ClarificationState } from '../domain/clarification.machine.js';

/** A question in the secretariat's words with its answer. */
@Entity('clarification')
export class Clarification implements Aggregate<ClarificationState> {
  @PrimaryColumn('uuid') id: Id<'clarification'> = newId<'clarification'>();
  @Column('uuid') callId!: Id<'call'>;
  /** 1 for the call's first that was published. */
  @Column('integer', { nullable: true }) number: number | null = null;
  @Column('jsonb') question: TextByLanguage = {};
  @Column('jsonb') answer: TextByLanguage = {};
  @Column('text') state: ClarificationState = clarificationMachine.initial;
  /** The published one that it corrects. */
  @Column('uuid', { nullable: true }) supersedes: Id<'clarification'> | null = null;
  @Column('uuid') writtenBy!: PersonId;
  @Column('uuid', { nullable: true }) publishedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** Which questions a clarification answers. */
@Entity('clarification_question')
export class ClarificationQuestion {
  @PrimaryColumn('uuid') clarificationId!: Id<'clarification'>;
  @PrimaryColumn('uuid') questionId!: Id<'question'>;
}
