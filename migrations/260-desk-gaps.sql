-- What a call tells everybody is there in each of its languages: how its deadline reads, why it was corrected or cancelled. Until
-- now these were one text that every reader was shown; they go on being that in calls that are public.

alter table call_window add column wording jsonb;
update call_window w set wording = (
  select jsonb_object_agg(spoken, w.deadline_wording) from call c, unnest(c.languages) spoken
  where c.id = w.call_id and (c.state not in ('draft', 'proposed')
    or spoken = case when 'en' = any (c.languages) then 'en' else c.languages[1] end));
alter table call_window drop column deadline_wording;
alter table call_window rename column wording to deadline_wording;
alter table call_window alter column deadline_wording set not null;
alter table call_window add constraint call_window_deadline_wording_by_language
  check (jsonb_typeof(deadline_wording) = 'object');

alter table corrigendum drop constraint corrigendum_says_why;
alter table corrigendum rename column why to why_once;
alter table corrigendum add column why jsonb;
update corrigendum k set why = (
  select jsonb_object_agg(spoken, k.why_once) from call c, unnest(c.languages) spoken where c.id = k.call_id);
alter table corrigendum drop column why_once;
alter table corrigendum alter column why set not null;
alter table corrigendum add constraint corrigendum_says_why check (jsonb_typeof(why) = 'object' and why <> '{}');

-- One that waits for its second person is read in the same way.
update proposal p set content = p.content || jsonb_build_object(
  'why', (select jsonb_object_agg(spoken, p.why) from unnest(c.languages) spoken),
  'windows', (select coalesce(jsonb_agg(case
      when jsonb_typeof(w.change -> 'deadlineWording') = 'string' then w.change || jsonb_build_object('deadlineWording',
        (select jsonb_object_agg(spoken, w.change -> 'deadlineWording') from unnest(c.languages) spoken))
      else w.change end order by w.place), '[]')
    from jsonb_array_elements(p.content -> 'windows') with ordinality as w (change, place)))
from call c where p.act = 'call.correct' and p.kind = 'call' and p.state = 'open' and c.id = p.thing_id;

alter table call add column cancelled_because jsonb;
update call c set cancelled_because = (
  select jsonb_object_agg(spoken, p.content ->> 'why')
  from history h join history_payload p on p.id = h.payload_id, unnest(c.languages) spoken
  where h.kind = 'call' and h.thing_id = c.id and h.type = 'call.cancelled' and p.content ->> 'why' is not null
    and exists (select from history earlier where earlier.thing_id = c.id and earlier.type = 'call.published'))
where c.state = 'cancelled';
alter table call add constraint call_cancelled_because_by_language
  check (cancelled_because is null or (state = 'cancelled' and jsonb_typeof(cancelled_because) = 'object'));

-- A corrigendum may also move the dates for questions about the call and for their answers.
alter table corrigendum drop constraint corrigendum_kind;
alter table corrigendum add constraint corrigendum_kind check (kind in ('wording', 'terms', 'deadline', 'questions'));

-- What became of a call: its numbers, window by window, and when things happened. Counted here and nowhere else, so that what a
-- page shows of a running call and what is kept of a concluded one cannot differ.
create function call_figures_now(wanted uuid) returns jsonb language sql stable set search_path = public, pg_temp
as $$
  with mine as (
    select a.id, a.window_id, a.state, s.requested
    from application a join call_window w on w.id = a.window_id left join submission s on s.id = a.submission_id
    where w.call_id = wanted
  ), counted as (
    select window_id,
      count(*) filter (where state = 'draft') as drafts,
      count(*) filter (where state not in ('draft', 'withdrawn')) as submitted,
      count(*) filter (where state = 'withdrawn') as withdrawn,
      count(*) filter (where state in ('submitted', 'eligible', 'selected')) as undecided,
      count(*) filter (where state in
        ('eligible', 'selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up')) as eligible,
      count(*) filter (where state = 'ineligible') as ineligible,
      count(*) filter (where state = 'reserved') as reserved,
      sum(requested) filter (where state not in ('draft', 'withdrawn')) as requested
    from mine group by 1
  ), granted as (
    select window_id, count(*) as awarded, sum(amount) as amount from award
    where state not in ('proposed', 'declined', 'lapsed', 'rescinded') group by 1
  ), told as (
    select min(h.at) as first, max(h.at) as last from history h join mine m on m.id = h.thing_id
    where h.kind = 'application' and h.type = 'application.outcome_told'
  ), agreed as (
    select min(h.at) as first, max(h.at) as last
    from history h join award a on a.id = h.thing_id join mine m on m.id = a.application_id
    where h.kind = 'award' and h.type = 'award.agreed'
  )
  select jsonb_build_object(
    'windows', (select coalesce(jsonb_agg(jsonb_build_object(
        'code', w.code, 'currency', w.envelope_currency,
        'drafts', coalesce(c.drafts, 0), 'submitted', coalesce(c.submitted, 0), 'withdrawn', coalesce(c.withdrawn, 0),
        'undecided', coalesce(c.undecided, 0), 'eligible', coalesce(c.eligible, 0),
        'ineligible', coalesce(c.ineligible, 0), 'reserved', coalesce(c.reserved, 0), 'awarded', coalesce(g.awarded, 0),
        'envelope', w.envelope_amount::text, 'requested', coalesce(c.requested, 0)::numeric(14, 2)::text,
        'amount', coalesce(g.amount, 0)::numeric(14, 2)::text,
        'left', (w.envelope_amount - coalesce(g.amount, 0))::numeric(14, 2)::text) order by w.code), '[]')
      from call_window w left join counted c on c.window_id = w.id left join granted g on g.window_id = w.id
      where w.call_id = wanted),
    'times', jsonb_build_object('publishedAt', c.published_at,
      'closedAt', (select max(w.closes_at) from call_window w where w.call_id = wanted having max(w.closes_at) <= app_now()),
      'firstToldAt', t.first, 'lastToldAt', t.last, 'firstAgreedAt', g.first, 'lastAgreedAt', g.last))
  from call c, told t, agreed g where c.id = wanted
$$;
-- Numbers and nothing else: of drafts, and of what is sealed, how many there are.
create function call_figures(wanted uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$ select call_figures_now(wanted) where app_is_system() or app_has_role('officer', 'approver', 'auditor') $$;
revoke all on function call_figures_now(uuid), call_figures(uuid) from public;
grant execute on function call_figures(uuid) to sgf_app;

-- The numbers with which a call ended, each time that it was concluded: frozen in the commit that concluded it.
create table call_conclusion (
  id uuid primary key,
  call_id uuid not null references call (id),
  number integer not null,
  figures jsonb not null,
  concluded_by uuid not null references person (id),
  concluded_at timestamptz not null,
  constraint call_conclusion_number_once unique (call_id, number),
  constraint call_conclusion_number_counts check (number >= 1),
  constraint call_conclusion_figures_is_an_object check (jsonb_typeof(figures) = 'object')
);
create index call_conclusion_concluded_by on call_conclusion (concluded_by);
alter table call_conclusion enable row level security;
create policy call_conclusion_is_read_by_the_funds_side on call_conclusion for select
  using (app_is_system() or app_has_role('officer', 'approver', 'auditor'));
create policy call_conclusion_is_written_in_ones_own_name on call_conclusion for insert
  with check (concluded_by = app_actor() and app_has_role('officer'));
grant select, insert on call_conclusion to sgf_app;
-- Calls that were concluded before numbers were kept get what they come to today.
insert into call_conclusion (id, call_id, number, figures, concluded_by, concluded_at)
select gen_random_uuid(), c.id, 1, call_figures_now(c.id), h.actor_id, h.at
from call c cross join lateral (
  select h.actor_id, h.at from history h join person p on p.id = h.actor_id
  where h.kind = 'call' and h.thing_id = c.id and h.type = 'call.concluded' order by h.id desc limit 1) h
where c.state = 'concluded';

-- A draft is not read by staff, but who decides whether it gets more time has to find the page where that is decided.
create function place_to_extend(wanted uuid) returns table (reference text, call_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.reference, w.call_id from application a join call_window w on w.id = a.window_id
  where a.id = wanted and app_has_role('officer', 'approver')
$$;
revoke all on function place_to_extend(uuid) from public;
grant execute on function place_to_extend(uuid) to sgf_app;

-- Which conversations wait for the secretariat, the oldest first: as many as a page shows, and how many there are. One look into
-- the index a conversation; everything else is read of those few alone.
drop index message_of_thread;
create index message_of_thread on message (thread_id, written_at, id) include (side);
create function threads_waiting(most integer) returns table (id uuid, total integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.id, (count(*) over ())::integer
  from thread t
    cross join lateral (
      select m.side, m.written_at from message m where m.thread_id = t.id order by m.written_at desc, m.id desc limit 1) last
    left join information_request r on r.thread_id = t.id
  where app_has_role('officer') and t.organisation_id <> all ((select app_organisations())::uuid[])
    and (r.state = 'answered' or last.side = 'applicant' and last.written_at > coalesce(t.settled_at, '-infinity')
      and coalesce(r.state, 'open') = 'open')
  order by last.written_at, t.id limit most
$$;
revoke all on function threads_waiting(integer) from public;
grant execute on function threads_waiting(integer) to sgf_app;
