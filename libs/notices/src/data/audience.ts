/**
 * Members of an organisation, at addresses that are shown to be theirs: others get nothing from us but receipts, and the word
 * that somebody else is to own their organisation.
 */
export const members = (organisationId: string, who: string, at = 'p.confirmed_at is not null'): string => `
  join membership m on m.organisation_id = ${organisationId} and m.until is null
  join person p on p.id = m.person_id and p.disabled_at is null and (${who}) and ${at}`;

/** At any address. */
export const confirmedOrNot = 'true';

/** Members who own the organisation. */
export const owners = `m.part = 'owner'`;

/** Members who act for the organisation. */
export const actors = `m.part in ('owner', 'editor')`;

/** Members who read along, and cannot act. */
export const readers = `m.part = 'reader'`;

/** Whoever belongs to the organisation. */
export const everyMember = 'true';

/** `e` is the event: the thing it happened to, and what it said. */
export const question = (from: string, subject: string, about: string): string => `
  with e as (select $1::uuid as thing, $2::jsonb as said)
  select distinct on (p.id, ${subject}) p.id as "recipientId", p.email as address, p.language, ${subject} as "subjectId", ${about} as about
  from e ${from} order by p.id, ${subject}`;

/** What every mail may name: the reference of a row. */
export const reference = (row: string): string => `jsonb_build_object('reference', ${row}.reference)`;
