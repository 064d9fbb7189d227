-- A file of an organisation's profile may serve in its applications too: the same bytes, once in each application at a time.
alter table application_document drop constraint application_document_file_once;
create unique index application_document_file_in_force on application_document (application_id, file_id)
  where removed_at is null;
create index application_document_file_id on application_document (file_id);

-- Whoever attaches it: what an application holds is its own organisation's, never another's. The question is asked past the
-- rows that the actor sees, because those of files ask what was attached.
create function file_is_of(wanted uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select exists (select from file where id = wanted and organisation_id = organisation) $$;
revoke all on function file_is_of(uuid, uuid) from public;
grant execute on function file_is_of(uuid, uuid) to sgf_app;
create policy application_document_is_of_its_organisation on application_document as restrictive for insert with check (
  exists (select from application a where a.id = application_id and file_is_of(file_id, a.organisation_id)));
