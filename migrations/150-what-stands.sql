-- What the app's role cannot do by any statement, whoever it acts for: move a row to another owner, rewrite what was proposed,
-- or put another's name under an act. The use-cases hold the same rules; here they stand also for a statement that forgets them.
-- The triggers come after the row, so that a broken CHECK or key is told by its own name.

-- The columns named keep the value that the row was made with. No instants: the app carries them in milliseconds.
create function stays_as_it_was() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  was constant jsonb := to_jsonb(old);
  becomes constant jsonb := to_jsonb(new);
  named text;
begin
  if not row_security_active(tg_relid) then return new; end if;
  foreach named in array tg_argv loop
    if becomes -> named is distinct from was -> named then
      raise insufficient_privilege using message = format('%s of %s stays as it was', named, tg_table_name);
    end if;
  end loop;
  return new;
end $$;

-- The columns named hold who did something: a person writes only the own id there, the product anybody's.
create function in_ones_own_name() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  was constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  becomes constant jsonb := to_jsonb(new);
  named text;
begin
  if app_is_system() or not row_security_active(tg_relid) then return new; end if;
  foreach named in array tg_argv loop
    if becomes ->> named is distinct from was ->> named and becomes ->> named <> app_actor()::text then
      raise insufficient_privilege using message = format('%s of %s is written in one''s own name', named, tg_table_name);
    end if;
  end loop;
  return new;
end $$;

create trigger stays after update on person for each row execute function stays_as_it_was('email');
create trigger stays after update on membership for each row
  execute function stays_as_it_was('organisation_id', 'person_id', 'part');
create trigger stays after update on invitation for each row
  execute function stays_as_it_was('organisation_id', 'email', 'part', 'invited_by');
create trigger stays after update on role_grant for each row
  execute function stays_as_it_was('person_id', 'role', 'starts_on', 'proposal_id', 'proposed_by', 'approved_by');
create trigger shortens after update on role_grant for each row when (new.ends_on > old.ends_on)
  execute function stays_as_it_was('ends_on');
create trigger stays_ended after update on role_grant for each row when (old.ended_at is not null and new.ended_at is null)
  execute function stays_as_it_was('ended_at');
create trigger stays_ended after update on membership for each row when (old.until is not null and new.until is null)
  execute function stays_as_it_was('until');
create trigger stays after update on deputy for each row
  execute function stays_as_it_was('principal_id', 'deputy_id', 'role', 'starts_on');
create trigger stays after update on api_token for each row
  execute function stays_as_it_was('person_id', 'token_sha256', 'stepped_up');
create trigger stays after update on proposal for each row
  execute function stays_as_it_was('act', 'kind', 'thing_id', 'content', 'why', 'proposed_by');
create trigger stays_decided after update on proposal for each row when (old.state <> 'open')
  execute function stays_as_it_was('state', 'decided_by');
create trigger stays after update on file for each row
  execute function stays_as_it_was('organisation_id', 'owner_id', 'name', 'media_type', 'bytes', 'sha256', 'storage_key');
create trigger stays after update on application for each row
  execute function stays_as_it_was('window_id', 'organisation_id', 'started_by');
create trigger stays after update on application_document for each row
  execute function stays_as_it_was('application_id', 'file_id', 'attached_by');
create trigger stays after update on review for each row
  execute function stays_as_it_was('application_id', 'window_id', 'organisation_id', 'reviewer_id', 'assigned_by');
create trigger stays after update on award for each row execute function stays_as_it_was(
  'reference', 'application_id', 'organisation_id', 'window_id', 'terms_id', 'requested', 'amount', 'currency', 'proposed_by');
create trigger stays after update on report for each row
  execute function stays_as_it_was('award_id', 'organisation_id', 'kind', 'year', 'currency');
create trigger stays after update on disbursement for each row
  execute function stays_as_it_was('award_id', 'organisation_id', 'terms_id', 'currency');
create trigger stays after update on hold for each row
  execute function stays_as_it_was('subject_kind', 'subject_id', 'cause_code', 'placed_by');
-- The next number is the last one's neighbour.
create trigger counts after update on reference_series for each row
  when (new.last <> old.last + 1 or new.series <> old.series) execute function stays_as_it_was('series', 'last');

-- An applicant moves its own application among the states that it brings about, and tells itself no outcome.
create trigger stays_for_applicants after update on application for each row
  when (not app_is_system() and not app_has_role('officer', 'approver')) execute function stays_as_it_was('released_outcome');
create trigger stays_the_funds after update on application for each row
  when (new.state not in ('draft', 'submitted', 'withdrawn') and not app_is_system() and not app_has_role('officer', 'approver'))
  execute function stays_as_it_was('state');
create trigger stays_the_funds after update on report for each row
  when (not app_is_system() and not app_has_role('officer', 'approver'))
  execute function stays_as_it_was('accepted_by', 'waiver_id', 'due_on');

create trigger written_by_oneself after insert or update on proposal for each row execute function in_ones_own_name('proposed_by', 'decided_by');
create trigger written_by_oneself after insert or update on call for each row execute function in_ones_own_name('proposed_by', 'published_by');
create trigger written_by_oneself after insert or update on hold for each row execute function in_ones_own_name('placed_by', 'lifted_by');
create trigger written_by_oneself after insert on screening for each row execute function in_ones_own_name('screened_by');
create trigger written_by_oneself after insert or update on award for each row
  execute function in_ones_own_name('proposed_by', 'approved_by', 'suspended_by', 'closed_by');
create trigger written_by_oneself after insert or update on budget_revision for each row
  execute function in_ones_own_name('proposed_by', 'agreed_by_fund', 'agreed_by_grantee');
create trigger written_by_oneself after insert or update on report for each row
  execute function in_ones_own_name('submitted_by', 'accepted_by');
create trigger written_by_oneself after insert or update on disbursement for each row
  execute function in_ones_own_name('requested_by', 'verified_by', 'authorised_by', 'instructed_by');

-- A file is brought in one's own name, for oneself, one's organisation or, by the desk, for an applicant; the verdict of the
-- scanner is the product's.
drop policy file_is_its_owners on file;
create policy file_is_its_owners on file for select
  using (app_is_system() or owner_id = app_actor() or organisation_id = any ((select app_organisations())::uuid[]));
create policy file_is_brought_by_its_owner on file for insert with check (app_is_system() or (owner_id = app_actor()
  and (organisation_id is null or app_has_role('officer') or organisation_id = any ((select app_organisations())::uuid[]))));
create policy file_is_judged_by_the_system on file for update using (app_is_system());

-- Whoever only reads an application submits nothing to it.
create policy submission_is_its_organisations on submission as restrictive for insert with check (
  app_is_system() or app_has_role('officer')
  or exists (select from application a where a.id = application_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));

-- What hangs on an award is written by the two sides of it: trustees, finance and auditors read.
create policy award_year_is_written_by_the_desk on award_year as restrictive for insert
  with check (app_is_system() or app_has_role('officer', 'approver'));
create policy award_year_is_changed_by_both_sides on award_year as restrictive for update
  using (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
create policy budget_revision_is_written_by_both_sides on budget_revision as restrictive for insert
  with check (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
create policy budget_revision_is_changed_by_both_sides on budget_revision as restrictive for update
  using (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
create policy award_budget_line_is_written_by_both_sides on award_budget_line as restrictive for insert
  with check (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
create policy agreement_is_drawn_up_by_both_sides on agreement as restrictive for insert
  with check (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
create policy signature_is_given_by_both_sides on signature as restrictive for insert
  with check (app_is_system() or app_has_role('officer', 'approver') or app_organisations() <> '{}');
