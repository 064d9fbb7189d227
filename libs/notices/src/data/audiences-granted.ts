import { actors, members, owners, question, reference } from './audience.js';

const report = 'join report r on r.id = e.thing join award a on a.id = r.award_id';
const owedReport = `${report} and r.state in ('expected', 'returned') and app_now() < (said ->> 'until')::timestamptz`;

/** Who reviews, and who was given a grant. */
export const granted = {
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
};
