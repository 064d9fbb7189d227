-- Identity: people, organisations and their members, roles and deputies, and everything that signing in needs.

-- The day it is for the Fund. Roles and deputies begin and end with it.
create function app_today() returns date language sql volatile parallel safe
  as $$ select (app_now() at time zone 'Europe/Vienna')::date $$;

create table person (
  id uuid primary key,
  email text not null,
  name text not null,
  language text not null default 'en',
  confirmed_at timestamptz,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  constraint person_email_once unique (email),
  constraint person_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  constraint person_has_name check (length(name) between 1 and 200),
  constraint person_language check (language ~ '^[a-z]{2,3}$')
);

-- Apart from the person, so that whoever may read a person reads no hash.
create table credential (
  person_id uuid primary key references person (id),
  password_hash text not null,
  changed_at timestamptz not null default app_now(),
  constraint credential_is_argon2id check (password_hash like '$argon2id$%')
);

create table organisation (
  id uuid primary key,
  name text not null,
  country char(2) not null,
  kind text not null,
  non_profit boolean not null default false,
  registered_on date,
  direct_assistance_since date,
  own_bank_account boolean not null default false,
  psea_measures boolean not null default false,
  acts_as_intermediary boolean not null default false,
  unpp_partner_id text,
  location_hidden boolean not null default false,
  registered_by uuid references person (id),
  version integer not null default 1,
  created_at timestamptz not null default app_now(),
  constraint organisation_has_name check (length(name) between 1 and 300),
  constraint organisation_country check (country ~ '^[A-Z]{2}$'),
  constraint organisation_kind check (kind in ('ngo', 'consortium', 'government', 'un_agency', 'company', 'academic', 'individual'))
);
create index organisation_registered_by on organisation (registered_by);
create table organisation_statement (
  organisation_id uuid not null references organisation (id),
  fiscal_year integer not null,
  constraint organisation_statement_pkey primary key (organisation_id, fiscal_year),
  constraint organisation_statement_year check (fiscal_year between 1900 and 2200)
);
create table organisation_budget (
  organisation_id uuid not null references organisation (id),
  year integer not null,
  amount numeric(14, 2) not null,
  currency char(3) not null,
  constraint organisation_budget_pkey primary key (organisation_id, year),
  constraint organisation_budget_year check (year between 1900 and 2200),
  constraint organisation_budget_amount check (amount >= 0),
  constraint organisation_budget_currency check (currency ~ '^[A-Z]{3}$')
);

create table membership (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  part text not null,
  since timestamptz not null default app_now(),
  until timestamptz,
  version integer not null default 1,
  constraint membership_part check (part in ('owner', 'editor', 'reader')),
  constraint membership_ends_after_it_began check (until >= since)
);
create unique index membership_once on membership (organisation_id, person_id) where until is null;
create index membership_of_person on membership (person_id) where until is null;

-- Addressed to a mailbox: only a person who has shown that it is theirs can accept.
create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  organisation_name text not null,
  email text not null,
  part text not null,
  state text not null default 'open',
  invited_by uuid not null references person (id),
  expires_at timestamptz not null,
  version integer not null default 1,
  constraint invitation_part check (part in ('owner', 'editor', 'reader')),
  constraint invitation_state check (state in ('open', 'accepted', 'declined', 'revoked'))
);
create unique index invitation_one_open on invitation (organisation_id, email) where state = 'open';
create index invitation_of_mailbox on invitation (email) where state = 'open';
create index invitation_invited_by on invitation (invited_by);

-- Given by two persons, of whom none is the one who gets it. Only the first administrators have no proposal.
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  starts_on date not null,
  ends_on date not null,
  ended_at timestamptz,
  proposal_id uuid references proposal (id),
  proposed_by uuid references person (id),
  approved_by uuid references person (id),
  version integer not null default 1,
  constraint role_grant_role check (role in ('reviewer', 'officer', 'trustee', 'approver', 'finance_officer', 'auditor', 'administrator')),
  constraint role_grant_ends_after_it_began check (ends_on >= starts_on),
  constraint role_grant_proposed_or_founding check (num_nulls(proposal_id, proposed_by, approved_by) in (0, 3)),
  constraint role_grant_founds_with_administrators check (proposal_id is not null or role = 'administrator'),
  constraint role_grant_needs_two_persons check (proposed_by <> approved_by),
  constraint role_grant_not_by_its_holder check (proposed_by <> person_id and approved_by <> person_id),
  constraint role_grant_once exclude using gist
    (person_id with =, role with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);
create index role_grant_of_role on role_grant (role, ends_on);
create index role_grant_proposal on role_grant (proposal_id);
create index role_grant_proposed_by on role_grant (proposed_by);
create index role_grant_approved_by on role_grant (approved_by);

create table deputy (
  id uuid primary key,
  principal_id uuid not null references person (id),
  deputy_id uuid not null references person (id),
  role text not null,
  starts_on date not null,
  ends_on date not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint deputy_role check (role in ('reviewer', 'officer', 'trustee', 'approver', 'finance_officer', 'auditor', 'administrator')),
  constraint deputy_ends_after_it_began check (ends_on >= starts_on),
  constraint deputy_is_another_person check (principal_id <> deputy_id),
  constraint deputy_once exclude using gist
    (principal_id with =, role with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);
create index deputy_of_deputy on deputy (deputy_id);

-- Who holds which role today, a deputy for as long as the principal holds it. Asked as whoever asks.
create view role_in_force with (security_invoker = true) as
  select person_id, role, null::uuid as principal_id from role_grant
    where ended_at is null and app_today() between starts_on and ends_on
  union all
  select d.deputy_id, d.role, d.principal_id from deputy d
    join role_grant g on g.person_id = d.principal_id and g.role = d.role
    where d.ended_at is null and app_today() between d.starts_on and d.ends_on
      and g.ended_at is null and app_today() between g.starts_on and g.ends_on;

-- Sessions and tokens are found by the hash of what the bearer holds; that itself is stored nowhere.
create table session (
  id uuid primary key,
  person_id uuid not null references person (id),
  token_sha256 char(64) not null,
  csrf text not null,
  started_at timestamptz not null default app_now(),
  seen_at timestamptz not null default app_now(),
  idle interval not null,
  ends_at timestamptz not null,
  second_factor_at timestamptz,
  stepped_up_until timestamptz,
  ended_at timestamptz,
  constraint session_token_once unique (token_sha256)
);
create index session_of_person on session (person_id) where ended_at is null;
create table api_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  token_sha256 char(64) not null,
  created_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- Whether its person had given a second factor for it: only then it carries roles.
  stepped_up boolean not null default false,
  version integer not null default 1,
  constraint api_token_once unique (token_sha256),
  constraint api_token_has_name check (length(name) between 1 and 100),
  constraint api_token_expires check (expires_at > created_at)
);
create index api_token_of_person on api_token (person_id) where revoked_at is null;

create table second_factor (
  person_id uuid primary key references person (id),
  secret_sealed text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
create table recovery_code (
  person_id uuid not null references person (id),
  code_sha256 char(64) not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (person_id, code_sha256)
);

-- What was sent to a mailbox, by its hash: whoever brings it back has shown that the mailbox is theirs.
create table link (
  token_sha256 char(64) primary key,
  person_id uuid not null references person (id),
  purpose text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_purpose check (purpose in ('confirm_address', 'set_password'))
);
create index link_of_person on link (person_id);

-- Guesses and other things that a stranger can do without being known. The account is a hash of what was typed.
create table access_attempt (
  id uuid primary key,
  act text not null,
  account_sha256 char(64) not null,
  address text not null,
  at timestamptz not null default app_now(),
  succeeded boolean not null default false,
  constraint access_attempt_act check (act in ('sign_in', 'second_factor', 'register', 'reset'))
);
create index access_attempt_on_account on access_attempt (account_sha256, act, at);
create index access_attempt_from_address on access_attempt (address, act, at);

-- Resolves what a bearer holds into who acts. One statement; a session that is used stays alive.
create function session_actor(bearer_sha256 text) returns table (
  id uuid, person_id uuid, by_token boolean, csrf text, pending text, roles text[], organisations jsonb, stepped_up boolean
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  now constant timestamptz := app_now();
begin
  update session s set seen_at = now
    where s.token_sha256 = bearer_sha256 and s.seen_at < now - interval '1 minute'
      and s.ended_at is null and now < s.ends_at and now < s.seen_at + s.idle;
  return query
    with bearer as (
      select false as by_token, s.id, s.person_id, s.csrf, s.second_factor_at, coalesce(now < s.stepped_up_until, false) as stepped_up
        from session s
        where s.token_sha256 = bearer_sha256 and s.ended_at is null and now < s.ends_at and now < s.seen_at + s.idle
      union all
      select true, t.id, t.person_id, '', case when t.stepped_up then t.created_at end, false
        from api_token t
        where t.token_sha256 = bearer_sha256 and t.revoked_at is null and now < t.expires_at
    ), held as (
      select b.*,
        array(select distinct r.role from role_in_force r where r.person_id = b.person_id order by r.role) as roles,
        exists (select from second_factor f where f.person_id = b.person_id and f.confirmed_at is not null) as enrolled
      from bearer b join person p on p.id = b.person_id and p.disabled_at is null
    )
    select h.id, h.person_id, h.by_token, h.csrf,
      case when h.second_factor_at is not null then null
           when h.enrolled and not h.by_token then 'second_factor'
           when h.roles <> '{}' then 'enrolment' end,
      h.roles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.organisation_id, 'part', m.part) order by m.since), '[]')
         from membership m where m.person_id = h.person_id and m.until is null),
      h.stepped_up
    from held h;
end $$;

-- For the policies below: questions about rows that the one who asks may not see yet.
create function organisation_has_members(organisation uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from membership where organisation_id = organisation) $$;
create function actor_mailbox() returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select email from person where id = app_actor() and confirmed_at is not null $$;

alter table person enable row level security;
alter table credential enable row level security;
alter table organisation enable row level security;
alter table organisation_statement enable row level security;
alter table organisation_budget enable row level security;
alter table membership enable row level security;
alter table invitation enable row level security;
alter table role_grant enable row level security;
alter table deputy enable row level security;
alter table session enable row level security;
alter table api_token enable row level security;
alter table second_factor enable row level security;
alter table recovery_code enable row level security;
alter table link enable row level security;
alter table access_attempt enable row level security;

create policy person_read on person for select using (
  id = app_actor() or app_is_system()
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor', 'administrator')
  or id in (select m.person_id from membership m
            where m.until is null and m.organisation_id = any ((select app_organisations())::uuid[])));
create policy person_added on person for insert with check (app_is_system() or app_has_role('administrator'));
create policy person_changed on person for update using (id = app_actor() or app_is_system() or app_has_role('administrator'));
create policy credential_is_ones_own on credential using (person_id = app_actor() or app_is_system());

create policy organisation_read on organisation for select using (
  app_is_system() or id = any ((select app_organisations())::uuid[])
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy organisation_added on organisation for insert with check (registered_by = app_actor() or app_is_system());
create policy organisation_changed on organisation for update
  using (app_is_system() or id = any ((select app_organisations())::uuid[]));
create policy organisation_statement_read on organisation_statement for select
  using (exists (select from organisation o where o.id = organisation_id));
create policy organisation_statement_changed on organisation_statement
  using (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));
create policy organisation_budget_read on organisation_budget for select
  using (exists (select from organisation o where o.id = organisation_id));
create policy organisation_budget_changed on organisation_budget
  using (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));

create policy membership_read on membership for select using (
  app_is_system() or person_id = app_actor() or organisation_id = any ((select app_organisations())::uuid[])
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
-- Nobody attaches to an organisation by knowing its id: one founds it, or was invited to one's own mailbox.
create policy membership_added on membership for insert with check (
  app_is_system() or (person_id = app_actor() and (
    not organisation_has_members(organisation_id)
    or exists (select from invitation i where i.organisation_id = membership.organisation_id
               and i.state = 'accepted' and i.email = actor_mailbox() and i.part = membership.part))));
create policy membership_changed on membership for update
  using (app_is_system() or person_id = app_actor() or organisation_id = any ((select app_organisations())::uuid[]));
create policy invitation_read on invitation for select using (
  app_is_system() or email = actor_mailbox() or organisation_id = any ((select app_organisations())::uuid[]));
create policy invitation_added on invitation for insert with check (
  app_is_system() or (invited_by = app_actor() and organisation_id = any ((select app_organisations())::uuid[])));
create policy invitation_changed on invitation for update using (
  app_is_system() or email = actor_mailbox() or organisation_id = any ((select app_organisations())::uuid[]));

create policy role_grant_read on role_grant for select using (
  app_is_system() or person_id = app_actor()
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor', 'administrator'));
create policy role_grant_added on role_grant for insert with check (
  app_is_system() or (approved_by = app_actor() and app_has_role('administrator') and exists (
    select from proposal p where p.id = proposal_id and p.state = 'approved' and p.act = 'identity.give_role'
      and p.thing_id = person_id and p.proposed_by = role_grant.proposed_by and p.decided_by = role_grant.approved_by
      and p.content ->> 'role' = role)));
create policy role_grant_ended on role_grant for update using (app_is_system() or app_has_role('administrator'));
create policy deputy_read on deputy for select using (
  app_is_system() or principal_id = app_actor() or deputy_id = app_actor()
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor', 'administrator'));
create policy deputy_named on deputy for insert with check (principal_id = app_actor() or app_is_system());
create policy deputy_ended on deputy for update
  using (app_is_system() or principal_id = app_actor() or app_has_role('administrator'));

create policy session_is_ones_own on session using (person_id = app_actor() or app_is_system());
create policy api_token_is_ones_own on api_token using (person_id = app_actor() or app_is_system());
create policy second_factor_is_ones_own on second_factor using (person_id = app_actor() or app_is_system());
create policy recovery_code_is_ones_own on recovery_code using (person_id = app_actor() or app_is_system());
create policy link_is_the_systems on link using (app_is_system());
create policy access_attempt_is_the_systems on access_attempt using (app_is_system());
create policy access_attempt_is_read_by_auditors on access_attempt for select using (app_has_role('auditor'));

create policy history_of_person on history for select
  using (kind = 'person' and (thing_id = app_actor() or app_has_role('administrator')));
create policy history_of_organisation on history for select
  using (kind = 'organisation' and exists (select from organisation o where o.id = thing_id));
create policy history_of_membership on history for select
  using (kind = 'membership' and exists (select from membership m where m.id = thing_id));
create policy history_of_invitation on history for select
  using (kind = 'invitation' and exists (select from invitation i where i.id = thing_id));
create policy history_of_role_grant on history for select
  using (kind = 'role_grant' and exists (select from role_grant g where g.id = thing_id));
create policy history_of_api_token on history for select
  using (kind = 'api_token' and exists (select from api_token t where t.id = thing_id));
create policy history_of_deputy on history for select
  using (kind = 'deputy' and exists (select from deputy d where d.id = thing_id));

grant select, insert, update on person, credential, organisation, membership, invitation, role_grant, deputy, session,
  api_token, access_attempt, link, recovery_code, second_factor to sgf_app;
grant select, insert, delete on organisation_statement, organisation_budget to sgf_app;
grant delete on second_factor, recovery_code, session, link, access_attempt to sgf_app;
grant select on role_in_force to sgf_app;
