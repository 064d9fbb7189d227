-- Organisations in full: their profile in parts, its documents, requests to join, owners that were lost, and addresses that change.

-- How the name of an organisation is compared: without accents, spaces and punctuation, in lower case.
create function organisation_key(name text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '[[:space:][:punct:]]+', '', 'g') $$;

alter table organisation add column registration_number text,
  add constraint organisation_registration_number check (length(registration_number) between 1 and 100);
create index organisation_by_name on organisation (country, organisation_key(name));
create index organisation_by_registration on organisation (country, organisation_key(registration_number));

-- What an organisation says of itself beside the facts that criteria read, one row and version for each part of its profile, so
-- that two colleagues at two parts never collide. Numbers of bank accounts stand here sealed, with a key that is not in the database.
create table organisation_part (
  organisation_id uuid not null references organisation (id),
  part text not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null references person (id),
  constraint organisation_part_pkey primary key (organisation_id, part),
  constraint organisation_part_name check (part in ('identity', 'registration', 'mandate', 'experience', 'governance', 'people',
    'safeguards', 'bank', 'statements', 'budgets', 'unpp', 'declaration', 'location')),
  constraint organisation_part_counts check (version >= 1),
  constraint organisation_part_is_an_object check (jsonb_typeof(content) = 'object')
);
create index organisation_part_saved_by on organisation_part (saved_by);

-- The files of a profile: one in force for each document and year; a newer one takes the place of the one before.
create table organisation_document (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  document text not null,
  year integer,
  file_id uuid not null references file (id),
  attached_at timestamptz not null,
  attached_by uuid not null references person (id),
  removed_at timestamptz,
  removed_by uuid references person (id),
  constraint organisation_document_kind check (document in ('registration_certificate', 'statutes', 'psea_policy',
    'anti_fraud_policy', 'audited_statement')),
  constraint organisation_document_of_a_year check ((document = 'audited_statement') = (year is not null)),
  constraint organisation_document_year check (year between 1900 and 2200),
  constraint organisation_document_file_once unique (file_id),
  constraint organisation_document_removed_by_someone check ((removed_at is null) = (removed_by is null))
);
create unique index organisation_document_in_force on organisation_document (organisation_id, document, coalesce(year, 0))
  where removed_at is null;
create index organisation_document_attached_by on organisation_document (attached_by);
create index organisation_document_removed_by on organisation_document (removed_by);

-- Somebody asks to join an organisation that is known already. What it is called here is what they typed: they learn nothing of it.
create table join_request (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  organisation_name text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  email text not null,
  note text not null,
  state text not null,
  part text,
  asked_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  version integer not null,
  constraint join_request_state check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  constraint join_request_part check (part in ('owner', 'editor', 'reader')),
  constraint join_request_accepted_as_something check ((state = 'accepted') = (part is not null)),
  constraint join_request_decided_or_open check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create unique index join_request_one_open on join_request (organisation_id, person_id) where state = 'open';
create index join_request_of_person on join_request (person_id);
create index join_request_decided_by on join_request (decided_by);

-- An organisation whose owners are gone: somebody asks with evidence, an officer proposes, a second person grants after a wait in
-- which every member can object.
create table recovery (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  organisation_name text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  email text not null,
  explanation text not null,
  file_id uuid references file (id),
  state text not null,
  asked_at timestamptz not null,
  proposal_id uuid references proposal (id),
  proposed_by uuid references person (id),
  grantable_at timestamptz,
  decided_by uuid references person (id),
  decided_at timestamptz,
  version integer not null,
  constraint recovery_state check (state in ('asked', 'proposed', 'granted', 'declined', 'objected', 'withdrawn')),
  constraint recovery_says_why check (btrim(explanation) <> ''),
  constraint recovery_proposed_in_full check (num_nulls(proposal_id, proposed_by, grantable_at) in (0, 3)),
  constraint recovery_granted_after_a_proposal check (state not in ('proposed', 'granted', 'objected') or proposed_by is not null),
  constraint recovery_needs_two_persons check (state <> 'granted' or decided_by <> proposed_by),
  constraint recovery_not_by_its_asker check (proposed_by <> person_id and (state <> 'granted' or decided_by <> person_id)),
  constraint recovery_decided_by_someone check ((state in ('asked', 'proposed')) = (decided_at is null)
    and (decided_at is null) = (decided_by is null))
);
create unique index recovery_one_open on recovery (organisation_id, person_id) where state in ('asked', 'proposed');
create index recovery_of_person on recovery (person_id);
create index recovery_file_id on recovery (file_id);
create index recovery_proposal_id on recovery (proposal_id);
create index recovery_proposed_by on recovery (proposed_by);
create index recovery_decided_by on recovery (decided_by);

-- Where a person wants their mail from now on, until they show that it is theirs. A link is good for the mailbox it was sent to.
alter table person add column wanted_email text,
  add constraint person_wanted_email_form
    check (wanted_email = lower(wanted_email) and wanted_email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(wanted_email) <= 254);
alter table link add column email text, drop constraint link_purpose,
  add constraint link_purpose check (purpose in ('confirm_address', 'set_password', 'change_address'));
-- Only the product moves an account to another mailbox, once its person has shown that it is theirs.
drop trigger stays on person;
create trigger stays after update on person for each row when (not app_is_system()) execute function stays_as_it_was('email');

-- For policies and triggers: whether who acts owns an organisation now.
create function actor_owns(organisation uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from membership
    where organisation_id = organisation and person_id = app_actor() and part = 'owner' and until is null) $$;

-- Whether who acts may know where an organisation is: its members and the secretariat always, others unless it keeps that hidden.
create function sees_location(wanted uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor')
    or wanted = any (app_organisations())
    or not coalesce((select location_hidden from organisation where id = wanted), false) $$;
-- As before, but that a hidden location is told by its region only.
create or replace view application_public with (security_invoker = true) as
  select a.id, a.reference, a.window_id, a.organisation_id, a.terms_id, a.state, a.released_outcome, a.submission_id,
    s.title, s.submitted_at, s.starts_on, s.months, s.currency, s.requested, s.total_budget,
    (case when sees_location(a.organisation_id) then s.country end)::char(2) as country, s.regional_group
  from application a left join submission s on s.id = a.submission_id;

-- The part of a membership that ended at an instant.
create function part_until(organisation uuid, person uuid, instant timestamptz) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select part from membership where organisation_id = organisation and person_id = person and until = instant limit 1 $$;

alter table organisation_part enable row level security;
alter table organisation_document enable row level security;
alter table join_request enable row level security;
alter table recovery enable row level security;

create policy organisation_part_is_read_with_its_organisation on organisation_part for select
  using (exists (select from organisation o where o.id = organisation_id));
create policy organisation_part_is_written_by_its_members on organisation_part for insert
  with check (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));
create policy organisation_part_is_changed_by_its_members on organisation_part for update
  using (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));

create policy organisation_document_is_read_with_its_organisation on organisation_document for select
  using (exists (select from organisation o where o.id = organisation_id));
create policy organisation_document_is_written_by_its_members on organisation_document for insert
  with check (organisation_id = any ((select app_organisations())::uuid[]));
create policy organisation_document_is_removed_by_its_members on organisation_document for update
  using (organisation_id = any ((select app_organisations())::uuid[]));
create policy file_is_read_with_its_profile on file for select
  using (exists (select from organisation_document d where d.file_id = file.id));

create policy join_request_is_read on join_request for select using (
  app_is_system() or person_id = app_actor() or organisation_id = any ((select app_organisations())::uuid[]));
create policy join_request_is_ones_own on join_request for insert with check (person_id = app_actor() and state = 'open');
create policy join_request_is_decided on join_request for update using (
  app_is_system() or person_id = app_actor() or actor_owns(organisation_id));

create policy recovery_is_read on recovery for select using (
  app_is_system() or person_id = app_actor() or app_has_role('officer', 'approver', 'auditor')
  or (state <> 'asked' and organisation_id = any ((select app_organisations())::uuid[])));
create policy recovery_is_asked_by_oneself on recovery for insert with check (person_id = app_actor());
create policy recovery_is_decided on recovery for update using (
  app_is_system() or person_id = app_actor() or app_has_role('officer', 'approver') or actor_owns(organisation_id));
create policy file_is_read_with_its_recovery on file for select using (
  app_has_role('officer', 'approver', 'auditor') and exists (select from recovery r where r.file_id = file.id));

-- An owner lets in who asked, as what was decided; and gives a member another part, from the instant on which the one before ended.
create policy membership_added_on_request on membership for insert with check (
  actor_owns(organisation_id) and exists (select from join_request j where j.organisation_id = membership.organisation_id
    and j.person_id = membership.person_id and j.part = membership.part and j.state = 'accepted' and j.decided_by = app_actor()));
create policy membership_goes_on_in_another_part on membership for insert with check (
  case part_until(organisation_id, person_id, since) when 'owner' then actor_owns(organisation_id) or person_id = app_actor()
    when 'editor' then actor_owns(organisation_id) when 'reader' then actor_owns(organisation_id) else false end);

create trigger stays after update on organisation_part for each row execute function stays_as_it_was('organisation_id', 'part');
create trigger stays after update on organisation_document for each row
  execute function stays_as_it_was('organisation_id', 'document', 'year', 'file_id', 'attached_by');
create trigger stays after update on join_request for each row
  execute function stays_as_it_was('organisation_id', 'organisation_name', 'person_id', 'person_name', 'email', 'note');
create trigger stays_decided after update on join_request for each row when (old.state <> 'open')
  execute function stays_as_it_was('state', 'part', 'decided_by');
create trigger stays after update on recovery for each row execute function stays_as_it_was(
  'organisation_id', 'organisation_name', 'person_id', 'person_name', 'email', 'explanation', 'file_id');
create trigger stays_proposed after update on recovery for each row when (old.proposed_by is not null)
  execute function stays_as_it_was('proposal_id', 'proposed_by');
create trigger stays_decided after update on recovery for each row when (old.decided_at is not null)
  execute function stays_as_it_was('state', 'decided_by');
-- Nobody lets themself in.
create trigger decided_by_others after update on join_request for each row
  when (new.state = 'accepted' and new.decided_by = new.person_id) execute function stays_as_it_was('state');
create trigger written_by_oneself after insert or update on organisation_part for each row execute function in_ones_own_name('saved_by');
create trigger written_by_oneself after insert or update on organisation_document for each row
  execute function in_ones_own_name('attached_by', 'removed_by');
create trigger written_by_oneself after insert or update on join_request for each row execute function in_ones_own_name('decided_by');
create trigger written_by_oneself after insert or update on recovery for each row
  execute function in_ones_own_name('person_id', 'proposed_by', 'decided_by');

create policy history_of_join_request on history for select
  using (kind = 'join_request' and exists (select from join_request j where j.id = thing_id));
create policy history_of_recovery on history for select using (kind = 'recovery'
  and (app_is_system() or app_has_role('officer', 'approver', 'auditor')) and exists (select from recovery r where r.id = thing_id));

grant select, insert, update on organisation_part, organisation_document, join_request, recovery to sgf_app;

-- As before, but that a role is in force only for a person whose address is confirmed: an account that nobody has confirmed may
-- apply for an organisation, and never act for the Fund.
create or replace function session_actor(bearer_sha256 text) returns table (
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
        array(select distinct r.role from role_in_force r
              where r.person_id = b.person_id and p.confirmed_at is not null order by r.role) as roles,
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
