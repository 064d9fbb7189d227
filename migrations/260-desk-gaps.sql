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
