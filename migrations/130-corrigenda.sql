-- Mending a published call: numbered corrigenda, public with both versions, and more time for one applicant with cause.

-- When staff first looked into an application of the window: from then on its closed door stays closed.
alter table call_window add column opened_by_staff_at timestamptz;

create table corrigendum (
  id uuid primary key,
  call_id uuid not null references call (id),
  number integer not null,
  kind text not null,
  why text not null,
  -- [{ window, field, before, after }]: both versions, word for word.
  differences jsonb not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  published_by uuid not null references person (id),
  published_at timestamptz not null,
  version integer not null,
  constraint corrigendum_number_once unique (call_id, number),
  constraint corrigendum_number_counts check (number >= 1),
  constraint corrigendum_kind check (kind in ('wording', 'terms', 'deadline')),
  constraint corrigendum_says_why check (btrim(why) <> ''),
  constraint corrigendum_changes_something check (jsonb_array_length(differences) > 0),
  constraint corrigendum_takes_two_persons check (published_by <> proposed_by)
);
create index corrigendum_proposed_by on corrigendum (proposed_by);
create index corrigendum_published_by on corrigendum (published_by);

create table application_extension (
  id uuid primary key,
  application_id uuid not null references application (id),
  until timestamptz not null,
  -- What was in force before.
  instead_of timestamptz not null,
  -- The words behind the cause stand in history, where they can be erased.
  cause text not null,
  proposed_by uuid not null references person (id),
  approved_by uuid not null references person (id),
  approved_at timestamptz not null,
  constraint application_extension_cause check (cause in
    ('system_failure', 'error_of_the_fund', 'emergency', 'access_for_disability')),
  constraint application_extension_is_later check (until > instead_of and until > approved_at),
  constraint application_extension_takes_two_persons check (approved_by <> proposed_by)
);
create index application_extension_of_application on application_extension (application_id, until);
create index application_extension_proposed_by on application_extension (proposed_by);
create index application_extension_approved_by on application_extension (approved_by);

alter table corrigendum enable row level security;
alter table application_extension enable row level security;

create policy corrigendum_is_read_with_its_call on corrigendum for select
  using (exists (select from call c where c.id = call_id));
create policy corrigendum_is_published_by_the_desk on corrigendum for insert
  with check (published_by = app_actor() and app_has_role('officer', 'approver'));
create policy application_extension_is_read on application_extension for select
  using (app_is_system() or app_has_role('officer', 'approver', 'auditor')
    or exists (select from application a where a.id = application_id
      and a.organisation_id = any ((select app_organisations())::uuid[])));
create policy application_extension_is_given_by_a_second_person on application_extension for insert
  with check (approved_by = app_actor() and app_has_role('officer', 'approver'));
-- Besides its own acts an applicant reads of what was given to it and what it was asked for.
create policy history_of_what_an_applicant_is_told on history for select using (kind = 'application'
  and type in ('application.extended', 'application.mending_asked')
  and exists (select from application a where a.id = thing_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));

-- Staff never read a draft. To give one more time they hold it by what everybody may know of it, and no word of it is read.
create function hold_to_extend(wanted uuid)
returns table (id uuid, reference text, window_id uuid, organisation_id uuid, submission_id uuid, state text, version integer)
language sql volatile security definer set search_path = public, pg_temp
as $$
  select a.id, a.reference, a.window_id, a.organisation_id, a.submission_id, a.state, a.version
  from application a where a.id = wanted and app_has_role('officer', 'approver') for update
$$;
-- How many drafts and submissions a change of windows touches: their existence is all that staff learn of drafts.
create function applications_touched(windows uuid[])
returns table (drafts integer, submissions integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*) filter (where a.state = 'draft')::int,
    count(*) filter (where a.submission_id is not null and a.state <> 'withdrawn')::int
  from application a where a.window_id = any (windows) and app_has_role('officer', 'approver', 'auditor')
$$;
revoke all on function hold_to_extend(uuid), applications_touched(uuid[]) from public;
grant execute on function hold_to_extend(uuid), applications_touched(uuid[]) to sgf_app;

grant select, insert on corrigendum, application_extension to sgf_app;
