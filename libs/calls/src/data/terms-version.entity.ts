import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type Recorded } from '#kernel';
import type { CallRules } from '../domain/rules.js';

/** One version of a window's rules, frozen: applications, awards and disbursements are judged under it for ever. */
@Entity('terms')
export class TermsVersion implements Recorded {
  @PrimaryColumn('uuid') id: Id<'terms'> = newId<'terms'>();
  @Column('uuid') windowId!: Id<'window'>;
  @Column('integer') number!: number;
  @Column('jsonb') rules!: CallRules;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('timestamptz') frozenAt!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
