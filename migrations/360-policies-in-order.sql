-- A page reads a dozen tables, and the database prepares all that a table's policies might ask before it reads a row. What
-- decides for nearly everybody stands first, what is the same for all rows is asked once, and what is rarely asked stands
-- behind a function: a page takes the database a third of what it took. Who may see what is as it was.

-- Their own, whatever else stands between people and applications: sealing and recusal never concern the applicant.
create function own_applications() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return array(select a.id from application a where a.organisation_id = any (app_organisations())); end $$;
revoke all on function own_applications() from public;
grant execute on function own_applications() to sgf_app;

-- The functions below ask with the rights of who reads: each sees through them only what they see anyway.
create function application_was_received(application uuid) returns boolean language plpgsql stable as $$
begin return exists (select from application a where a.id = application and a.received_by is not null); end $$;

alter policy application_section_is_its_organisations on application_section
  using (app_is_system() or application_id = any ((select own_applications())::uuid[]));
alter policy application_section_is_read_where_it_was_entered on application_section
  using (app_has_role('officer', 'approver', 'auditor') and application_was_received(application_id));
alter policy application_section_is_changed_by_the_desk on application_section
  using (app_has_role('officer') and application_was_received(application_id));

alter policy application_document_is_its_organisations on application_document
  using (app_is_system() or application_id = any ((select own_applications())::uuid[]));
alter policy application_document_is_read_where_it_was_entered on application_document
  using (app_has_role('officer', 'approver', 'auditor') and application_was_received(application_id));
alter policy application_document_is_removed_by_the_desk on application_document
  using (app_has_role('officer') and application_was_received(application_id));

alter policy organisation_part_is_read_with_its_organisation on organisation_part
  using (organisation_id = any ((select app_organisations())::uuid[])
    or exists (select from organisation o where o.id = organisation_id));

alter policy organisation_statement_read on organisation_statement
  using (organisation_id = any ((select app_organisations())::uuid[])
    or exists (select from organisation o where o.id = organisation_id));

alter policy organisation_budget_read on organisation_budget
  using (organisation_id = any ((select app_organisations())::uuid[])
    or exists (select from organisation o where o.id = organisation_id));

alter policy organisation_document_is_read_with_its_organisation on organisation_document
  using (organisation_id = any ((select app_organisations())::uuid[])
    or exists (select from organisation o where o.id = organisation_id));

create function file_is_in_a_message(file uuid) returns boolean language plpgsql stable as $$
begin return exists (select from message_file m where m.file_id = file); end $$;
create function file_is_in_a_profile(file uuid) returns boolean language plpgsql stable as $$
begin return exists (select from organisation_document d where d.file_id = file); end $$;
create function file_is_in_a_recovery(file uuid) returns boolean language plpgsql stable as $$
begin return exists (select from recovery r where r.file_id = file); end $$;
create function file_is_in_a_submission(file uuid) returns boolean language plpgsql stable as $$
begin return exists (select from submission_document d where d.file_id = file); end $$;
create function file_was_received(file uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from application_document d join application a on a.id = d.application_id
    where d.file_id = file and a.received_by is not null);
end $$;

alter policy file_is_read_with_its_message on file using (file_is_in_a_message(id));
alter policy file_is_read_with_its_profile on file using (file_is_in_a_profile(id));
alter policy file_is_read_with_its_recovery on file
  using (app_has_role('officer', 'approver', 'auditor') and file_is_in_a_recovery(id));
alter policy file_is_read_with_its_submission on file using (file_is_in_a_submission(id));
alter policy file_is_read_with_what_was_received on file
  using (app_has_role('officer', 'approver', 'auditor') and file_was_received(id));

-- A history is read by who sees the thing: one question for each kind of thing, asked only for a history of that kind. That of
-- a proposal compared the proposal with itself, so that only auditors read it.
do $$
declare
  kind text;
begin
  foreach kind in array array[
    'agreement', 'api_token', 'application', 'application_document', 'approval', 'award', 'board_session', 'budget_revision',
    'call', 'clarification', 'contribution', 'decision', 'deputy', 'disbursement', 'hold', 'information_request', 'invitation',
    'join_request', 'membership', 'message', 'notice', 'organisation', 'proposal', 'question', 'ranking', 'recovery', 'recusal',
    'report', 'review', 'role_grant', 'thread'
  ] loop
    execute format('create function %I(thing uuid) returns boolean language plpgsql stable as
      $f$ begin return exists (select from %I t where t.id = thing); end $f$', kind || '_is_seen', kind);
    execute format('alter policy %I on history using (kind = %L and %I(thing_id))', 'history_of_' || kind, kind, kind || '_is_seen');
  end loop;
end $$;

alter policy history_of_application on history using (
  kind = 'application' and (app_is_system() or app_has_role('officer', 'approver', 'auditor')) and application_is_seen(thing_id));
alter policy history_of_clarification on history using (
  kind = 'clarification' and app_has_role('officer', 'approver') and clarification_is_seen(thing_id));
alter policy history_of_recovery on history using (
  kind = 'recovery' and (app_is_system() or app_has_role('officer', 'approver', 'auditor')) and recovery_is_seen(thing_id));

alter policy history_of_ones_own_application on history using (
  kind = 'application' and type in ('application.started', 'application.submitted', 'application.recorded',
    'application.withdrawn', 'application.resumed', 'application.restored', 'application.outcome_told')
  and thing_id = any ((select own_applications())::uuid[]));
alter policy history_of_ones_own_redaction on history using (
  kind = 'application' and type = 'application.redacted' and thing_id = any ((select own_applications())::uuid[]));
alter policy history_of_what_an_applicant_is_told on history using (
  kind = 'application' and type in ('application.extended', 'application.mending_asked')
  and thing_id = any ((select own_applications())::uuid[]));
