-- Ground: who acts, what time it is, history, outbox and inbox, idempotency, two-person proposals, files.

create extension if not exists btree_gist;

-- The time that every rule is decided on. Databases made for tests and replays carry a variant that reads a setting;
-- the app's role can create neither.
create function app_now() returns timestamptz language sql volatile parallel safe
  as $$ select clock_timestamp() $$;

-- Who acts in this transaction; set by the unit of work, never by a statement of a use-case.
create function app_actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function app_has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
  as $$ select coalesce(string_to_array(current_setting('app.roles', true), ','), '{}') && wanted $$;
create function app_organisations() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting('app.organisations', true), ''), ',')::uuid[], '{}') $$;
create function app_is_system() returns boolean language sql stable parallel safe
  as $$ select app_actor() = '00000000-0000-7000-8000-000000000000' $$;

-- History: one row for every change of state and every edit of something that matters. Insert only for the app.
create table history_payload (
  id uuid primary key,
  content jsonb,
  redacted_at timestamptz,
  constraint history_payload_is_there_or_redacted check ((content is null) = (redacted_at is not null))
);
create table history (
  id uuid primary key,
  at timestamptz not null default app_now(),
  actor_id uuid not null,
  kind text not null,
  thing_id uuid not null,
  type text not null,
  from_state text,
  to_state text,
  version integer not null,
  data jsonb not null default '{}',
  payload_id uuid references history_payload (id),
  payload_sha256 char(64),
  constraint history_payload_has_hash check ((payload_id is null) = (payload_sha256 is null))
);
create index history_of_thing on history (kind, thing_id, at);

-- Outbox: what happened, for whom it may concern later. Written in the same commit as the change itself.
create table outbox (
  id uuid primary key,
  type text not null,
  thing_id uuid not null,
  payload jsonb not null,
  occurred_at timestamptz not null default app_now(),
  published_at timestamptz
);
create index outbox_waiting on outbox (id) where published_at is null;
create table inbox (
  event_id uuid not null,
  subscriber text not null,
  done_at timestamptz not null default app_now(),
  constraint inbox_pkey primary key (event_id, subscriber)
);

-- What was answered to a request that carried a key: a repeat gets the same answer.
create table idempotency (
  actor_id uuid not null,
  key text not null,
  act text not null,
  fingerprint char(64) not null,
  -- json, not jsonb: a repeat gets the same bytes.
  result json,
  created_at timestamptz not null default app_now(),
  constraint idempotency_pkey primary key (actor_id, key),
  constraint idempotency_key_is_short check (length(key) between 1 and 255)
);

-- Acts that need two persons: one proposes, another decides.
create table proposal (
  id uuid primary key,
  act text not null,
  kind text not null,
  thing_id uuid not null,
  content jsonb not null,
  why text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null default app_now(),
  decided_by uuid,
  decided_at timestamptz,
  state text not null default 'open',
  remark text,
  version integer not null default 1,
  constraint proposal_state check (state in ('open', 'approved', 'declined', 'withdrawn')),
  constraint proposal_needs_two_persons check (decided_by is null or state = 'withdrawn' or decided_by <> proposed_by),
  constraint proposal_decided_or_open check ((state = 'open') = (decided_at is null)),
  constraint proposal_decided_by_someone check ((decided_at is null) = (decided_by is null))
);
create unique index proposal_one_open on proposal (act, kind, thing_id) where state = 'open';

-- Files: rows about bytes that are kept elsewhere.
create table file (
  id uuid primary key,
  organisation_id uuid,
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 char(64) not null,
  scan_state text not null default 'waiting',
  quarantined boolean not null default true,
  storage_key text not null,
  created_at timestamptz not null default app_now(),
  removed_at timestamptz,
  version integer not null default 1,
  constraint file_scan_state check (scan_state in ('waiting', 'clean', 'infected', 'not_scanned')),
  constraint file_clean_or_kept_away check (quarantined = (scan_state in ('waiting', 'infected'))),
  constraint file_has_bytes check (bytes >= 0),
  constraint file_storage_key_once unique (storage_key)
);

alter table history enable row level security;
alter table history_payload enable row level security;
alter table outbox enable row level security;
alter table inbox enable row level security;
alter table idempotency enable row level security;
alter table proposal enable row level security;
alter table file enable row level security;

-- Each context adds the policy by which the history of its things is read: whoever sees the thing sees its history.
create policy history_is_written_by_its_actor on history for insert with check (actor_id = app_actor());
create policy history_is_read_by_auditors on history for select using (app_is_system() or app_has_role('auditor'));
create policy history_payload_is_written on history_payload for insert with check (app_actor() is not null);
create policy history_payload_is_read_with_its_history on history_payload for select
  using (exists (select from history h where h.payload_id = history_payload.id));
create policy outbox_is_written on outbox for insert with check (app_actor() is not null);
create policy outbox_is_the_systems on outbox using (app_is_system());
create policy inbox_is_the_systems on inbox using (app_is_system());
create policy idempotency_is_ones_own on idempotency using (actor_id = app_actor());
create policy proposal_is_staffs on proposal
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'administrator', 'auditor'));
create policy file_is_its_owners on file
  using (app_is_system() or owner_id = app_actor() or organisation_id = any ((select app_organisations())::uuid[]));

grant usage on schema public to sgf_app;
grant select, insert on history, history_payload, inbox to sgf_app;
grant select, insert, update on outbox, proposal, file to sgf_app;
grant select, insert, update, delete on idempotency to sgf_app;

-- References that people see, one row a series.
create table reference_series (
  series text primary key,
  last integer not null,
  constraint reference_series_counts check (last >= 1)
);
alter table reference_series enable row level security;
create policy reference_series_is_everyones on reference_series using (app_actor() is not null);
grant select, insert, update on reference_series to sgf_app;
create policy history_of_proposal on history for select
  using (kind = 'proposal' and exists (select from proposal p where p.id = thing_id));
-- So that a process can tell whether the database has the form it was built for.
grant select on schema_migration to sgf_app;

-- Erases the free text behind a history entry, once two persons have said so; the hash stays.
create function redact_payload(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (
    select from proposal p join history h on h.id = p.thing_id
    where p.act = 'history.redact' and p.state = 'approved' and h.payload_id = wanted)
  then
    raise insufficient_privilege using message = 'a payload is erased by two persons';
  end if;
  update history_payload set content = null, redacted_at = app_now() where id = wanted and redacted_at is null;
end $$;
revoke all on function redact_payload(uuid) from public;
grant execute on function redact_payload(uuid) to sgf_app;
