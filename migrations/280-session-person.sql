-- Every page shows who is signed in and speaks their language, so the one statement that every request asks says that too.
drop function session_actor(text);

create function session_actor(bearer_sha256 text) returns table (
  id uuid, person_id uuid, by_token boolean, csrf text, pending text, roles text[], organisations jsonb, stepped_up boolean,
  person jsonb
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  now constant timestamptz := app_now();
begin
  update session s set seen_at = now
    where s.token_sha256 = bearer_sha256 and s.seen_at < now - interval '1 minute'
      and s.ended_at is null and now < s.ends_at and now < s.seen_at + s.idle;
  return query
    with bearer as (
      select false as by_token, s.id, s.person_id, s.csrf, s.second_factor_at, coalesce(now < s.stepped_up_until, false) as stepped_up
        from session s
        where s.token_sha256 = bearer_sha256 and s.ended_at is null and now < s.ends_at and now < s.seen_at + s.idle
      union all
      select true, t.id, t.person_id, '', case when t.stepped_up then t.created_at end, false
        from api_token t
        where t.token_sha256 = bearer_sha256 and t.revoked_at is null and now < t.expires_at
    ), held as (
      select b.*,
        array(select distinct r.role from role_in_force r
              where r.person_id = b.person_id and p.confirmed_at is not null order by r.role) as roles,
        exists (select from second_factor f where f.person_id = b.person_id and f.confirmed_at is not null) as enrolled,
        jsonb_build_object('name', p.name, 'email', p.email, 'language', p.language,
          'isConfirmed', p.confirmed_at is not null) as person
      from bearer b join person p on p.id = b.person_id and p.disabled_at is null
    )
    select h.id, h.person_id, h.by_token, h.csrf,
      case when h.second_factor_at is not null then null
           when h.enrolled and not h.by_token then 'second_factor'
           when h.roles <> '{}' then 'enrolment' end,
      h.roles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.organisation_id, 'part', m.part) order by m.since), '[]')
         from membership m where m.person_id = h.person_id and m.until is null),
      h.stepped_up, h.person
    from held h;
end $$;
