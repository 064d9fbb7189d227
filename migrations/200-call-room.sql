-- The desk of a running call: what stays sealed until the door has closed, the numbers that staff see all the same, whom a
-- notice reached, and a correction while it is being written.

-- Windows whose call says that staff see submissions only once the door, with its grace, has closed. As the owner, and once
-- for a statement.
create function app_sealed_windows() returns uuid[] language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(w.id), '{}') from call_window w
  where (w.rules #>> '{settings,sealedUntilClosing}')::boolean
    and app_now() < w.closes_at + make_interval(secs => w.grace_seconds)
$$;

-- With the application go its submissions, documents and history; an applicant and the product itself see what they saw.
create policy application_is_sealed_until_closing on application as restrictive for select using (
  window_id <> all ((select app_sealed_windows())::uuid[])
  or app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));
-- What was found of an application holds its facts: it is read by those only who read the application.
create policy screening_is_read_with_its_application on screening as restrictive for select
  using (app_is_system() or exists (select from application a where a.id = application_id));
create policy judgement_is_read_with_its_application on judgement as restrictive for select
  using (app_is_system() or exists (select from application a where a.id = application_id));
create policy exclusion_is_read_with_its_application on exclusion as restrictive for select
  using (app_is_system() or exists (select from application a where a.id = application_id));

-- Numbers of a call and nothing else. A draft is counted by how many of its sections hold something; a submission by the hour
-- in which the one that counts was handed in, by country and by regional group; an attempt at a closed door by its hour.
create function call_counts(wanted uuid)
returns table (subject text, window_id uuid, bucket text, count integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  with mine as (
    select a.id, a.window_id, a.state, a.before_withdrawal, a.submission_id
    from application a join call_window w on w.id = a.window_id
    where w.call_id = wanted and (app_is_system() or app_has_role('officer', 'approver', 'auditor'))
  ), handed_in as (
    select m.window_id, s.submitted_at, s.country, s.regional_group
    from mine m join submission s on s.id = m.submission_id where m.state <> 'withdrawn'
  ), counted as (
    select 'draft', m.window_id, (
        (select count(*) from application_section s where s.application_id = m.id and s.content <> '{}')
        + (select count(distinct true) from application_document d where d.application_id = m.id and d.removed_at is null)
      )::text
    from mine m where m.state = 'draft'
    union all select 'state', m.window_id, m.state from mine m
    union all select 'hour', h.window_id, to_char(date_trunc('hour', h.submitted_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24":00:00Z"')
      from handed_in h
    union all select 'country', h.window_id, h.country::text from handed_in h
    union all select 'group', h.window_id, coalesce(h.regional_group, '') from handed_in h
    union all select 'refused', m.window_id, to_char(date_trunc('hour', r.attempted_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24":00:00Z"')
      from mine m join refused_attempt r on r.application_id = m.id
  )
  select c.*, count(*)::integer from counted c group by 1, 2, 3 order by 1, 2, 3
$$;

-- What is due to be sent for a call, and what was sent for it. Of those who were written to only their number is known.
create index notice_of_subject on notice (subject_id);
create index reminder_due_of_subject on reminder_due (subject_id) where done_at is null;
create function call_subjects(wanted uuid) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  with mine as (
    select a.id from application a join call_window w on w.id = a.window_id where w.call_id = wanted
  ), awarded as (select a.id from award a join mine m on m.id = a.application_id)
  select wanted union all select w.id from call_window w where w.call_id = wanted
  union all select m.id from mine m
  union all select r.id from review r join mine m on m.id = r.application_id
  union all select a.id from awarded a
  union all select r.id from report r join awarded a on a.id = r.award_id
  union all select d.id from disbursement d join awarded a on a.id = d.award_id
$$;
create function call_notices(wanted uuid)
returns table (template text, number integer, waiting integer, sent integer, failed integer, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
as $$
  select n.template, (n.about ->> 'number')::integer, count(*) filter (where n.state = 'queued')::integer,
    count(*) filter (where n.state = 'sent')::integer, count(*) filter (where n.state = 'failed')::integer,
    max(coalesce(n.sent_at, n.queued_at))
  from notice n join call_subjects(wanted) s on s.id = n.subject_id
  where app_is_system() or app_has_role('officer', 'approver', 'auditor')
  group by 1, 2 order by 6 desc, 1
$$;
create function call_reminders(wanted uuid) returns table (template text, at timestamptz, count integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.template, r.at, count(*)::integer from reminder_due r join call_subjects(wanted) s on s.id = r.subject_id
  where r.done_at is null and (app_is_system() or app_has_role('officer', 'approver', 'auditor'))
  group by 1, 2 order by 2, 1
$$;

-- Staff never read a draft. To give one applicant more time they find it by the reference that it tells them, and those that
-- were given time, or wait for it, by that.
create function applications_to_extend(wanted uuid, wanted_reference text)
returns table (id uuid, reference text, window_id uuid, organisation text, state text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.id, a.reference, a.window_id, o.name,
    case when a.state in ('draft', 'withdrawn') then a.state else 'submitted' end
  from application a join call_window w on w.id = a.window_id join organisation o on o.id = a.organisation_id
  where w.call_id = wanted and app_has_role('officer', 'approver', 'auditor') and case
    when wanted_reference is not null then a.reference = wanted_reference
    else exists (select from application_extension e where e.application_id = a.id)
      or exists (select from proposal p where p.act = 'application.extend' and p.kind = 'application' and p.thing_id = a.id)
  end
  order by a.reference
$$;
revoke all on function app_sealed_windows(), call_counts(uuid), call_subjects(uuid), call_notices(uuid), call_reminders(uuid),
  applications_to_extend(uuid, text) from public;
grant execute on function app_sealed_windows(), call_counts(uuid), call_notices(uuid), call_reminders(uuid),
  applications_to_extend(uuid, text) to sgf_app;

-- A correction while an officer writes it: nobody else's business until it is proposed.
create table correction_draft (
  call_id uuid not null references call (id),
  person_id uuid not null references person (id),
  -- The call as the officer saw it: proposed on another version, the correction would undo what came between.
  call_version integer not null,
  change jsonb not null,
  saved_at timestamptz not null,
  constraint correction_draft_pkey primary key (call_id, person_id),
  constraint correction_draft_is_an_object check (jsonb_typeof(change) = 'object')
);
create index correction_draft_person_id on correction_draft (person_id);
alter table correction_draft enable row level security;
create policy correction_draft_is_its_officers on correction_draft
  using (person_id = app_actor() and app_has_role('officer')) with check (person_id = app_actor() and app_has_role('officer'));
grant select, insert, update, delete on correction_draft to sgf_app;
