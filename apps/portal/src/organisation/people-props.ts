import type { InvitationRow, JoinRequestRow, MemberRow, RecoveryRow } from '#identity';
import type { OrganisationId, PersonId } from '#kernel';
import type { FieldError } from '../components/index.js';
import type { Typed } from '../http/form-reader.js';

/** What the page of the people of an organisation shows. */
export interface PeopleProps {
  readonly id: OrganisationId;
  readonly name: string;
  readonly actorId: PersonId;
  readonly members: readonly MemberRow[];
  readonly invitations: readonly InvitationRow[];
  readonly requests: readonly JoinRequestRow[];
  readonly recoveries: readonly RecoveryRow[];
  readonly mayInvite: boolean;
  readonly isMember: boolean;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly done?: unknown;
}
