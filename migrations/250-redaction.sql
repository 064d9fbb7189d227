-- The free text of a submission can be erased, once two persons have said so. Its hash, its times and what money and figures
-- are made of stay; the receipt says from then on that it was redacted.
alter table submission add column redacted_at timestamptz;

-- What is kept is named: whatever else is answered, or will be, counts as free text.
create function kept_of(content jsonb, variadic kept text[]) returns jsonb language sql immutable set search_path = public, pg_temp
as $$ select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(content) where key = any (kept) $$;
create function kept_of_each(rows jsonb, variadic kept text[]) returns jsonb language sql immutable set search_path = public, pg_temp
as $$
  select coalesce(jsonb_agg(kept_of(row, variadic kept) order by place), '[]')
  from jsonb_array_elements(coalesce(rows, '[]')) with ordinality as each (row, place)
$$;
create function section_without_text(section text, content jsonb) returns jsonb language sql immutable
set search_path = public, pg_temp
as $$
  select case section
    when 'organisation' then kept_of(content, 'applyingAs', 'registeredWhereImplementing')
    when 'partners' then jsonb_build_object('partners', kept_of_each(content -> 'partners', 'id', 'country'))
    when 'project' then kept_of(content, 'startsOn', 'months')
    when 'countries' then kept_of(content, 'implementationCountries', 'routeCountries')
    when 'remedies' then jsonb_build_object('remedies', kept_of_each(content -> 'remedies', 'component'))
    when 'budget' then kept_of(content, 'currency') || jsonb_build_object(
      'lines', kept_of_each(content -> 'lines', 'id', 'category', 'year', 'quantity', 'price'),
      'coFunding', kept_of_each(content -> 'coFunding', 'id', 'amount', 'secured'))
    when 'declaration' then kept_of(content, 'declarationAccepted')
    else '{}' end
$$;
create function submission_without_text(content jsonb) returns jsonb language sql immutable set search_path = public, pg_temp
as $$
  select content || jsonb_build_object(
    'answers', (select coalesce(jsonb_object_agg(key, section_without_text(key, value)), '{}') from jsonb_each(content -> 'answers')),
    'documents', (select coalesce(jsonb_agg(kept_of(row, 'document', 'fileId', 'bytes', 'sha256') || '{"name": ""}' order by place), '[]')
      from jsonb_array_elements(content -> 'documents') with ordinality as each (row, place)))
$$;

-- Nobody changes a submission otherwise, whoever owns the table.
create function submission_stays_as_it_was() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  erased constant text[] := array['content', 'title', 'redacted_at'];
begin
  if to_jsonb(new) - erased is distinct from to_jsonb(old) - erased or old.redacted_at is not null or new.redacted_at is null
    or new.content is distinct from submission_without_text(old.content)
  then
    raise insufficient_privilege using message = 'a submission stays as it was, but for its free text that two persons erase';
  end if;
  return new;
end $$;
create trigger stays before update on submission for each row execute function submission_stays_as_it_was();

-- Done by the one who decided, on what was proposed. With the submission that counts goes the working copy that it was made
-- of: it says the same.
create function redact_submission(wanted uuid) returns timestamptz language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  done timestamptz;
begin
  if not exists (
    select from proposal p join submission s on s.application_id = p.thing_id
    where p.act = 'application.redact' and p.state = 'approved' and p.decided_by = app_actor()
      and s.id = wanted and p.content ->> 'submissionId' = wanted::text)
  then
    raise insufficient_privilege using message = 'a submission is redacted by two persons';
  end if;
  update submission s set content = submission_without_text(s.content), title = a.reference, redacted_at = app_now()
    from application a where s.id = wanted and s.redacted_at is null and a.id = s.application_id
    returning s.redacted_at into done;
  update application_section d set content = section_without_text(d.section, d.content), version = d.version + 1
    from application a where a.id = d.application_id and a.submission_id = wanted and done is not null;
  return done;
end $$;
revoke all on function redact_submission(uuid) from public;
grant execute on function redact_submission(uuid) to sgf_app;

-- Whoever holds a receipt is told that there is nothing left to compare it with.
drop function submission_received(text, text);
create function submission_verified(wanted_reference text, fingerprint text, out received_at timestamptz, out redacted_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.submitted_at, s.redacted_at
  from application a join submission s on s.application_id = a.id
  where a.reference = wanted_reference and fingerprint in (s.sha256::text, left(s.sha256, 20))
$$;
revoke all on function submission_verified(text, text) from public;
grant execute on function submission_verified(text, text) to sgf_app;

create policy history_of_ones_own_redaction on history for select using (kind = 'application' and type = 'application.redacted'
  and exists (select from application a where a.id = thing_id
    and a.organisation_id = any ((select app_organisations())::uuid[])));
