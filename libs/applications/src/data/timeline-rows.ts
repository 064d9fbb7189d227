/**
 * What became of the application `$1`, as rows of `TimelineEntry` in order. The rows of history are those that its policy lets
 * a member see, and their versions and states are left where they are: how often the fund's side has acted is not to be
 * counted. The list is written out once more, for members who are also staff.
 */
export const timeline = `
  select h.type as what, h.at, p.name as "byName", h.data ->> 'outcome' as outcome, (h.data ->> 'number')::int as number,
    late.deadline_in_force as until
  from history h left join person p on p.id = h.actor_id
    left join submission late on late.id = (h.data ->> 'submissionId')::uuid and late.in_grace
  where h.kind = 'application' and h.thing_id = $1
    and h.type in ('application.started', 'application.submitted', 'application.recorded', 'application.withdrawn',
      'application.resumed', 'application.restored', 'application.mending_asked', 'application.outcome_told', 'application.redacted')
  union all
  select 'application.extended', e.approved_at, null, null, null, e.until from application_extension e where e.application_id = $1
  union all
  select 'application.refused', r.attempted_at, p.name, null, null, r.deadline_in_force
  from refused_attempt r left join person p on p.id = r.attempted_by where r.application_id = $1
  union all
  select h.type, h.at, null, null, null, null
  from application a join call_window w on w.id = a.window_id join history h on h.kind = 'call' and h.thing_id = w.call_id
  where a.id = $1 and h.type = 'call.cancelled'
  order by at, what`;
