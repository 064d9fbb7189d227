import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import type { RecusalCause } from '../domain/recusal.policy.js';

/** That a person stepped aside from an application, as reviewer and as trustee alike. Never changed, never taken back. */
@Entity('recusal')
export class Recusal implements Recorded {
  @PrimaryColumn('uuid') id: Id<'recusal'> = newId<'recusal'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('uuid') personId!: PersonId;
  @Column('text') cause!: RecusalCause;
  @Column('uuid') declaredBy!: PersonId;
  @Column('timestamptz') at!: Date;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
