-- Awards: the decision to fund, its budget by project year, and the agreement that both sides sign.

create table award (
  id uuid primary key,
  reference text not null,
  application_id uuid not null references application (id),
  organisation_id uuid not null references organisation (id),
  window_id uuid not null references call_window (id),
  terms_id uuid not null references terms (id),
  requested numeric(14, 2) not null,
  amount numeric(14, 2) not null,
  currency char(3) not null,
  starts_on date not null,
  months integer not null,
  state text not null,
  proposed_by uuid not null references person (id),
  approved_by uuid references person (id),
  suspended_by uuid references person (id),
  closed_by uuid references person (id),
  version integer not null,
  constraint award_reference_once unique (reference),
  constraint award_and_its_proposer unique (id, proposed_by),
  constraint award_state check (state in ('proposed', 'approved', 'agreed', 'active', 'suspended', 'terminated', 'closed',
    'declined', 'lapsed', 'rescinded')),
  constraint award_not_more_than_requested check (amount > 0 and amount <= requested),
  constraint award_months check (months >= 1),
  constraint award_approved_by_another_person check (approved_by <> proposed_by),
  constraint award_approved_by_someone check (state in ('proposed', 'rescinded') or approved_by is not null)
);
create unique index award_once_for_an_application on award (application_id)
  where state not in ('declined', 'lapsed', 'rescinded');
create index award_of_organisation on award (organisation_id);
create index award_of_window on award (window_id);
create index award_terms_id on award (terms_id);
create index award_proposed_by on award (proposed_by);
create index award_approved_by on award (approved_by);
create index award_suspended_by on award (suspended_by);
create index award_closed_by on award (closed_by);

-- What each project year may cost. The cap of the terms is copied, so that the database holds it too.
create table award_year (
  award_id uuid not null references award (id),
  year integer not null,
  amount numeric(14, 2) not null,
  cap numeric(14, 2),
  constraint award_year_pkey primary key (award_id, year),
  constraint award_year_counts check (year >= 1),
  constraint award_year_amount check (amount >= 0),
  constraint award_year_within_cap check (amount <= cap)
);
create function award_years_add_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select sum(y.amount) from award_year y where y.award_id = new.award_id)
      <> (select a.amount from award a where a.id = new.award_id) then
    raise exception 'the years of an award sum to its amount'
      using errcode = '23514', constraint = 'award_years_add_up', table = 'award_year';
  end if;
  return null;
end $$;
create constraint trigger award_years_add_up after insert or update on award_year
  deferrable initially deferred for each row execute function award_years_add_up();

-- A budget that one side proposes and the other agrees to, where less was awarded than was asked for.
create table budget_revision (
  id uuid primary key,
  award_id uuid not null references award (id),
  number integer not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  agreed_by_fund uuid references person (id),
  agreed_by_grantee uuid references person (id),
  agreed_at timestamptz,
  version integer not null,
  constraint budget_revision_number_once unique (award_id, number),
  constraint budget_revision_is_its_proposers check (proposed_by in (agreed_by_fund, agreed_by_grantee)),
  constraint budget_revision_takes_two_persons check (agreed_by_fund <> agreed_by_grantee),
  constraint budget_revision_agreed_by_both check
    ((agreed_at is not null) = (agreed_by_fund is not null and agreed_by_grantee is not null))
);
create index budget_revision_proposed_by on budget_revision (proposed_by);
create index budget_revision_agreed_by_fund on budget_revision (agreed_by_fund);
create index budget_revision_agreed_by_grantee on budget_revision (agreed_by_grantee);

create table award_budget_line (
  revision_id uuid not null references budget_revision (id),
  position integer not null,
  year integer not null,
  category text not null,
  description text not null,
  amount numeric(14, 2) not null,
  constraint award_budget_line_pkey primary key (revision_id, position),
  constraint award_budget_line_year check (year >= 1),
  constraint award_budget_line_costs_something check (amount > 0)
);

-- What both sides sign, word for word. The proposer travels with it, so that the database knows who may not sign.
create table agreement (
  id uuid primary key,
  award_id uuid not null,
  number integer not null,
  content text not null,
  sha256 char(64) not null,
  drawn_up_at timestamptz not null,
  proposed_by uuid not null,
  version integer not null,
  constraint agreement_number_once unique (award_id, number),
  constraint agreement_and_its_proposer unique (id, proposed_by),
  constraint agreement_of_an_award foreign key (award_id, proposed_by) references award (id, proposed_by),
  constraint agreement_sha256 check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create table signature (
  id uuid primary key,
  agreement_id uuid not null,
  side text not null,
  signed_by uuid not null references person (id),
  signed_at timestamptz not null,
  proposed_by uuid not null,
  version integer not null,
  constraint signature_side check (side in ('fund', 'grantee')),
  constraint signature_once_a_side unique (agreement_id, side),
  constraint signature_by_two_persons unique (agreement_id, signed_by),
  constraint signature_of_an_agreement foreign key (agreement_id, proposed_by) references agreement (id, proposed_by),
  constraint signature_for_the_fund_by_another_person check (side <> 'fund' or signed_by <> proposed_by)
);
create index signature_signed_by on signature (signed_by);

alter table award enable row level security;
alter table award_year enable row level security;
alter table budget_revision enable row level security;
alter table award_budget_line enable row level security;
alter table agreement enable row level security;
alter table signature enable row level security;

-- The organisation learns of an award when it is approved. What hangs on an award is read by whoever reads the award.
create policy award_is_read on award for select
  using (app_is_system() or app_has_role('officer', 'approver', 'finance_officer', 'auditor', 'trustee')
    or (approved_by is not null and organisation_id = any ((select app_organisations())::uuid[])));
create policy award_is_proposed on award for insert with check (app_has_role('officer'));
create policy award_moves on award for update
  using (app_is_system() or app_has_role('officer', 'approver')
    or (approved_by is not null and organisation_id = any ((select app_organisations())::uuid[])));
create policy award_year_goes_with_its_award on award_year
  using (exists (select from award a where a.id = award_id));
create policy budget_revision_goes_with_its_award on budget_revision
  using (exists (select from award a where a.id = award_id));
create policy award_budget_line_goes_with_its_revision on award_budget_line
  using (exists (select from budget_revision r where r.id = revision_id));
create policy agreement_goes_with_its_award on agreement
  using (exists (select from award a where a.id = award_id));
create policy signature_goes_with_its_agreement on signature
  using (exists (select from agreement g where g.id = agreement_id));
create policy signature_is_ones_own on signature as restrictive for insert with check (signed_by = app_actor());
create policy history_of_award on history for select
  using (kind = 'award' and exists (select from award t where t.id = thing_id));
create policy history_of_budget_revision on history for select
  using (kind = 'budget_revision' and exists (select from budget_revision t where t.id = thing_id));
create policy history_of_agreement on history for select
  using (kind = 'agreement' and exists (select from agreement t where t.id = thing_id));

-- Whoever moves money of an award holds it against change first, without being able to change it.
create function hold_award(wanted uuid) returns table (state text, signed boolean)
  language sql volatile security definer set search_path = public, pg_temp as $$
  select a.state, 2 = (select count(*) from signature s join agreement g on g.id = s.agreement_id
      where g.award_id = a.id and g.number = (select max(number) from agreement where award_id = a.id))
    from award a where a.id = wanted for no key update of a
$$;
revoke all on function hold_award(uuid) from public;
grant execute on function hold_award(uuid) to sgf_app;

grant select, insert, update on award, award_year, budget_revision to sgf_app;
grant select, insert on award_budget_line, agreement, signature to sgf_app;
