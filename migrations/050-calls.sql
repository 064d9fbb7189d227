-- Calls, their windows, and the frozen versions of their rules.

create table call (
  id uuid primary key,
  code text not null,
  title jsonb not null,
  languages text[] not null,
  source text,
  state text not null,
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  published_by uuid references person (id),
  published_at timestamptz,
  version integer not null,
  constraint call_code_once unique (code),
  constraint call_code_is_short check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
  constraint call_state check (state in ('draft', 'proposed', 'published', 'concluded', 'cancelled')),
  constraint call_published_by_another_person check (published_by is null or published_by <> proposed_by),
  constraint call_published_by_someone check (state not in ('published', 'concluded') or published_by is not null),
  constraint call_has_a_language check (cardinality(languages) > 0)
);
create index call_proposed_by on call (proposed_by);
create index call_published_by on call (published_by);

create table call_window (
  id uuid primary key,
  call_id uuid not null references call (id),
  code text not null,
  title jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  timezone text not null,
  deadline_wording text not null,
  grace_seconds integer not null,
  envelope_amount numeric(14, 2) not null,
  envelope_currency char(3) not null,
  rules jsonb not null,
  terms_id uuid,
  version integer not null,
  constraint call_window_code_once unique (call_id, code),
  constraint call_window_opens_before_it_closes check (opens_at < closes_at),
  constraint call_window_grace_is_short check (grace_seconds between 0 and 3600),
  constraint call_window_envelope_is_positive check (envelope_amount > 0)
);

create table terms (
  id uuid primary key,
  window_id uuid not null references call_window (id),
  number integer not null,
  rules jsonb not null,
  sha256 char(64) not null,
  frozen_at timestamptz not null,
  version integer not null,
  constraint terms_number_once unique (window_id, number)
);
alter table call_window add constraint call_window_terms foreign key (terms_id) references terms (id);
create index call_window_terms_id on call_window (terms_id);

alter table call enable row level security;
alter table call_window enable row level security;
alter table terms enable row level security;

create policy call_is_read on call for select using (
  state in ('published', 'concluded', 'cancelled') or app_is_system()
  or app_has_role('officer', 'approver', 'finance_officer', 'auditor', 'trustee'));
create policy call_is_written_by_its_desk on call
  using (app_is_system() or app_has_role('officer', 'approver'))
  with check (app_is_system() or app_has_role('officer', 'approver'));
create policy call_window_is_read on call_window for select using (exists (select from call c where c.id = call_id));
create policy call_window_is_written_by_its_desk on call_window
  using (app_is_system() or app_has_role('officer', 'approver'))
  with check (app_is_system() or app_has_role('officer', 'approver'));
create policy terms_are_public on terms for select using (true);
create policy terms_are_frozen_by_the_desk on terms for insert with check (app_is_system() or app_has_role('officer', 'approver'));
create policy history_of_call on history for select
  using (kind = 'call' and exists (select from call c where c.id = thing_id));

-- Holding a window against change is something that applicants do without being able to change it.
create function hold_door(wanted uuid)
returns table (id uuid, call_id uuid, call_code text, call_state text, terms_id uuid, opens_at timestamptz,
  closes_at timestamptz, grace_seconds integer)
language sql volatile security definer set search_path = public, pg_temp
as $$
  select w.id, w.call_id, c.code, c.state, w.terms_id, w.opens_at, w.closes_at, w.grace_seconds
  from call_window w join call c on c.id = w.call_id
  where w.id = wanted and c.state in ('published', 'concluded', 'cancelled')
  for share
$$;
revoke all on function hold_door(uuid) from public;
grant execute on function hold_door(uuid) to sgf_app;

grant select, insert, update on call to sgf_app;
grant select, insert, update, delete on call_window to sgf_app;
grant select, insert on terms to sgf_app;
