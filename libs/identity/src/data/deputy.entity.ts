import { newId, type Change, type Id, type PersonId, type Recorded, type Role } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One who stands in for another in a role, from a day to a day, both included. */
@Entity('deputy')
export class Deputy implements Recorded {
  @PrimaryColumn('uuid') id: Id<'deputy'> = newId<'deputy'>();
  @Column('uuid') principalId!: PersonId;
  @Column('uuid') deputyId!: PersonId;
  @Column('text') role!: Role;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
