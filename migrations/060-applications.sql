-- Applications: drafts by section, documents, immutable submissions, screening with findings and human judgements.

create table application (
  id uuid primary key,
  reference text not null,
  window_id uuid not null references call_window (id),
  organisation_id uuid not null references organisation (id),
  -- 1 for an organisation's first in a window; the call says how many there may be.
  number integer not null,
  terms_id uuid not null references terms (id),
  state text not null,
  before_withdrawal text,
  released_outcome text,
  submission_id uuid,
  started_by uuid not null references person (id),
  started_at timestamptz not null,
  version integer not null,
  constraint application_reference_once unique (reference),
  constraint application_number_once unique (window_id, organisation_id, number),
  constraint application_number_counts check (number >= 1),
  constraint application_state check (state in ('draft', 'submitted', 'eligible', 'ineligible', 'selected', 'reserved',
    'unsuccessful', 'awarded', 'not_taken_up', 'withdrawn')),
  constraint application_before_withdrawal check ((state = 'withdrawn') = (before_withdrawal is not null)),
  constraint application_released_outcome check (released_outcome in
    ('ineligible', 'selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up')),
  constraint application_submitted_with_a_submission check (state in ('draft', 'withdrawn') or submission_id is not null)
);
create index application_of_organisation on application (organisation_id);
create index application_terms_id on application (terms_id);
create index application_started_by on application (started_by);

-- The working copy: what the organisation writes, one row and version for each section. Staff never read it.
create table application_section (
  application_id uuid not null references application (id),
  section text not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null references person (id),
  constraint application_section_pkey primary key (application_id, section),
  constraint application_section_is_an_object check (jsonb_typeof(content) = 'object')
);
create index application_section_saved_by on application_section (saved_by);

create table application_document (
  id uuid primary key,
  application_id uuid not null references application (id),
  document text not null,
  file_id uuid not null references file (id),
  attached_at timestamptz not null,
  attached_by uuid not null references person (id),
  removed_at timestamptz,
  removed_by uuid references person (id),
  constraint application_document_file_once unique (file_id),
  constraint application_document_removed_by_someone check ((removed_at is null) = (removed_by is null))
);
create index application_document_of_application on application_document (application_id) where removed_at is null;
create index application_document_attached_by on application_document (attached_by);
create index application_document_removed_by on application_document (removed_by);

-- Each submission is frozen: answers, documents, the organisation's facts, the terms. The newest one counts.
create table submission (
  id uuid primary key,
  application_id uuid not null references application (id),
  number integer not null,
  terms_id uuid not null references terms (id),
  submitted_at timestamptz not null,
  submitted_by uuid not null references person (id),
  deadline_in_force timestamptz not null,
  in_grace boolean not null,
  -- What was submitted, word for word; sha256 is that of its canonical JSON.
  content jsonb not null,
  sha256 char(64) not null,
  facts jsonb not null,
  title text not null,
  starts_on date not null,
  months integer not null,
  currency char(3) not null,
  requested numeric(14, 2) not null,
  years numeric(14, 2)[] not null,
  total_budget numeric(14, 2) not null,
  country char(2) not null,
  regional_group text,
  constraint submission_number_once unique (application_id, number),
  constraint submission_number_counts check (number >= 1),
  constraint submission_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint submission_months check (months >= 1),
  constraint submission_requested check (requested >= 0 and total_budget >= requested),
  constraint submission_years check (cardinality(years) >= 1),
  constraint submission_grace_is_after_the_deadline check (in_grace = (submitted_at >= deadline_in_force))
);
create index submission_terms_id on submission (terms_id);
create index submission_submitted_by on submission (submitted_by);
alter table application add constraint application_submission foreign key (submission_id) references submission (id);
create index application_submission_id on application (submission_id);

-- The files of a submission: whoever reads the submission may read them.
create table submission_document (
  submission_id uuid not null references submission (id),
  file_id uuid not null references file (id),
  document text not null,
  constraint submission_document_pkey primary key (submission_id, file_id)
);
create index submission_document_file_id on submission_document (file_id);

-- What was refused at a closed door, kept as evidence.
create table refused_attempt (
  id uuid primary key,
  application_id uuid not null references application (id),
  attempted_at timestamptz not null,
  attempted_by uuid not null references person (id),
  deadline_in_force timestamptz not null,
  reasons jsonb not null,
  constraint refused_attempt_was_late check (attempted_at >= deadline_in_force)
);
create index refused_attempt_of_application on refused_attempt (application_id);
create index refused_attempt_attempted_by on refused_attempt (attempted_by);

-- A submission against the terms, with the facts that were judged.
create table screening (
  id uuid primary key,
  application_id uuid not null references application (id),
  submission_id uuid not null references submission (id),
  terms_id uuid not null references terms (id),
  outcome text not null,
  findings jsonb not null,
  facts jsonb not null,
  screened_by uuid not null,
  at timestamptz not null,
  constraint screening_outcome check (outcome in ('eligible', 'not_eligible', 'needs_judgement'))
);
create index screening_of_submission on screening (submission_id, at);
create index screening_of_application on screening (application_id);
create index screening_terms_id on screening (terms_id);

-- What a person said of a criterion that asks for one. A newer judgement supersedes; none is edited.
create table judgement (
  id uuid primary key,
  application_id uuid not null references application (id),
  submission_id uuid not null references submission (id),
  criterion text not null,
  verdict text not null,
  why text not null,
  judged_by uuid not null references person (id),
  at timestamptz not null,
  supersedes uuid references judgement (id),
  constraint judgement_verdict check (verdict in ('met', 'not_met')),
  constraint judgement_says_why check (btrim(why) <> ''),
  constraint judgement_superseded_once unique (supersedes)
);
create unique index judgement_first_once on judgement (submission_id, criterion) where supersedes is null;
create index judgement_of_application on judgement (application_id);
create index judgement_judged_by on judgement (judged_by);

-- On what grounds an application was excluded.
create table exclusion (
  id uuid primary key,
  application_id uuid not null references application (id),
  submission_id uuid not null references submission (id),
  grounds text[] not null,
  why text not null,
  excluded_by uuid not null references person (id),
  at timestamptz not null,
  constraint exclusion_has_grounds check (cardinality(grounds) > 0)
);
create index exclusion_of_application on exclusion (application_id);
create index exclusion_submission_id on exclusion (submission_id);
create index exclusion_excluded_by on exclusion (excluded_by);

alter table application enable row level security;
alter table application_section enable row level security;
alter table application_document enable row level security;
alter table submission enable row level security;
alter table submission_document enable row level security;
alter table refused_attempt enable row level security;
alter table screening enable row level security;
alter table judgement enable row level security;
alter table exclusion enable row level security;

-- Its organisation sees an application always, the fund's side once it was submitted. A draft is nobody else's business.
create policy application_is_its_organisations on application
  using (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]))
  with check (app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));
create policy application_is_read_once_submitted on application for select using (submission_id is not null
  and app_has_role('officer', 'approver', 'trustee', 'finance_officer', 'auditor'));
create policy application_is_decided_once_submitted on application for update
  using (submission_id is not null and app_has_role('officer', 'approver'))
  with check (submission_id is not null and app_has_role('officer', 'approver'));

create policy application_section_is_its_organisations on application_section
  using (app_is_system() or exists (select from application a where a.id = application_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));
create policy application_document_is_its_organisations on application_document
  using (app_is_system() or exists (select from application a where a.id = application_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));

create policy submission_is_read_with_its_application on submission for select
  using (exists (select from application a where a.id = application_id));
create policy submission_is_made_by_its_applicant on submission for insert
  with check (submitted_by = app_actor() and exists (select from application a where a.id = application_id));
create policy submission_document_is_read_with_its_submission on submission_document for select
  using (exists (select from submission s where s.id = submission_id));
create policy submission_document_is_made_with_its_submission on submission_document for insert
  with check (exists (select from submission s where s.id = submission_id and s.submitted_by = app_actor()));
create policy file_is_read_with_its_submission on file for select
  using (exists (select from submission_document d where d.file_id = file.id));

create policy refused_attempt_is_kept on refused_attempt for insert
  with check (attempted_by = app_actor() and exists (select from application a where a.id = application_id));
create policy refused_attempt_is_read on refused_attempt for select
  using (app_is_system() or app_has_role('officer', 'approver', 'auditor')
    or exists (select from application a where a.id = application_id
      and a.organisation_id = any ((select app_organisations())::uuid[])));

-- What the fund's side found stays there until the outcome is released.
create policy screening_is_the_funds on screening
  using (app_is_system() or app_has_role('officer', 'approver', 'trustee', 'auditor'))
  with check (app_is_system() or app_has_role('officer'));
create policy judgement_is_the_funds on judgement
  using (app_is_system() or app_has_role('officer', 'approver', 'trustee', 'auditor'))
  with check (judged_by = app_actor() and app_has_role('officer'));
create policy exclusion_is_the_funds on exclusion
  using (app_is_system() or app_has_role('officer', 'approver', 'trustee', 'auditor'))
  with check (excluded_by = app_actor() and app_has_role('officer'));

create policy history_of_application on history for select using (kind = 'application'
  and (app_is_system() or app_has_role('officer', 'approver', 'auditor'))
  and exists (select from application a where a.id = thing_id));
-- An applicant reads of its own acts and of what was released to it, never of what was decided before the letters.
create policy history_of_ones_own_application on history for select using (kind = 'application'
  and type in ('application.started', 'application.submitted', 'application.recorded', 'application.withdrawn',
    'application.resumed', 'application.restored', 'application.outcome_told')
  and exists (select from application a where a.id = thing_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));

create policy history_of_application_document on history for select using (kind = 'application_document'
  and exists (select from application_document d where d.id = thing_id));

-- For readers downstream: the application with the facts of the submission that counts, under the reader's own rights.
create view application_public with (security_invoker = true) as
  select a.id, a.reference, a.window_id, a.organisation_id, a.terms_id, a.state, a.released_outcome, a.submission_id,
    s.title, s.submitted_at, s.starts_on, s.months, s.currency, s.requested, s.total_budget, s.country, s.regional_group
  from application a left join submission s on s.id = a.submission_id;

grant select, insert, update on application, application_section, application_document to sgf_app;
grant select, insert on submission, submission_document, refused_attempt, screening, judgement, exclusion to sgf_app;
grant select on application_public to sgf_app;
