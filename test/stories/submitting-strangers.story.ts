import { afterAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/form-driver.js';
import { openSubmitting } from './submitting.room.js';

const { portal, close, member, submitted, check } = await openSubmitting();
afterAll(close);

/** Everything that an application keeps, row by row, with its versions. */
const stored = async (id: string): Promise<unknown> => {
  const [row] = await portal.sql(
    `select to_jsonb(a) as application, (select jsonb_agg(s) from application_section s where application_id = a.id) as sections,
       (select jsonb_agg(d) from application_document d where application_id = a.id) as documents,
       (select count(*) from submission where application_id = a.id) as submissions,
       (select count(*) from refused_attempt where application_id = a.id) as attempts
     from application a where id = $1`,
    [id],
  );
  return row;
};

/** What a form of their own would carry. */
const tokensOf = async (visitor: Visitor) => {
  const { html } = await visitor.visit('/home');
  return { _csrf: /name="_csrf" value="([^"]+)"/.exec(html)![1]!, _key: crypto.randomUUID() };
};

describe('an application of somebody else', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean?]>([
    ['submission', { certifier: 'A stranger', certifierFunction: 'Director', certified: 'yes' }],
    ['withdrawal', { why: 'None of our business' }],
    ['resumption', { why: 'None of our business' }],
    ['sections/project', { title: 'Not theirs', months: '12' }],
    ['sections/nowhere', { title: 'Not theirs' }],
    ['budget', { currency: 'EUR' }],
    ['budget/paste', { rows: 'Shelter\t1\t2' }],
    ['documents', { document: 'registration_certificate' }, true],
    ['profile-documents', { document: 'registration_certificate' }],
    ['messages/new', { subject: 'Hello', text: 'Nothing' }],
  ])('is not there for whoever sends to its %s, and stays as it is', async (what, fields, withFiles = false) => {
    const draft = await submitted();
    const stranger = await member(await portal.organisation());
    const before = await stored(draft.id);
    const url = `/applications/${draft.id}/${what}`;
    const posted = Object.entries({ _version: '1', ...(await tokensOf(stranger.visitor)), ...fields });
    const answer = await stranger.visitor.send({ method: 'POST', url, fields: posted, withFiles });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('Shelter of Hope');
    expect(await stored(draft.id)).toEqual(before);
  });

  it('is refused to a reader of its organisation as what may not be done, not as what is not there', async () => {
    const draft = await submitted();
    const reader = await member(draft.organisationId, 'reader');
    const fields = Object.entries({ ...(await tokensOf(reader.visitor)), why: 'None of my business' });
    const url = `/applications/${draft.id}/withdrawal`;
    const answer = await reader.visitor.send({ method: 'POST', url, fields, withFiles: false });
    expect(answer.status).toBe(403);
    expect((await check(draft)).text).toContain('Submission 1 counts.');
  });
});
