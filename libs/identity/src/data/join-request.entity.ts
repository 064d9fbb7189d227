import { newId, type Aggregate, type Change, type Id, type OrganisationId, type Part, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { joinRequestMachine, type JoinRequestState } from '../domain/join-request.machine.js';
import type { JoinRequestThing } from '../domain/join-request.policy.js';

/** Somebody asks to join an organisation that is known already. */
@Entity('join_request')
export class JoinRequest implements Aggregate<JoinRequestState>, JoinRequestThing {
  @PrimaryColumn('uuid') id: Id<'join_request'> = newId<'join_request'>();
  @Column('uuid') organisationId!: OrganisationId;
  /** As the asker typed it: they learn nothing of the organisation. */
  @Column('text') organisationName!: string;
  @Column('uuid') personId!: PersonId;
  /** Name and confirmed mailbox of the asker, as they were then: the owners may not see the person yet. */
  @Column('text') personName!: string;
  @Column('text') email!: string;
  @Column('text') note!: string;
  @Column('text') state: JoinRequestState = joinRequestMachine.initial;
  @Column('text', { nullable: true }) part: Part | null = null;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy: PersonId | null = null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
