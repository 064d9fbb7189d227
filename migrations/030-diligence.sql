-- Diligence: holds. A hold on an organisation, an application or an award stops every later step until another person lifts it.

create table hold (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  cause_code text not null,
  state text not null default 'placed',
  placed_by uuid not null references person (id),
  placed_at timestamptz not null default app_now(),
  lifted_by uuid references person (id),
  lifted_at timestamptz,
  version integer not null default 1,
  constraint hold_state check (state in ('placed', 'lifted')),
  constraint hold_subject_kind check (subject_kind in ('organisation', 'application', 'award')),
  constraint hold_cause_code check (cause_code in ('identity_doubt', 'sanctions_match', 'misconduct_allegation', 'misuse_of_funds', 'bank_details', 'court_order', 'other')),
  constraint hold_lifted_by_someone check ((state = 'lifted') = (lifted_at is not null) and (lifted_at is null) = (lifted_by is null)),
  constraint hold_lifted_by_another_person check (lifted_by <> placed_by)
);
create index hold_on_subject on hold (subject_id) where state = 'placed';
create index hold_placed_by on hold (placed_by);
create index hold_lifted_by on hold (lifted_by);

-- Which of the subjects are on hold, for every step, whoever takes it: the cause stays with those who may read it.
-- Shares a lock with the step's commit, so that a hold placed meanwhile waits for it and the next step sees the hold.
create function on_hold(subjects uuid[]) returns setof uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('hold:' || subject, 0)) from unnest(subjects) subject;
  return query select distinct h.subject_id from hold h where h.state = 'placed' and h.subject_id = any (subjects);
end $$;

alter table hold enable row level security;
create policy hold_read on hold for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy hold_placed on hold for insert
  with check (placed_by = app_actor() and (app_is_system() or app_has_role('officer', 'approver', 'finance_officer')));
create policy hold_lifted on hold for update using (app_has_role('officer', 'approver', 'finance_officer'));
create policy history_of_hold on history for select
  using (kind = 'hold' and exists (select from hold h where h.id = thing_id));

grant select, insert, update on hold to sgf_app;
