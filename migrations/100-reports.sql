-- Reports: what a grantee owes by a date, and what it handed in.

create table report (
  id uuid primary key,
  award_id uuid not null references award (id),
  organisation_id uuid not null references organisation (id),
  kind text not null,
  year integer not null,
  due_on date not null,
  state text not null,
  currency char(3) not null,
  spent numeric(14, 2),
  submitted_by uuid references person (id),
  submitted_at timestamptz,
  accepted_by uuid references person (id),
  accepted_at timestamptz,
  waiver_id uuid references proposal (id),
  version integer not null,
  constraint report_once unique (award_id, kind, year),
  constraint report_kind check (kind in ('progress', 'final')),
  constraint report_year check (year >= 1),
  constraint report_state check (state in ('expected', 'submitted', 'returned', 'accepted', 'waived')),
  constraint report_spent check (spent >= 0),
  constraint report_submitted_by_someone check (state in ('expected', 'waived') or submitted_by is not null),
  constraint report_submitted_whole check (num_nulls(submitted_by, submitted_at, spent) in (0, 3)),
  constraint report_accepted_by_someone check ((state = 'accepted') = (accepted_by is not null)),
  constraint report_accepted_at_some_time check ((accepted_by is null) = (accepted_at is null)),
  constraint report_accepted_by_another_person check (accepted_by <> submitted_by),
  constraint report_waived_by_two_persons check ((state = 'waived') = (waiver_id is not null))
);
create index report_of_organisation on report (organisation_id);
create index report_submitted_by on report (submitted_by);
create index report_accepted_by on report (accepted_by);
create index report_waiver_id on report (waiver_id);

-- Each time a report is handed in, it is frozen; sha256 is that of the content's canonical JSON.
create table report_submission (
  id uuid primary key,
  report_id uuid not null references report (id),
  number integer not null,
  content jsonb not null,
  sha256 char(64) not null,
  submitted_by uuid not null references person (id),
  submitted_at timestamptz not null,
  constraint report_submission_number_once unique (report_id, number),
  constraint report_submission_number_counts check (number >= 1),
  constraint report_submission_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index report_submission_submitted_by on report_submission (submitted_by);

alter table report enable row level security;
alter table report_submission enable row level security;

create policy report_is_read on report for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy report_is_expected on report for insert with check (app_is_system() or app_has_role('officer'));
create policy report_moves on report for update
  using (app_is_system() or app_has_role('officer', 'approver')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy report_submission_is_read on report_submission for select
  using (exists (select from report r where r.id = report_id));
create policy report_submission_is_ones_own on report_submission for insert
  with check (submitted_by = app_actor() and exists (select from report r where r.id = report_id));
create policy history_of_report on history for select
  using (kind = 'report' and exists (select from report r where r.id = thing_id));

grant select, insert, update on report to sgf_app;
grant select, insert on report_submission to sgf_app;
