-- Feedback on one application: averages of its reviews, kept as they were told, and a text of the secretariat. Its applicant
-- reads it once it was released, which is never before the outcome was told; from then on it stays as it is. The words stand
-- in the payload of history of the version in which they were written, where two persons can erase them.

create table feedback (
  id uuid primary key,
  application_id uuid not null references application (id),
  window_id uuid not null references call_window (id),
  organisation_id uuid not null references organisation (id),
  language text,
  written_by uuid references person (id),
  written_at timestamptz,
  scores jsonb,
  released_at timestamptz,
  version integer not null,
  constraint feedback_once_per_application unique (application_id),
  constraint feedback_language check (language ~ '^[a-z]{2,3}$'),
  constraint feedback_written_whole check (num_nulls(language, written_by, written_at) in (0, 3)),
  constraint feedback_says_something check (num_nulls(written_at, scores) < 2),
  constraint feedback_scores_come_with_the_release check (scores is null or released_at is not null)
);
create index feedback_of_window on feedback (window_id);
create index feedback_of_organisation on feedback (organisation_id);
create index feedback_written_by on feedback (written_by);

alter table feedback enable row level security;

-- Nobody at the fund reads what is being written about their own organisation.
create policy feedback_is_read on feedback for select using (app_is_system()
  or (organisation_id = any ((select app_organisations())::uuid[]) and released_at is not null)
  or (organisation_id <> all ((select app_organisations())::uuid[]) and app_has_role('officer', 'approver', 'auditor')));
create policy feedback_is_begun_by_officers on feedback for insert with check (
  app_has_role('officer') and organisation_id <> all ((select app_organisations())::uuid[])
  and exists (select from application a where a.id = application_id and a.window_id = feedback.window_id
    and a.organisation_id = feedback.organisation_id and (released_at is null or a.released_outcome is not null)));
create policy feedback_is_kept_by_officers_until_its_release on feedback for update
  using (released_at is null and app_has_role('officer') and organisation_id <> all ((select app_organisations())::uuid[]))
  with check (released_at is null or exists (
    select from application a where a.id = application_id and a.released_outcome is not null));

create trigger stays after update on feedback for each row
  execute function stays_as_it_was('application_id', 'window_id', 'organisation_id');
create trigger written_by_oneself after insert or update on feedback for each row
  execute function in_ones_own_name('written_by');

-- Of its history an applicant reads the words that were released: those of the version before.
create policy history_of_feedback on history for select using (kind = 'feedback'
  and exists (select from feedback f where f.id = thing_id and (f.organisation_id <> all ((select app_organisations())::uuid[])
    or (history.type = 'feedback.written' and history.version = f.version - 1))));

grant select, insert, update on feedback to sgf_app;
