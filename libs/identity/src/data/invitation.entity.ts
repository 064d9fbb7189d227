import { newId, type Aggregate, type Change, type Id, type OrganisationId, type Part, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { invitationMachine, type InvitationState } from '../domain/invitation.machine.js';

/** An invitation to an organisation, addressed to a mailbox. */
@Entity('invitation')
export class Invitation implements Aggregate<InvitationState> {
  @PrimaryColumn('uuid') id: Id<'invitation'> = newId<'invitation'>();
  @Column('uuid') organisationId!: OrganisationId;
  /** As it was called then: who is invited may not see the organisation itself yet. */
  @Column('text') organisationName!: string;
  @Column('text') email!: string;
  @Column('text') part!: Part;
  @Column('text') state: InvitationState = invitationMachine.initial;
  @Column('uuid') invitedBy!: PersonId;
  @Column('timestamptz') expiresAt!: Date;
  @Column('integer') version = 1;
  addresseeId: PersonId | null = null;
  readonly changes: Change[] = [];
}
