import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import type { Ranking, RankInput } from '../domain/ranking/index.js';

/** The secretariat's ranked proposal as it was made once; a newer one follows it, none is changed. */
@Entity('ranking')
export class ProposedRanking implements Recorded {
  @PrimaryColumn('uuid') id: Id<'ranking'> = newId<'ranking'>();
  @Column('uuid') windowId!: Id<'window'>;
  @Column('uuid') madeBy!: PersonId;
  @Column('timestamptz') madeAt!: Date;
  @Column('jsonb') input!: RankInput;
  @Column('char', { length: 64 }) inputSha256!: string;
  @Column('jsonb') answer!: Ranking;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
