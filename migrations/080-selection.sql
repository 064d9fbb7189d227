-- Selection: the secretariat's ranked proposals, the Board's sessions and advice, the approver's decisions.

create table ranking (
  id uuid primary key,
  window_id uuid not null references call_window (id),
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  -- What it was made of, word for word, so that anybody can make it again; the hash is that of its canonical JSON.
  input jsonb not null,
  input_sha256 char(64) not null,
  answer jsonb not null,
  version integer not null,
  constraint ranking_sha256 check (input_sha256 ~ '^[0-9a-f]{64}$')
);
create index ranking_of_window on ranking (window_id, made_at);
create index ranking_made_by on ranking (made_by);

create table board_session (
  id uuid primary key,
  window_id uuid not null references call_window (id),
  number integer not null,
  mode text not null,
  convened_for date not null,
  convened_by uuid not null references person (id),
  state text not null,
  -- How often it was opened; attendance is taken each time.
  sitting integer not null,
  ranking_id uuid references ranking (id),
  recorded_at timestamptz,
  version integer not null,
  constraint board_session_state check (state in ('convened', 'held', 'recorded', 'cancelled')),
  constraint board_session_number_once unique (number),
  constraint board_session_number_counts check (number >= 1),
  constraint board_session_mode check (mode in ('in_person', 'telephone', 'email')),
  constraint board_session_works_on_a_ranking check (state not in ('held', 'recorded') or ranking_id is not null),
  constraint board_session_recorded_has_its_time check ((recorded_at is not null) = (state = 'recorded'))
);
create index board_session_of_window on board_session (window_id);
create index board_session_convened_by on board_session (convened_by);
create index board_session_ranking_id on board_session (ranking_id);

create table attendance (
  session_id uuid not null references board_session (id),
  sitting integer not null,
  person_id uuid not null references person (id),
  constraint attendance_pkey primary key (session_id, sitting, person_id),
  constraint attendance_sitting_counts check (sitting >= 1)
);
create index attendance_of_person on attendance (person_id);

-- What the Board advised on one application, and who of those present had a voice on it.
create table recommendation (
  session_id uuid not null references board_session (id),
  application_id uuid not null references application (id),
  advice text not null,
  amount numeric(14, 2),
  currency char(3) not null,
  advised_by uuid[] not null,
  constraint recommendation_pkey primary key (session_id, application_id),
  constraint recommendation_advice check (advice in ('fund', 'reserve', 'pass_over')),
  constraint recommendation_amount_to_fund check ((amount is not null) = (advice = 'fund') and amount > 0),
  constraint recommendation_has_a_voice check (cardinality(advised_by) > 0)
);
create index recommendation_of_application on recommendation (application_id);

-- A recorded session is corrected by what is added to it.
create table session_addendum (
  session_id uuid not null references board_session (id),
  number integer not null,
  body text not null,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  constraint session_addendum_pkey primary key (session_id, number),
  constraint session_addendum_says_something check (btrim(body) <> '')
);
create index session_addendum_written_by on session_addendum (written_by);

create table approval (
  id uuid primary key,
  session_id uuid not null references board_session (id),
  window_id uuid not null references call_window (id),
  approved_by uuid not null references person (id),
  at timestamptz not null,
  version integer not null,
  constraint approval_once_per_session unique (session_id)
);
create index approval_of_window on approval (window_id);
create index approval_approved_by on approval (approved_by);

-- What was decided on an application: by an approval, or later from the reserve list. The latest one counts.
create table decision (
  id uuid primary key,
  application_id uuid not null references application (id),
  window_id uuid not null references call_window (id),
  approval_id uuid references approval (id),
  decision text not null,
  amount numeric(14, 2),
  currency char(3) not null,
  decided_by uuid not null references person (id),
  at timestamptz not null,
  version integer not null,
  constraint decision_decision check (decision in ('fund', 'reserve', 'pass_over')),
  constraint decision_amount_to_fund check ((amount is not null) = (decision = 'fund') and amount > 0),
  constraint decision_without_approval_funds_a_reserve check (approval_id is not null or decision = 'fund')
);
create index decision_of_application on decision (application_id, at);
create index decision_of_window on decision (window_id);
create index decision_approval_id on decision (approval_id);
create index decision_decided_by on decision (decided_by);

alter table ranking enable row level security;
alter table board_session enable row level security;
alter table attendance enable row level security;
alter table recommendation enable row level security;
alter table session_addendum enable row level security;
alter table approval enable row level security;
alter table decision enable row level security;

create policy ranking_is_read on ranking for select
  using (app_is_system() or app_has_role('officer', 'trustee', 'approver', 'auditor'));
create policy ranking_is_proposed_by_officers on ranking for insert
  with check (made_by = app_actor() and app_has_role('officer'));

create policy board_session_is_read on board_session for select
  using (app_is_system() or app_has_role('officer', 'trustee', 'approver', 'auditor'));
create policy board_session_is_convened_by_officers on board_session for insert
  with check (convened_by = app_actor() and app_has_role('officer'));
create policy board_session_is_kept_by_officers on board_session for update using (app_has_role('officer', 'approver'));

create policy attendance_is_read_with_its_session on attendance for select
  using (exists (select from board_session s where s.id = session_id));
create policy attendance_is_taken_while_held on attendance for insert with check (app_has_role('officer')
  and exists (select from board_session s where s.id = session_id and s.state = 'held' and s.sitting = attendance.sitting));

-- A trustee who stepped aside does not read what the others advised either.
create policy recommendation_is_read_with_its_session on recommendation for select using (
  exists (select from board_session s where s.id = session_id)
  and (app_is_system() or app_has_role('officer', 'approver', 'auditor')
    or application_id <> all ((select app_recused_applications())::uuid[])));
create policy recommendation_is_recorded_by_officers on recommendation for insert with check (app_has_role('officer')
  and exists (select from board_session s where s.id = session_id and s.state = 'recorded'));

create policy session_addendum_is_read_with_its_session on session_addendum for select
  using (exists (select from board_session s where s.id = session_id));
create policy session_addendum_is_written_by_officers on session_addendum for insert with check (
  written_by = app_actor() and app_has_role('officer')
  and exists (select from board_session s where s.id = session_id and s.state = 'recorded'));

-- The decision is another person's than the advice and the proposal, also for a hand-written statement.
create policy approval_is_read on approval for select
  using (app_is_system() or app_has_role('officer', 'trustee', 'approver', 'auditor'));
create policy approval_is_given_by_another_person on approval for insert with check (
  approved_by = app_actor() and app_has_role('approver')
  and exists (select from board_session s join ranking r on r.id = s.ranking_id
    where s.id = session_id and s.state = 'recorded' and r.made_by <> app_actor()
      and not exists (select from attendance a where a.session_id = s.id and a.person_id = app_actor())));

create policy decision_is_read on decision for select using (
  app_is_system() or app_has_role('officer', 'approver', 'auditor', 'finance_officer')
  or (app_has_role('trustee') and application_id <> all ((select app_recused_applications())::uuid[])));
create policy decision_is_taken_by_approvers on decision for insert
  with check (decided_by = app_actor() and app_has_role('approver'));

create policy history_of_ranking on history for select
  using (kind = 'ranking' and exists (select from ranking r where r.id = thing_id));
create policy history_of_board_session on history for select
  using (kind = 'board_session' and exists (select from board_session s where s.id = thing_id));
create policy history_of_approval on history for select
  using (kind = 'approval' and exists (select from approval a where a.id = thing_id));
create policy history_of_decision on history for select
  using (kind = 'decision' and exists (select from decision d where d.id = thing_id));

grant select, insert on ranking, attendance, recommendation, session_addendum, approval, decision to sgf_app;
grant select, insert, update on board_session to sgf_app;
