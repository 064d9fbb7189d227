import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork, type OutboxEvent } from '#platform';
import type { Audience } from '../domain/subscriptions.js';

/** Somebody to write to, and what the words need. */
export interface Recipient {
  readonly recipientId: PersonId | null;
  readonly address: string;
  readonly language: string;
  readonly subjectId: string;
  readonly about: Readonly<Record<string, string | number>>;
}

/** Finds out who is to be told of an event. */
@Injectable()
export class Recipients {
  constructor(private readonly work: UnitOfWork) {}

  /** The people of an audience, each once; nobody where what happened is not so any more. */
  of(audience: Audience, { thingId, payload }: Pick<OutboxEvent, 'thingId' | 'payload'>): Promise<Recipient[]> {
    return this.work.query<Recipient>(questions[audience], [thingId, JSON.stringify(payload)]);
  }
}

/**
 * Members of an organisation, at addresses that are shown to be theirs: others get nothing from us but receipts, and the word
 * that somebody else is to own their organisation.
 */
const members = (organisationId: string, who: string, at = 'p.confirmed_at is not null'): string => `
  join membership m on m.organisation_id = ${organisationId} and m.until is null
  join person p on p.id = m.person_id and p.disabled_at is null and (${who}) and ${at}`;

const confirmedOrNot = 'true';

const owners = `m.part = 'owner'`;
const actors = `m.part in ('owner', 'editor')`;

/** `e` is the event: the thing it happened to, and what it said. */
const question = (from: string, subject: string, about: string): string => `
  with e as (select $1::uuid as thing, $2::jsonb as said)
  select distinct on (p.id, ${subject}) p.id as "recipientId", p.email as address, p.language, ${subject} as "subjectId", ${about} as about
  from e ${from} order by p.id, ${subject}`;

const reference = (row: string): string => `jsonb_build_object('reference', ${row}.reference)`;

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
const openDrafts = `
  join call_window w on w.id = e.thing and w.closes_at = (said ->> 'endsAt')::timestamptz
  join call c on c.id = w.call_id and c.state = 'published'
  join application a on a.window_id = w.id and a.state = 'draft' and app_now() < (said ->> 'until')::timestamptz`;
const report = 'join report r on r.id = e.thing join award a on a.id = r.award_id';
const owedReport = `${report} and r.state in ('expected', 'returned') and app_now() < (said ->> 'until')::timestamptz`;

const thread = `join thread t on t.id = (said ->> 'threadId')::uuid`;
const request = 'join information_request r on r.id = e.thing join thread t on t.id = r.thread_id';
const owedAnswer = `${request} and r.state = 'open' and app_now() < (said ->> 'until')::timestamptz
  and (r.due_on + 1)::timestamp at time zone 'Europe/Vienna' = (said ->> 'endsAt')::timestamptz`;
const everyMember = 'true';
const inTheThread = `jsonb_build_object('reference', t.reference, 'path', '/applications/' || t.application_id || '/messages')`;
const inTheRequest = `${inTheThread} || jsonb_build_object('dueOn', r.due_on)`;
const asker = `
  join question q on q.id = e.thing join call c on c.id = q.call_id join question_asker k on k.question_id = q.id
  join person p on p.id = k.person_id and p.disabled_at is null`;
const onTheCall = `jsonb_build_object('code', c.code, 'path', '/calls/' || c.code || '/questions')`;
/** Everybody who asked about the call, and everybody who may act for an application under it. */
const askedOrApplies = `
  join call c on c.id = e.thing join (
    select q.call_id, k.person_id from question q join question_asker k on k.question_id = q.id
    union
    select w.call_id, m.person_id from call_window w join application a on a.window_id = w.id and a.state <> 'withdrawn'
      join membership m on m.organisation_id = a.organisation_id and m.until is null and (${actors})
  ) who on who.call_id = c.id
  join person p on p.id = who.person_id and p.disabled_at is null`;

/** The page that somebody was on the way to. */
const onwards = `jsonb_strip_nulls(jsonb_build_object('next', said -> 'next'))`;

const peopleOf = (organisation: string, page = '/people'): string =>
  `jsonb_build_object('path', '/organisations/' || ${organisation} || '${page}')`;

const questions: Readonly<Record<Audience, string>> = {
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
  drafters: question(
    openDrafts + members('a.organisation_id', actors),
    'a.id',
    `${theApplication()} || jsonb_build_object('closesAt', w.closes_at)`,
  ),
  everyone_of_the_call: question(
    `${call} and a.state <> 'withdrawn'${members('a.organisation_id', actors)}`,
    'a.id',
    theApplication('/timeline'),
  ),
  everyone_of_the_windows: question(
    windows + members('a.organisation_id', actors),
    'a.id',
    `${theApplication()} || jsonb_build_object('number', said -> 'number', 'closesAt', w.closes_at)`,
  ),
  reviewer: question(
    `join review r on r.id = e.thing and r.state = 'assigned' join application a on a.id = r.application_id
     join person p on p.id = r.reviewer_id and p.disabled_at is null`,
    'r.id',
    reference('a'),
  ),
  grantees_of_the_agreement: question(
    `join award a on a.id = (said ->> 'awardId')::uuid${members('a.organisation_id', owners)}`,
    'a.id',
    reference('a'),
  ),
  those_who_owe_the_report: question(
    owedReport + members('a.organisation_id', actors),
    'r.id',
    `jsonb_build_object('reference', a.reference, 'dueOn', r.due_on)`,
  ),
  grantees_of_the_report: question(report + members('a.organisation_id', actors), 'r.id', reference('a')),
  grantees_of_the_instalment: question(
    `join disbursement d on d.id = e.thing join award a on a.id = d.award_id${members('a.organisation_id', actors)}`,
    'd.id',
    reference('a'),
  ),
  the_asker: question(asker, 'q.id', onTheCall),
  everyone_who_asked_or_applies: question(
    askedOrApplies,
    'c.id',
    `${onTheCall} || jsonb_strip_nulls(jsonb_build_object('number', said -> 'number'))`,
  ),
  members_of_the_thread: question(thread + members('t.organisation_id', everyMember), 't.id', inTheThread),
  members_of_the_request: question(request + members('t.organisation_id', everyMember), 'r.id', inTheRequest),
  those_who_owe_the_answer: question(owedAnswer + members('t.organisation_id', actors), 'r.id', inTheRequest),
  the_person: question('join person p on p.id = e.thing and p.disabled_at is null', 'p.id', onwards),
  the_wanted_mailbox: `
    with e as (select $1::uuid as thing, $2::jsonb as said)
    select p.id as "recipientId", p.wanted_email as address, p.language, p.id as "subjectId", '{}'::jsonb as about
    from e join person p on p.id = e.thing and p.disabled_at is null and p.wanted_email is not null`,
  owners_who_are_asked: question(
    `join join_request j on j.id = e.thing and j.state = 'open'${members('j.organisation_id', owners)}`,
    'j.id',
    peopleOf('j.organisation_id'),
  ),
  owners_of_the_organisation: question(members('e.thing', owners), 'e.thing', peopleOf('e.thing', '')),
  the_joiner: question(
    'join join_request j on j.id = e.thing join person p on p.id = j.person_id and p.disabled_at is null',
    'j.id',
    `jsonb_build_object('path', '/joining/' || j.id)`,
  ),
  members_of_the_recovered: question(
    `join recovery r on r.id = e.thing${members('r.organisation_id', everyMember, confirmedOrNot)}`,
    'r.id',
    `${peopleOf('r.organisation_id')} || jsonb_build_object('until', r.grantable_at)`,
  ),
  the_claimant: question(
    'join recovery r on r.id = e.thing join person p on p.id = r.person_id and p.disabled_at is null',
    'r.id',
    `jsonb_build_object('path', '/recoveries/' || r.id)`,
  ),
  the_mailbox: `
    with e as (select $1::uuid as thing, $2::jsonb as said)
    select p.id as "recipientId", i.email as address, coalesce(p.language, inviter.language) as language, i.id as "subjectId",
      jsonb_build_object('path', '/invitations', 'until', i.expires_at) as about
    from e join invitation i on i.id = e.thing and i.state = 'open' and app_now() < i.expires_at
    join person inviter on inviter.id = i.invited_by left join person p on p.email = i.email`,
};
