-- Funds: what donors gave, the double-entry ledger with its envelopes, and the register of grants.
-- Windows and awards are opaque here: their tables come later in the river. The registers repeat what awards and reports say
-- of themselves, in the same commit; the foreign keys stand there.

create table ledger_entry (
  id uuid primary key,
  type text not null,
  window_id uuid,
  award_id uuid,
  caused_by uuid not null,
  at timestamptz not null default app_now(),
  -- An entry is closed with the transaction that made it: nobody adds lines to it later.
  transaction xid8 not null default pg_current_xact_id(),
  constraint ledger_entry_type check (type in
    ('contribution', 'set_aside', 'hand_back', 'commitment', 'payment', 'release', 'refund')),
  constraint ledger_entry_names_its_window check
    ((window_id is not null) = (type in ('set_aside', 'hand_back', 'commitment', 'release', 'refund'))),
  constraint ledger_entry_names_its_award check
    ((award_id is not null) = (type in ('commitment', 'payment', 'release', 'refund')))
);
create index ledger_entry_of_award on ledger_entry (award_id) where award_id is not null;
create index ledger_entry_of_window on ledger_entry (window_id) where window_id is not null;

create table ledger_line (
  entry_id uuid not null references ledger_entry (id),
  account text not null,
  window_id uuid,
  award_id uuid,
  amount numeric(14, 2) not null,
  currency char(3) not null,
  constraint ledger_line_account check (account in ('contributions', 'available', 'envelope', 'outstanding', 'paid')),
  constraint ledger_line_envelope_of_a_window check ((window_id is not null) = (account = 'envelope')),
  constraint ledger_line_money_of_an_award check ((award_id is not null) = (account in ('outstanding', 'paid'))),
  constraint ledger_line_moves_something check (amount <> 0),
  constraint ledger_line_currency check (currency ~ '^[A-Z]{3}$')
);
create index ledger_line_of_entry on ledger_line (entry_id);

-- What stands on each account: the row that concurrent postings wait for. Kept by the trigger alone.
create table ledger_balance (
  account text not null,
  window_id uuid,
  award_id uuid,
  currency char(3) not null,
  balance numeric(14, 2) not null,
  constraint ledger_balance_once unique nulls not distinct (account, window_id, award_id, currency),
  constraint ledger_no_overdraft check (case when account = 'contributions' then balance <= 0 else balance >= 0 end)
);
create index ledger_balance_of_award on ledger_balance (award_id) where award_id is not null;

-- Both functions run as the owner: the role of the app cannot write balances, and sees only its actor's lines.
create function ledger_line_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- First a row with nothing on it: the CHECK would judge the proposed row of an upsert, not the sum.
  insert into ledger_balance (account, window_id, award_id, currency, balance)
    values (new.account, new.window_id, new.award_id, new.currency, 0) on conflict do nothing;
  update ledger_balance set balance = balance + new.amount
    where account = new.account and currency = new.currency
      and window_id is not distinct from new.window_id and award_id is not distinct from new.award_id;
  return null;
end $$;
create trigger ledger_line_counts after insert on ledger_line for each row execute function ledger_line_counts();

create function ledger_balanced() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from ledger_entry e join ledger_line l on l.entry_id = e.id
    where e.id = new.entry_id and e.transaction = pg_current_xact_id()
    group by e.id having sum(l.amount) = 0 and count(distinct l.currency) = 1;
  if not found then
    raise exception 'the lines of a ledger entry sum to zero, and stand when it does'
      using errcode = '23514', constraint = 'ledger_balanced', table = 'ledger_line';
  end if;
  return null;
end $$;
create constraint trigger ledger_balanced after insert on ledger_line
  deferrable initially deferred for each row execute function ledger_balanced();

create table contribution (
  id uuid primary key,
  -- Null: the donor wants no name.
  donor text,
  amount numeric(14, 2) not null,
  currency char(3) not null,
  received_on date not null,
  entry_id uuid not null references ledger_entry (id),
  recorded_by uuid not null,
  version integer not null,
  constraint contribution_gives_something check (amount > 0),
  constraint contribution_names_or_hides_its_donor check (donor <> '')
);
create unique index contribution_entry on contribution (entry_id);

-- Which organisation holds which award, and when. A period that never began ends the day before it starts.
create table grant_register (
  award_id uuid primary key,
  organisation_id uuid not null,
  starts_on date not null,
  months integer not null,
  ends_on date not null,
  exclusive boolean not null,
  constraint grant_register_period check (ends_on >= starts_on - 1),
  constraint grant_register_months check (months >= 1),
  constraint one_award_at_a_time exclude using gist
    (organisation_id with =, daterange(starts_on, ends_on + 1) with &&) where (exclusive)
);
create index grant_register_of_organisation on grant_register (organisation_id);

-- Which reports an organisation owes, and until when.
create table report_register (
  report_id uuid primary key,
  award_id uuid not null,
  organisation_id uuid not null,
  due_on date not null,
  -- Handed in; accepted or waived.
  delivered_on date,
  settled_on date
);
create index report_register_of_organisation on report_register (organisation_id) where settled_on is null;
create index report_register_of_award on report_register (award_id) where settled_on is null;

alter table ledger_entry enable row level security;
alter table ledger_line enable row level security;
alter table ledger_balance enable row level security;
alter table contribution enable row level security;
alter table grant_register enable row level security;
alter table report_register enable row level security;

-- Ledger and registers are written by the product itself, in the commit of whoever caused it.
create policy ledger_entry_is_written_by_the_system on ledger_entry for insert with check (app_is_system());
create policy ledger_line_is_written_by_the_system on ledger_line for insert with check (app_is_system());
create policy ledger_entry_is_the_funds on ledger_entry for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy ledger_line_is_the_funds on ledger_line for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy ledger_balance_is_the_funds on ledger_balance for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy contribution_is_recorded_by_finance on contribution for insert with check (app_has_role('finance_officer'));
create policy contribution_is_the_funds on contribution for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor'));
create policy grant_register_is_kept_by_the_system on grant_register using (app_is_system());
create policy grant_register_is_read on grant_register for select
  using (app_has_role('officer', 'trustee', 'approver', 'finance_officer', 'auditor')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy report_register_is_kept_by_the_system on report_register using (app_is_system());
create policy report_register_is_read on report_register for select
  using (app_has_role('officer', 'trustee', 'approver', 'finance_officer', 'auditor')
    or organisation_id = any ((select app_organisations())::uuid[]));
create policy history_of_contribution on history for select
  using (kind = 'contribution' and exists (select from contribution c where c.id = thing_id));

grant select, insert (id, type, window_id, award_id, caused_by) on ledger_entry to sgf_app;
grant select, insert on ledger_line, contribution to sgf_app;
grant select on ledger_balance to sgf_app;
grant select, insert, update on grant_register, report_register to sgf_app;
