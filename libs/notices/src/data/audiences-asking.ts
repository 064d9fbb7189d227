import { actors, everyMember, members, question, readers } from './audience.js';

const thread = `join thread t on t.id = (said ->> 'threadId')::uuid`;
const request = 'join information_request r on r.id = e.thing join thread t on t.id = r.thread_id';
const owedAnswer = `${request} and r.state = 'open' and app_now() < (said ->> 'until')::timestamptz
  and (r.due_on + 1)::timestamp at time zone 'Europe/Vienna' = (said ->> 'endsAt')::timestamptz`;
const inTheThread = `jsonb_build_object('reference', t.reference, 'path', '/applications/' || t.application_id || '/messages')`;
const inTheRequest = `${inTheThread} || jsonb_build_object('dueOn', r.due_on)`;
/** Who has a mailbox of their own: to an address that nobody confirmed go its link and receipts, nothing else. */
const reached = 'p.disabled_at is null and p.confirmed_at is not null';
const asker = `
  join question q on q.id = e.thing join call c on c.id = q.call_id join question_asker k on k.question_id = q.id
  join person p on p.id = k.person_id and ${reached}`;
const onTheCall = `jsonb_build_object('code', c.code, 'path', '/calls/' || c.code || '/questions')`;
/** Everybody who asked about the call, and everybody who may act for an application under it. */
const askedOrApplies = `
  join call c on c.id = e.thing join (
    select q.call_id, k.person_id from question q join question_asker k on k.question_id = q.id
    union
    select w.call_id, m.person_id from call_window w join application a on a.window_id = w.id and a.state <> 'withdrawn'
      join membership m on m.organisation_id = a.organisation_id and m.until is null and (${actors})
  ) who on who.call_id = c.id
  join person p on p.id = who.person_id and ${reached}`;
/** The same, where the call has dates to tell. */
const questionsDates = `${askedOrApplies} and c.clarifications_until is not null and c.answers_due_on is not null`;

/** Who asks the secretariat, and whom it asks. */
export const asking = {
  the_asker: question(asker, 'q.id', onTheCall),
  everyone_who_asked_or_applies: question(askedOrApplies, 'c.id', onTheCall),
  everyone_with_questions: question(
    questionsDates,
    'c.id',
    `${onTheCall} || jsonb_build_object('until', c.clarifications_until, 'answersOn', c.answers_due_on)`,
  ),
  members_of_the_thread: question(thread + members('t.organisation_id', everyMember), 't.id', inTheThread),
  readers_of_the_thread: question(thread + members('t.organisation_id', readers), 't.id', inTheThread),
  those_who_are_asked: question(request + members('t.organisation_id', actors), 'r.id', inTheRequest),
  those_who_owe_the_answer: question(owedAnswer + members('t.organisation_id', actors), 'r.id', inTheRequest),
};
