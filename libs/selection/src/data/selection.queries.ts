// The questions of the reader of selection in SQL; row-level security answers each for its actor.

const rankings = `
  select r.id, r.window_id as "windowId", r.made_by as "madeBy", r.made_at as "madeAt", r.input_sha256 as "inputSha256",
    jsonb_array_length(r.answer -> 'selected') as selected, jsonb_array_length(r.answer -> 'reserved') as reserved`;

/** $1: window. */
export const rankingsOfWindow = `${rankings} from ranking r where r.window_id = $1 order by r.made_at desc, r.id desc`;

/** $1: ranking. */
export const oneRanking = `${rankings}, r.input, r.answer from ranking r where r.id = $1`;

/** $1: ids of applications, of which the actor sees these as one of the fund's side. */
export const visibleAmong = `
  select id from application_public where id = any ($1) and organisation_id <> all ((select app_organisations())::uuid[])`;

const sessions = `
  select s.id, s.window_id as "windowId", s.number, s.mode, s.convened_for as "convenedFor", s.state, s.sitting,
    s.ranking_id as "rankingId", s.recorded_at as "recordedAt", a.at as "approvedAt", s.version
  from board_session s left join approval a on a.session_id = s.id`;

/** The latest first, of those that `where` chooses. */
export const sessionsWhere = (where: string): string => `${sessions} ${where} order by s.number desc`;

/** $1: session. */
export const oneSession = `${sessions} where s.id = $1`;

/** $1: session. */
export const recommendations = `
  select r.application_id as "applicationId", a.reference, r.advice, r.amount, r.currency, r.advised_by::text[] as "advisedBy"
  from recommendation r join application_public a on a.id = r.application_id where r.session_id = $1 order by a.reference`;

/** $1: session. */
export const addenda = `
  select number, body, written_at as "writtenAt" from session_addendum where session_id = $1 order by number`;

/** $1: window. */
export const decisionsOfWindow = `
  select distinct on (a.reference) d.application_id as "applicationId", a.reference, d.decision as advice, d.amount, d.currency
  from decision d join application_public a on a.id = d.application_id where d.window_id = $1
  order by a.reference, d.at desc, d.id desc`;

/** $1: application. */
export const latestDecision = `
  select d.application_id as "applicationId", d.decision as advice, d.amount, d.currency
  from decision d where d.application_id = $1 order by d.at desc, d.id desc limit 1`;

/** $1: window. */
export const isApproved = 'select exists (select from approval where window_id = $1) as yes';

/** $1: window. An award that was begun before the letters is told as what the selection was. */
export const untold = `
  select id from application_public where window_id = $1
    and state in ('ineligible', 'selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up')
    and released_outcome is distinct from state
  order by id`;

/** $1: application. */
export const candidate = `
  select window_id as "windowId", state, requested from application_public where id = $1 and requested is not null`;
