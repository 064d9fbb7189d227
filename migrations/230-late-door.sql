-- The late door: an application that reached the fund by e-mail or on paper, in time, is entered by an officer from its original
-- and confirmed by a second person. Marked so for ever, and no one person's doing.

alter table application
  add column received_by text,
  add column received_at timestamptz,
  add column confirmed_by uuid references person (id),
  add constraint application_received_by check (received_by in ('e_mail', 'paper')),
  add constraint application_received_at_some_time check ((received_by is null) = (received_at is null)),
  add constraint application_confirmed_only_if_received check (confirmed_by is null or received_by is not null),
  add constraint application_confirmed_by_another_person check (confirmed_by <> started_by),
  add constraint application_recorded_by_two_persons check (received_by is null or submission_id is null or confirmed_by is not null);
create index application_confirmed_by on application (confirmed_by);

create trigger stays_received after update on application for each row
  execute function stays_as_it_was('received_by', 'received_at');
create trigger stays_confirmed after update on application for each row when (old.confirmed_by is not null)
  execute function stays_as_it_was('confirmed_by');
create trigger written_by_oneself after insert or update on application for each row
  execute function in_ones_own_name('confirmed_by');

-- Whoever entered a part of it confirms nothing of it.
create function confirmed_by_who_entered_nothing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from application_section s where s.application_id = new.id and s.saved_by = new.confirmed_by)
    or exists (select from application_document d where d.application_id = new.id and d.attached_by = new.confirmed_by)
  then
    raise exception 'what was received is confirmed by a person who entered nothing of it'
      using errcode = '23514', constraint = 'application_confirmed_by_another_person', table = 'application';
  end if;
  return null;
end $$;
create trigger confirmed_by_another_person after update on application for each row
  when (new.confirmed_by is distinct from old.confirmed_by) execute function confirmed_by_who_entered_nothing();

-- The desk enters and reads what was received otherwise, and no other draft; nobody for an organisation of their own.
create policy application_is_entered_by_the_desk on application for insert with check (received_by is not null
  and started_by = app_actor() and app_has_role('officer') and organisation_id <> all ((select app_organisations())::uuid[]));
create policy application_is_read_where_it_was_entered on application for select
  using (received_by is not null and app_has_role('officer', 'approver', 'auditor'));
create policy application_is_recorded_by_the_desk on application for update
  using (received_by is not null and app_has_role('officer')) with check (received_by is not null and app_has_role('officer'));
create policy application_section_is_read_where_it_was_entered on application_section for select
  using (app_has_role('officer', 'approver', 'auditor')
    and exists (select from application a where a.id = application_id and a.received_by is not null));
create policy application_section_is_entered_by_the_desk on application_section for insert
  with check (saved_by = app_actor() and app_has_role('officer')
    and exists (select from application a where a.id = application_id and a.received_by is not null));
create policy application_section_is_changed_by_the_desk on application_section for update
  using (app_has_role('officer') and exists (select from application a where a.id = application_id and a.received_by is not null))
  with check (saved_by = app_actor());
create policy application_document_is_read_where_it_was_entered on application_document for select
  using (app_has_role('officer', 'approver', 'auditor')
    and exists (select from application a where a.id = application_id and a.received_by is not null));
create policy application_document_is_entered_by_the_desk on application_document for insert
  with check (attached_by = app_actor() and app_has_role('officer')
    and exists (select from application a where a.id = application_id and a.received_by is not null));
create policy application_document_is_removed_by_the_desk on application_document for update
  using (app_has_role('officer') and exists (select from application a where a.id = application_id and a.received_by is not null));
create policy file_is_read_with_what_was_received on file for select
  using (app_has_role('officer', 'approver', 'auditor') and exists (
    select from application_document d join application a on a.id = d.application_id
    where d.file_id = file.id and a.received_by is not null));

-- The desk has the original anyway: what it enters is not sealed from it.
alter policy application_is_sealed_until_closing on application using (
  window_id <> all ((select app_sealed_windows())::uuid[]) or received_by is not null
  or app_is_system() or organisation_id = any ((select app_organisations())::uuid[]));

-- What entering one needs to know of an organisation's other applications in the window, drafts that staff do not see among them:
-- the last number, how many were handed in, and until when one of them was given time.
create function place_for_received(wanted_window uuid, wanted_organisation uuid)
returns table (last integer, handed_in integer, until timestamptz)
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(max(a.number), 0), count(*) filter (where a.submission_id is not null or a.received_by is not null)::integer,
    (select max(e.until) from application_extension e join application x on x.id = e.application_id
     where x.window_id = wanted_window and x.organisation_id = wanted_organisation)
  from application a
  where a.window_id = wanted_window and a.organisation_id = wanted_organisation and app_has_role('officer')
$$;
revoke all on function confirmed_by_who_entered_nothing(), place_for_received(uuid, uuid) from public;
grant execute on function place_for_received(uuid, uuid) to sgf_app;
