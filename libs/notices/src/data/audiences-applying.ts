import { actors, confirmedOrNot, members, owners, question, reference } from './audience.js';

/** What a receipt says; the page where anybody can see whether it is true is opened with it. */
const received = `jsonb_build_object('reference', a.reference, 'number', s.number, 'at', s.submitted_at, 'sha256', s.sha256,
  'closesAt', s.deadline_in_force, 'path', '/verify?reference=' || a.reference || '&fingerprint=' || s.sha256)`;
const theApplication = (page = ''): string =>
  `${reference('a')} || jsonb_build_object('path', '/applications/' || a.id || '${page}')`;
/** The deadline of one application: that of its window, or a later one that it was given. */
const deadline = `jsonb_build_object('closesAt', (select greatest(w.closes_at, max(x.until))
  from call_window w left join application_extension x on x.application_id = a.id where w.id = a.window_id group by w.closes_at))`;
const application = 'join application a on a.id = e.thing';
const submission = `${application} join submission s on s.id = coalesce((said ->> 'submissionId')::uuid, a.submission_id)`;
const call = `join call c on c.id = e.thing join call_window w on w.call_id = c.id join application a on a.window_id = w.id`;
const windows = `
  join call_window w on w.call_id = e.thing and said -> 'windows' ? w.id::text
  join application a on a.window_id = w.id and a.state <> 'withdrawn'`;
/** Drafts for which the deadline of their window counts. */
const openDrafts = `
  join call_window w on w.id = e.thing and w.closes_at = (said ->> 'endsAt')::timestamptz
  join call c on c.id = w.call_id and c.state = 'published'
  join application a on a.window_id = w.id and a.state = 'draft' and app_now() < (said ->> 'until')::timestamptz
    and not exists (select from application_extension x where x.application_id = a.id and x.until > w.closes_at)`;
/** A draft for which a later deadline of its own counts. */
const draftWithMoreTime = `${application} and a.state = 'draft' and app_now() < (said ->> 'until')::timestamptz
  join call_window w on w.id = a.window_id and w.closes_at < (said ->> 'endsAt')::timestamptz
  join call c on c.id = w.call_id and c.state = 'published'
    and (said ->> 'endsAt')::timestamptz = (select max(x.until) from application_extension x where x.application_id = a.id)`;
/** What the desk entered and gave up before it was recorded its organisation never heard of. */
const knownToThem = `${application} and (a.received_by is null or a.submission_id is not null)`;

/** Who has begun an application, and whoever is told of it with them. */
export const applying = {
  submitter_and_owners: question(
    submission + members('a.organisation_id', `${owners} or p.id = (said ->> 'actorId')::uuid`, confirmedOrNot),
    'a.id',
    received,
  ),
  applicants: question(application + members('a.organisation_id', actors), 'a.id', theApplication('/timeline')),
  applicants_who_go_on: question(
    application + members('a.organisation_id', actors),
    'a.id',
    `${theApplication()} || ${deadline}`,
  ),
  applicants_of_the_withdrawal: question(
    knownToThem + members('a.organisation_id', actors, `(p.confirmed_at is not null or ${owners})`),
    'a.id',
    `${theApplication('/timeline')} || ${deadline}`,
  ),
  drafters: question(openDrafts + members('a.organisation_id', actors), 'a.id', `${theApplication()} || ${deadline}`),
  drafters_with_more_time: question(
    draftWithMoreTime + members('a.organisation_id', actors),
    'a.id',
    `${theApplication()} || ${deadline}`,
  ),
  everyone_of_the_call: question(
    `${call} and a.state <> 'withdrawn'${members('a.organisation_id', actors)}`,
    'a.id',
    theApplication('/timeline'),
  ),
  everyone_of_the_windows: question(
    windows + members('a.organisation_id', actors),
    'a.id',
    `${theApplication()} || ${deadline} || jsonb_build_object('number', said -> 'number')`,
  ),
};
