import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type OrganisationId, type PersonId, type Recorded } from '#kernel';

/** How far the virus scanner is with a file; `not_scanned` where there is none. */
export type ScanState = 'waiting' | 'clean' | 'infected' | 'not_scanned';

/** A row about bytes that are kept elsewhere. */
@Entity('file')
export class StoredFile implements Recorded {
  @PrimaryColumn('uuid') id: Id<'file'> = newId<'file'>();
  /** Whose members see it, beside its owner. */
  @Column('uuid', { nullable: true }) organisationId: OrganisationId | null = null;
  @Column('uuid') ownerId!: PersonId;
  @Column('text') name!: string;
  /** By its bytes, never as the sender said. */
  @Column('text') mediaType!: string;
  /** The driver gives a bigint as text. */
  @Column('bigint') bytes!: string;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('text') scanState!: ScanState;
  /** Kept away from readers: not scanned yet, or infected. */
  @Column('boolean') quarantined!: boolean;
  @Column('text') storageKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
