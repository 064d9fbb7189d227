import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Aggregate, type Change, type Id, type PersonId } from '#kernel';
import type { CallState } from '../domain/call.machine.js';
import type { Guidelines } from '../domain/guidelines.js';
import type { TextByLanguage } from '../domain/texts.js';

/** Text by language code. */
export type Texts = TextByLanguage;

/** An invitation to apply, with one or more windows. */
@Entity('call')
export class Call implements Aggregate<CallState> {
  @PrimaryColumn('uuid') id: Id<'call'> = newId<'call'>();
  /** Short public name, unique: `2011`, `2026-1`. References of applications carry it. */
  @Column('text') code!: string;
  @Column('jsonb') title!: Texts;
  /** Languages in which the call is published; every text must be there in each. */
  @Column('text', { array: true }) languages: string[] = ['en'];
  /** Where the rules of the call come from. */
  @Column('text', { nullable: true }) source: string | null = null;
  /** Empty until a chapter is begun. */
  @Column('jsonb') guidelines: Guidelines = {};
  /** Until when questions are taken; null where the call takes none. */
  @Column('timestamptz', { nullable: true }) clarificationsUntil: Date | null = null;
  /** The day by which they are answered for everybody. */
  @Column('date', { nullable: true }) answersDueOn: string | null = null;
  /** The earlier call that it was copied from. */
  @Column('uuid', { nullable: true }) copiedFrom: Id<'call'> | null = null;
  /** The shipped cycle that it was copied from: `2014`. */
  @Column('text', { nullable: true }) copiedCycle: string | null = null;
  @Column('text') state: CallState = 'draft';
  @Column('uuid', { nullable: true }) proposedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) proposedAt: Date | null = null;
  @Column('uuid', { nullable: true }) publishedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null = null;
  /** Why it was cancelled, as everybody reads it. */
  @Column('jsonb', { nullable: true }) cancelledBecause: Texts | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
