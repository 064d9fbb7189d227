import { Injectable } from '@nestjs/common';
import type { Actor, Id, PersonId, Role } from '#kernel';
import { UnitOfWork } from '#platform';

/** A role given to a person that is not over yet. */
export interface RoleRow {
  readonly id: Id<'role_grant'>;
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly proposedBy: PersonId | null;
  readonly approvedBy: PersonId | null;
  readonly version: number;
}

/** A deputy whose time is not over yet. */
export interface DeputyRow {
  readonly id: Id<'deputy'>;
  readonly principalId: PersonId;
  readonly deputyId: PersonId;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
}

/** A proposal about a person that waits for a second administrator. */
export interface PersonProposalRow {
  readonly id: Id<'proposal'>;
  readonly act: string;
  readonly personId: PersonId;
  readonly content: Readonly<Record<string, unknown>>;
  readonly why: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Date;
  readonly version: number;
}

/** An account, for those who administer accounts. */
export interface AccountRow {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly confirmedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly version: number;
}

/** What administrators and the office ask about people and their roles. */
@Injectable()
export class RolesReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Roles that are in force or to come, by person. */
  roles(actor: Actor): Promise<RoleRow[]> {
    return this.work.read(actor, () => this.work.query<RoleRow>(roles));
  }

  /** Deputies that stand in or will. */
  deputies(actor: Actor): Promise<DeputyRow[]> {
    return this.work.read(actor, () => this.work.query<DeputyRow>(deputies));
  }

  /** Open proposals about people. */
  proposals(actor: Actor): Promise<PersonProposalRow[]> {
    return this.work.read(actor, () => this.work.query<PersonProposalRow>(proposals));
  }

  /** Accounts whose name or address holds the text; at most 50, by address. */
  accounts(actor: Actor, text: string): Promise<AccountRow[]> {
    return this.work.read(actor, () => this.work.query<AccountRow>(accounts, [text.toLowerCase()]));
  }
}

const roles = `
  select g.id, g.person_id as "personId", p.name, g.role, g.starts_on as "startsOn", g.ends_on as "endsOn",
         g.proposed_by as "proposedBy", g.approved_by as "approvedBy", g.version
  from role_grant g join person p on p.id = g.person_id
  where g.ended_at is null and g.ends_on >= app_today() order by p.name, g.role, g.starts_on`;

const deputies = `
  select id, principal_id as "principalId", deputy_id as "deputyId", role, starts_on as "startsOn", ends_on as "endsOn", version
  from deputy where ended_at is null and ends_on >= app_today() order by starts_on, id`;

const proposals = `
  select id, act, thing_id as "personId", content, why, proposed_by as "proposedBy", proposed_at as "proposedAt", version
  from proposal where state = 'open' and act like 'identity.%' order by proposed_at, id`;

const accounts = `
  select id, name, email, confirmed_at as "confirmedAt", disabled_at as "disabledAt", version
  from person where position($1 in email) > 0 or position($1 in lower(name)) > 0 order by email limit 50`;
