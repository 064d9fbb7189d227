-- Disbursements: instalments by project year, from the request to the payment that the bank has confirmed.

create table disbursement (
  id uuid primary key,
  award_id uuid not null references award (id),
  organisation_id uuid not null references organisation (id),
  terms_id uuid not null references terms (id),
  year integer not null,
  number integer not null,
  amount numeric(14, 2) not null,
  currency char(3) not null,
  state text not null,
  requested_by uuid references person (id),
  verified_by uuid references person (id),
  authorised_by uuid references person (id),
  instructed_by uuid references person (id),
  paid_on date,
  bank_reference text,
  returned_amount numeric(14, 2),
  version integer not null,
  constraint disbursement_number_once unique (award_id, number),
  constraint disbursement_number_counts check (number >= 1),
  constraint disbursement_year foreign key (award_id, year) references award_year (award_id, year),
  constraint disbursement_amount check (amount > 0),
  constraint disbursement_state check (state in
    ('scheduled', 'requested', 'verified', 'authorised', 'instructed', 'failed', 'paid', 'returned', 'cancelled')),
  constraint disbursement_requested_by_someone check (state in ('scheduled', 'cancelled') or requested_by is not null),
  constraint disbursement_verified_by_someone
    check (state in ('scheduled', 'requested', 'cancelled') or verified_by is not null),
  constraint disbursement_authorised_by_someone
    check (state in ('scheduled', 'requested', 'verified', 'cancelled') or authorised_by is not null),
  constraint disbursement_instructed_by_someone
    check (state in ('scheduled', 'requested', 'verified', 'authorised', 'cancelled') or instructed_by is not null),
  constraint disbursement_verified_by_another_person check (verified_by <> requested_by),
  constraint disbursement_authorised_by_another_person check (authorised_by <> verified_by and authorised_by <> requested_by),
  constraint disbursement_paid_with_a_reference
    check ((state in ('paid', 'returned')) = (paid_on is not null and bank_reference is not null)),
  constraint bank_reference_once unique (bank_reference),
  constraint bank_reference_says_something check (bank_reference ~ '\S'),
  constraint disbursement_returned_at_most_what_was_paid
    check ((state = 'returned') = (returned_amount is not null) and returned_amount > 0 and returned_amount <= amount)
);
create index disbursement_of_organisation on disbursement (organisation_id);
create index disbursement_of_year on disbursement (award_id, year);
create index disbursement_terms_id on disbursement (terms_id);
create index disbursement_requested_by on disbursement (requested_by);
create index disbursement_verified_by on disbursement (verified_by);
create index disbursement_authorised_by on disbursement (authorised_by);
create index disbursement_instructed_by on disbursement (instructed_by);

-- What was paid in each project year, and what the bank was told to pay: the third time that the yearly cap is held.
-- Kept by the trigger alone, which runs as the owner: the role of the app cannot write here.
create table paid_in_year (
  award_id uuid not null,
  year integer not null,
  cap numeric(14, 2),
  underway numeric(14, 2) not null,
  paid numeric(14, 2) not null,
  constraint paid_in_year_pkey primary key (award_id, year),
  constraint paid_in_year_of_an_award foreign key (award_id, year) references award_year (award_id, year),
  constraint paid_within_yearly_cap check (paid + underway <= cap),
  constraint paid_is_not_negative check (paid >= 0 and underway >= 0)
);
create function paid_in_year_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into paid_in_year (award_id, year, cap, underway, paid)
    select y.award_id, y.year, y.cap, 0, 0 from award_year y where y.award_id = new.award_id and y.year = new.year
    on conflict do nothing;
  if tg_op = 'UPDATE' then
    update paid_in_year
      set underway = underway - case when old.state = 'instructed' then old.amount else 0 end,
        paid = paid - case when old.state in ('paid', 'returned') then old.amount - coalesce(old.returned_amount, 0) else 0 end
      where award_id = old.award_id and year = old.year;
  end if;
  update paid_in_year
    set underway = underway + case when new.state = 'instructed' then new.amount else 0 end,
      paid = paid + case when new.state in ('paid', 'returned') then new.amount - coalesce(new.returned_amount, 0) else 0 end
    where award_id = new.award_id and year = new.year;
  return null;
end $$;
create trigger paid_in_year_counts after insert or update on disbursement
  for each row execute function paid_in_year_counts();

alter table disbursement enable row level security;
alter table paid_in_year enable row level security;

create policy disbursement_is_read on disbursement for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy disbursement_is_scheduled on disbursement for insert
  with check (app_is_system() or app_has_role('officer', 'finance_officer'));
create policy disbursement_moves on disbursement for update
  using (app_is_system() or app_has_role('officer', 'finance_officer')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy paid_in_year_is_read on paid_in_year for select
  using (exists (select from disbursement d where d.award_id = paid_in_year.award_id));
create policy history_of_disbursement on history for select
  using (kind = 'disbursement' and exists (select from disbursement d where d.id = thing_id));

grant select, insert, update on disbursement to sgf_app;
grant select on paid_in_year to sgf_app;
