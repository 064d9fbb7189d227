-- Reviews: who was asked to assess which application, their scores, and who stepped aside.

create table review (
  id uuid primary key,
  application_id uuid not null references application (id),
  window_id uuid not null references call_window (id),
  organisation_id uuid not null references organisation (id),
  reviewer_id uuid not null references person (id),
  assigned_by uuid not null references person (id),
  due_on date,
  state text not null,
  submitted_at timestamptz,
  version integer not null,
  constraint review_state check (state in
    ('assigned', 'in_progress', 'submitted', 'declined', 'recused', 'relieved', 'set_aside')),
  constraint review_once_per_reviewer unique (application_id, reviewer_id),
  constraint review_handed_in_has_its_time check ((submitted_at is not null) = (state in ('submitted', 'set_aside')))
);
create index review_of_reviewer on review (reviewer_id, state);
create index review_of_window on review (window_id);
create index review_of_organisation on review (organisation_id);
create index review_assigned_by on review (assigned_by);

create table review_score (
  review_id uuid not null references review (id),
  criterion text not null,
  weight integer not null,
  score numeric(4, 1),
  remark text,
  constraint review_score_pkey primary key (review_id, criterion),
  constraint review_score_within_weight check (score between 0 and weight),
  constraint review_score_remark_is_short check (length(remark) <= 5000)
);

-- A person who stepped aside has no access, no score and no vote on that application, as reviewer and as trustee alike.
create table recusal (
  id uuid primary key,
  application_id uuid not null references application (id),
  person_id uuid not null references person (id),
  cause text not null,
  declared_by uuid not null references person (id),
  at timestamptz not null,
  version integer not null,
  constraint recusal_once_per_person unique (application_id, person_id),
  constraint recusal_cause check (cause in
    ('works_for_applicant', 'advised_applicant', 'close_to_applicant', 'financial_interest', 'other'))
);
create index recusal_of_person on recusal (person_id);
create index recusal_declared_by on recusal (declared_by);

-- These run as the owner: a policy that looked at its own table would never end.
-- Applications from which the actor stepped aside.
create function app_recused_applications() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(array_agg(application_id), '{}') from recusal where person_id = app_actor() $$;
-- Applications that the actor is asked to review, or has reviewed.
create function app_assigned_applications() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(array_agg(application_id), '{}') from review
        where app_has_role('reviewer') and reviewer_id = app_actor() and state in ('assigned', 'in_progress', 'submitted')
          and application_id <> all (app_recused_applications()) $$;
-- Reviews handed in by others on applications where the actor has handed in too: nobody is led by another's score.
create function app_fellow_reviews(application uuid default null) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(array_agg(other.id), '{}')
        from review mine join review other on other.application_id = mine.application_id and other.id <> mine.id
        where app_has_role('reviewer') and mine.reviewer_id = app_actor() and mine.state = 'submitted'
          and other.state = 'submitted' and mine.application_id <> all (app_recused_applications())
          and (application is null or mine.application_id = application) $$;
-- Organisations whose applications the actor is asked to review: one has to know whom one reads to declare a conflict.
create function app_assigned_organisations() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(array_agg(organisation_id), '{}') from review
        where reviewer_id = app_actor() and application_id = any (app_assigned_applications()) $$;

alter table review enable row level security;
alter table review_score enable row level security;
alter table recusal enable row level security;

-- Nobody reads at the fund what reviewers say of their own organisation.
create policy review_is_read on review for select using (
  app_is_system() or (app_has_role('reviewer') and reviewer_id = app_actor())
  or (organisation_id <> all ((select app_organisations())::uuid[])
      and (app_has_role('officer', 'approver', 'auditor')
        or (app_has_role('trustee') and state = 'submitted'
            and application_id <> all ((select app_recused_applications())::uuid[])))));
create policy review_is_assigned_by_officers on review for insert
  with check (app_has_role('officer') and assigned_by = app_actor());
create policy review_is_written_by_its_reviewer_and_officers on review for update
  using (app_has_role('officer') or (app_has_role('reviewer') and reviewer_id = app_actor()));

-- A draft is its reviewer's alone; what was handed in is read by whoever reads the review, but not after stepping aside.
create policy review_score_is_read on review_score for select using (
  review_id = any ((select app_fellow_reviews())::uuid[])
  or exists (select from review r where r.id = review_id and case
       when r.reviewer_id = app_actor() then r.state in ('assigned', 'in_progress', 'submitted')
       else r.submitted_at is not null end));
create policy review_score_is_drafted_by_its_reviewer on review_score for all
  using (exists (select from review r where r.id = review_id and r.reviewer_id = app_actor() and r.state = 'in_progress'));

create policy recusal_is_read on recusal for select using (
  person_id = app_actor() or app_is_system() or app_has_role('officer', 'approver', 'auditor'));
create policy recusal_is_declared on recusal for insert with check (
  declared_by = app_actor() and (person_id = app_actor() or app_has_role('officer')));

create policy history_of_review on history for select
  using (kind = 'review' and exists (select from review r where r.id = thing_id));
create policy history_of_recusal on history for select
  using (kind = 'recusal' and exists (select from recusal r where r.id = thing_id));

-- With the application come its submissions and their files, never the working copy.
create policy application_is_read_by_its_reviewers on application for select
  using (id = any ((select app_assigned_applications())::uuid[]));
-- Whoever stepped aside sees it no more, but for the fund's desk, whose lists must stay whole, and its organisation.
create policy application_is_closed_to_the_recused on application as restrictive for select using (
  id <> all ((select app_recused_applications())::uuid[])
  or app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor')
  or organisation_id = any ((select app_organisations())::uuid[]));
create policy organisation_is_read_by_its_reviewers on organisation for select
  using (id = any ((select app_assigned_organisations())::uuid[]));

revoke all on function app_recused_applications(), app_assigned_applications(), app_fellow_reviews(uuid),
  app_assigned_organisations() from public;
grant execute on function app_recused_applications(), app_assigned_applications(), app_fellow_reviews(uuid),
  app_assigned_organisations() to sgf_app;
grant select, insert, update on review, review_score to sgf_app;
grant select, insert on recusal to sgf_app;
