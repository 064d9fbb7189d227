import { newId, type Change, type Id, type OrganisationId, type Part, type PersonId, type Recorded } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's part in an organisation, from an instant on and until another. */
@Entity('membership')
export class Membership implements Recorded {
  @PrimaryColumn('uuid') id: Id<'membership'> = newId<'membership'>();
  @Column('uuid') organisationId!: OrganisationId;
  @Column('uuid') personId!: PersonId;
  @Column('text') part!: Part;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz', { nullable: true }) until: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
