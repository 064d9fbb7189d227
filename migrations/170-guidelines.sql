-- What a call says beside its rules: its guidelines by chapter and language, until when it takes questions, and the cycle
-- that it was copied from where that is no call of the database.

alter table call
  add column guidelines jsonb not null default '{}',
  add column clarifications_until timestamptz,
  add column answers_due_on date,
  add column copied_cycle text,
  add constraint call_guidelines_are_chapters check (jsonb_typeof(guidelines) = 'object'),
  add constraint call_copied_from_one check (copied_from is null or copied_cycle is null),
  add constraint call_answers_follow_questions check (answers_due_on is null or clarifications_until is not null);
-- Every call says from now on what it has.
alter table call alter column guidelines drop default;

-- Reviews handed in by others on applications where the actor has handed in too. The call says when they are read: once
-- the actor has handed in, once all reviews of the application are in, or once all of the window are. Where the call says
-- nothing it is the first: nobody is led by another's score.
create or replace function app_fellow_reviews(application uuid default null) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(array_agg(other.id), '{}')
        from review mine join review other on other.application_id = mine.application_id and other.id <> mine.id
          join call_window w on w.id = mine.window_id
        where app_has_role('reviewer') and mine.reviewer_id = app_actor() and mine.state = 'submitted'
          and other.state = 'submitted' and mine.application_id <> all (app_recused_applications())
          and (application is null or mine.application_id = application)
          and case coalesce(w.rules -> 'settings' ->> 'reviewsSeen', 'after_own')
            when 'after_own' then true
            when 'after_all' then not exists (select from review r
              where r.application_id = mine.application_id and r.state in ('assigned', 'in_progress'))
            else not exists (select from review r
              where r.window_id = mine.window_id and r.state in ('assigned', 'in_progress')) end $$;
