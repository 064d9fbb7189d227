// The questions about feedback in SQL; row-level security answers each for its actor.

/** The words of "f": of the version in which they were written, the one before the release. */
const wordsOf = `
    left join history h on h.kind = 'feedback' and h.thing_id = f.id and h.type = 'feedback.written'
      and h.version = f.version - case when f.released_at is null then 0 else 1 end
    left join history_payload words on words.id = h.payload_id`;

/** The states behind `assessedStates`, and what is ranked and waits for its decision. $1: window; $2: one application, or null. */
export const assessedInWindow = `
  select a.id as "applicationId", a.organisation_id as "organisationId", a.window_id as "windowId", a.reference,
    o.name as organisation, a.title as project, a.state = any ($3) as "isDecided",
    a.released_outcome is not null as "wasTold",
    f.id as "feedbackId", words.content ->> 'why' as text, f.language, f.written_at as "writtenAt", p.name as "writtenBy", f.scores,
    f.released_at as "releasedAt", coalesce(f.version, 0) as version
  from application_public a join organisation o on o.id = a.organisation_id
    left join feedback f on f.application_id = a.id left join person p on p.id = f.written_by${wordsOf}
  where a.window_id = $1 and ($2::uuid is null or a.id = $2)
    and a.organisation_id <> all ((select app_organisations())::uuid[])
    and (a.state = any ($3) or (a.state = 'eligible' and a.id in (
      select x.id from jsonb_to_recordset((
        select r.input -> 'applications' from ranking r where r.window_id = $1 order by r.made_at desc, r.id desc limit 1
      )) as x (id uuid))))
  order by a.reference`;

/** Texts for which letters wait, by call. $1: the settings that promise one; $2: states. */
export const textsAwaited = `
  select w.call_id as "callId", count(*)::int as count
  from call_window w join application_public a on a.window_id = w.id left join feedback f on f.application_id = a.id
  where w.rules -> 'settings' ->> 'feedback' = any ($1) and a.state = any ($2) and f.written_at is null and f.released_at is null
    and a.organisation_id <> all ((select app_organisations())::uuid[])
  group by 1 order by 1`;

/** The ranking on which each application was decided, else the newest of its window. $1: ids of applications. */
export const rankingsBehind = `
  select a.id as "applicationId", coalesce(
    (select s.ranking_id from decision d join approval v on v.id = d.approval_id join board_session s on s.id = v.session_id
     where d.application_id = a.id order by d.at desc, d.id desc limit 1),
    (select r.id from ranking r where r.window_id = a.window_id order by r.made_at desc, r.id desc limit 1)) as "rankingId"
  from application_public a where a.id = any ($1)`;

/** $1: ids of rankings. */
export const inputsOf = 'select id, input from ranking where id = any ($1)';

/** $1: application. */
export const releasedFeedback = `
  select words.content ->> 'why' as text, f.language, f.scores, f.released_at as "releasedAt"
  from feedback f${wordsOf}
  where f.application_id = $1 and f.released_at is not null`;

/** $1: application. */
export const whereItIs = `
  select organisation_id as "organisationId", window_id as "windowId" from application_public where id = $1`;
