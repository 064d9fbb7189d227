import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';

/** A budget that one side proposed; in force once the other has agreed. Its lines never change. */
@Entity('budget_revision')
export class BudgetRevision implements Recorded {
  @PrimaryColumn('uuid') id: Id<'budget_revision'> = newId<'budget_revision'>();
  @Column('uuid') awardId!: Id<'award'>;
  @Column('integer') number!: number;
  @Column('uuid') proposedBy!: PersonId;
  @Column('timestamptz') proposedAt!: Date;
  @Column('uuid', { nullable: true }) agreedByFund: PersonId | null = null;
  @Column('uuid', { nullable: true }) agreedByGrantee: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) agreedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
