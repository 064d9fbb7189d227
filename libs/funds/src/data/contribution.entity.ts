import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';

/** Money that a donor gave. Never changed once recorded. */
@Entity('contribution')
export class Contribution implements Recorded {
  @PrimaryColumn('uuid') id: Id<'contribution'> = newId<'contribution'>();
  /** Null: the donor wants no name. */
  @Column('text', { nullable: true }) donor: string | null = null;
  @Column('numeric', { precision: 14, scale: 2 }) amount!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('date') receivedOn!: string;
  @Column('uuid') entryId!: Id<'ledger_entry'>;
  @Column('uuid') recordedBy!: PersonId;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
