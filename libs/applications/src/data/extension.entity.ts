import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Id, type PersonId } from '#kernel';
import type { ExtensionCause } from '../domain/extension.js';

/** More time for one applicant, with cause and by two persons. Written once; why stands in history. */
@Entity('application_extension')
export class ApplicationExtension {
  @PrimaryColumn('uuid') id: Id<'application_extension'> = newId<'application_extension'>();
  @Column('uuid') applicationId!: Id<'application'>;
  @Column('timestamptz') until!: Date;
  /** The deadline that was in force for it before. */
  @Column('timestamptz') insteadOf!: Date;
  @Column('text') cause!: ExtensionCause;
  @Column('uuid') proposedBy!: PersonId;
  @Column('uuid') approvedBy!: PersonId;
  @Column('timestamptz') approvedAt!: Date;
}
