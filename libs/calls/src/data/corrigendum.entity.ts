import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import type { CorrigendumKind, Difference } from '../domain/corrigendum.js';
import type { TextByLanguage } from '../domain/texts.js';

/** A numbered change of a published call, with its reason and both versions. Written once. */
@Entity('corrigendum')
export class Corrigendum implements Recorded {
  @PrimaryColumn('uuid') id: Id<'corrigendum'> = newId<'corrigendum'>();
  @Column('uuid') callId!: Id<'call'>;
  /** 1 for the call's first. */
  @Column('integer') number!: number;
  @Column('text') kind!: CorrigendumKind;
  /** Public: why the call was changed. */
  @Column('jsonb') why!: TextByLanguage;
  @Column('jsonb') differences!: readonly Difference[];
  @Column('uuid') proposedBy!: PersonId;
  @Column('timestamptz') proposedAt!: Date;
  @Column('uuid') publishedBy!: PersonId;
  @Column('timestamptz') publishedAt!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
