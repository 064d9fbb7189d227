import { confirmedOrNot, everyMember, members, owners, question } from './audience.js';

/** The page that somebody was on the way to. */
const onwards = `jsonb_strip_nulls(jsonb_build_object('next', said -> 'next'))`;
const peopleOf = (organisation: string, page = '/people'): string =>
  `jsonb_build_object('path', '/organisations/' || ${organisation} || '${page}')`;

/** People with their accounts, and those of an organisation. */
export const belonging = {
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
