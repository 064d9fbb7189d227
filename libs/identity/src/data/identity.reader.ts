import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type OrganisationId, type Part, type PersonId, type Role } from '#kernel';
import { UnitOfWork } from '#platform';
import type { InvitationState } from '../domain/invitation.machine.js';
import type { InvitationThing } from '../domain/invitation.policy.js';
import type { OrganisationFacts, OrganisationProfile } from '../domain/organisation.js';
import { OrganisationRepository } from './organisation.repository.js';

/** A person as lists show them. */
export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
}

/** The signed-in person's own page. */
export interface OwnPage extends PersonRow {
  readonly language: string;
  readonly version: number;
  /** Whether the address was shown to be theirs. */
  readonly isConfirmed: boolean;
  /** Where they want their mail, until they show that it is theirs. */
  readonly wantedEmail: string | null;
  readonly hasSecondFactor: boolean;
  readonly roles: readonly { readonly role: Role; readonly principalId: PersonId | null }[];
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string; readonly part: Part }[];
}

/** An organisation's page. */
export interface OrganisationPage extends OrganisationProfile {
  readonly id: OrganisationId;
  readonly version: number;
}

/** A member as lists show them. */
export interface MemberRow {
  readonly id: Id<'membership'>;
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly part: Part;
  /** Whether the account was closed, by its person or by the fund. */
  readonly isClosed: boolean;
  readonly since: Date;
  readonly version: number;
}

/** An open invitation. */
export interface InvitationRow extends Pick<InvitationThing, 'organisationId' | 'addresseeId'> {
  readonly id: Id<'invitation'>;
  readonly organisationName: string;
  readonly email: string;
  readonly part: Part;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly now: Date;
  readonly version: number;
}

/** A session of one's own that is not over. What it was begun with nobody keeps. */
export interface SessionRow {
  readonly id: Id<'session'>;
  readonly startedAt: Date;
  /** To the minute. */
  readonly usedAt: Date;
  /** When it ends unless it is used before; at the latest a week after it began. */
  readonly endsAt: Date;
}

/** A token, without what only its bearer knows. */
export interface ApiTokenRow {
  readonly id: Id<'api_token'>;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What others ask about people and organisations. Each answers what the actor may see, and `not_found` otherwise. */
@Injectable()
export class IdentityReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** The facts that the criteria of a call read. */
  async organisationFacts(actor: Actor, id: OrganisationId): Promise<OrganisationFacts> {
    const { name: _, locationHidden: __, ...facts } = await this.profile(actor, id);
    return facts;
  }

  /** Everything that an organisation says of itself. */
  organisation(actor: Actor, id: OrganisationId): Promise<OrganisationPage> {
    return this.work.read(actor, async () => {
      const organisation = await this.organisations.find(id);
      return { id, version: organisation.version, ...organisation.profile };
    });
  }

  /** Those who hold a role today, deputies included, by name. For the office. */
  personsWithRole(actor: Actor, role: Role): Promise<PersonRow[]> {
    return this.work.read(actor, () =>
      this.work.query<PersonRow>(
        `select p.id, p.name, p.email from person p
         where p.disabled_at is null and p.id in (select person_id from role_in_force where role = $1) order by p.name, p.id`,
        [role],
      ),
    );
  }

  /** Names of persons, for those whom the actor may see. */
  async names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.read(actor, () =>
      this.work.query<{ id: string; name: string }>('select id, name from person where id = any ($1::uuid[])', [ids]),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The signed-in person themself. */
  async me(actor: Actor): Promise<OwnPage> {
    const [page] = await this.work.read(actor, () => this.work.query<OwnPage>(ownPage, [actor.id]));
    if (page === undefined) throw kernelErrors.error('not_found');
    return page;
  }

  /** The members of an organisation, by name. Throws `not_found` for one that the actor may not see. */
  members(actor: Actor, id: OrganisationId): Promise<MemberRow[]> {
    return this.work.read(actor, async () => {
      await this.organisations.find(id);
      return this.work.query<MemberRow>(members, [id]);
    });
  }

  /** Open invitations: to the actor's own mailbox, and of the actor's organisations. */
  invitations(actor: Actor): Promise<InvitationRow[]> {
    return this.work.read(actor, () => this.work.query<InvitationRow>(invitations));
  }

  /** The actor's own tokens that are good for something. */
  apiTokens(actor: Actor): Promise<ApiTokenRow[]> {
    return this.work.read(actor, () => this.work.query<ApiTokenRow>(apiTokens, [actor.id]));
  }

  /** The actor's own sessions that are good for something, the one used last first. */
  sessions(actor: Actor): Promise<SessionRow[]> {
    return this.work.read(actor, () => this.work.query<SessionRow>(sessions, [actor.id]));
  }

  private async profile(actor: Actor, id: OrganisationId): Promise<OrganisationProfile> {
    return this.work.read(actor, async () => (await this.organisations.find(id)).profile);
  }
}

const ownPage = `
  select p.id, p.name, p.email, p.language, p.version, p.confirmed_at is not null as "isConfirmed", p.wanted_email as "wantedEmail",
    exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "hasSecondFactor",
    (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'principalId', principal_id) order by role), '[]')
       from role_in_force where person_id = p.id) as roles,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'part', m.part) order by o.name), '[]')
       from membership m join organisation o on o.id = m.organisation_id
       where m.person_id = p.id and m.until is null) as organisations
  from person p where p.id = $1`;

const members = `
  select m.id, m.person_id as "personId", p.name, p.email, m.part, p.disabled_at is not null as "isClosed", m.since, m.version
  from membership m join person p on p.id = m.person_id
  where m.organisation_id = $1 and m.until is null order by p.name, m.id`;

const invitations = `
  select id, organisation_id as "organisationId", organisation_name as "organisationName", email, part, state,
         expires_at as "expiresAt", app_now() as now, version,
         case when email = actor_mailbox() then app_actor() end as "addresseeId"
  from invitation where state = 'open' order by expires_at desc, id`;

const sessions = `
  select id, started_at as "startedAt", seen_at as "usedAt", least(ends_at, seen_at + idle) as "endsAt" from session
  where person_id = $1 and ended_at is null and app_now() < ends_at and app_now() < seen_at + idle
  order by seen_at desc, id`;

const apiTokens = `
  select id, name, created_at as "createdAt", expires_at as "expiresAt" from api_token
  where person_id = $1 and revoked_at is null and expires_at > app_now() order by created_at desc, id`;
