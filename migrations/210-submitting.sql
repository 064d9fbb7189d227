-- Whoever holds a receipt can ask whether it is true. Told is the time and nothing else: no row of a submission is reached.
-- A fingerprint is the whole SHA-256, or its first 80 bits, which stand on the receipt as its number.
create function submission_received(wanted_reference text, fingerprint text) returns timestamptz
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.submitted_at
  from application a join submission s on s.application_id = a.id
  where a.reference = wanted_reference and fingerprint in (s.sha256::text, left(s.sha256, 20))
$$;
revoke all on function submission_received(text, text) from public;
grant execute on function submission_received(text, text) to sgf_app;

-- Who asks is counted like other strangers.
alter table access_attempt drop constraint access_attempt_act,
  add constraint access_attempt_act check (act in ('sign_in', 'second_factor', 'register', 'reset', 'verify'));
