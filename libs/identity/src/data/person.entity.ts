import { newId, type Change, type PersonId, type Recorded } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone with an account. */
@Entity('person')
export class Person implements Recorded {
  @PrimaryColumn('uuid') id: PersonId = newId<'person'>();
  /** In lower case. */
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text') language: string = 'en';
  /** Where they want their mail from now on, until they show that it is theirs. */
  @Column('text', { nullable: true }) wantedEmail: string | null = null;
  /** When they showed that the mailbox is theirs. */
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null = null;
  @Column('integer') version = 1;
  @Column('timestamptz') createdAt!: Date;
  readonly changes: Change[] = [];
}
