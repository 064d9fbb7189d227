import { Readable } from 'node:stream';
import { expect } from '@jest/globals';
import { AttachDocument, SaveSection, StartApplication, SubmittedReader } from '../../libs/applications/src/index.js';
import type { Answers } from '../../libs/applications/src/domain/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { registered } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { readPdf } from '../support/pdf.js';
import { openPortal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

/** While the call is open. */
export const during = '2011-04-20T10:00:00Z';
/** The last instant in which the door is open, and the first in which it is not. */
export const lastInstant = '2011-04-30T21:59:59.999Z';
export const closing = '2011-04-30T22:00:00Z';
/** After the call. */
export const after = '2011-05-10T10:00:00Z';

/** An application with the person who writes it. */
export interface Drafted {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly actor: Actor;
  readonly visitor: Visitor;
  /** Of the account. */
  readonly name: string;
}

const form = {
  documents: [{ document: 'registration_certificate', required: true }],
  questions: [
    { name: 'problem', section: 'problem', kind: 'text', required: false, label: { en: 'Who is affected?' } },
  ],
  sections: [{ name: 'problem', title: { en: 'The problem' } }],
} as const;

/** A portal with an open call, and what organisations do there to hand in an application. */
export async function openSubmitting() {
  const portal = await openPortal();
  portal.clock.set('2011-03-01T10:00:00Z');
  const { windowId, officer, ...published } = await aCall().asking(form).publishedIn(portal);
  portal.clock.set(during);
  let people = 0;

  /** A member of an organisation, with a browser. */
  const member = async (organisationId: OrganisationId, part: 'owner' | 'editor' | 'reader' = 'owner') => {
    people += 1;
    const name = `person${people}`;
    const id = await registered(portal, name);
    await portal.sql(
      'insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)',
      [organisationId, id, part],
    );
    const { cookie } = await sessionOf(portal, name);
    const actor: Actor = {
      id,
      roles: [],
      organisations: [{ id: organisationId, part }],
      system: false,
      steppedUp: false,
    };
    return { actor, name, visitor: portal.visitor({ cookie }) };
  };
  /** Weeks later one signs in anew. */
  const back = async (draft: Drafted, at: string): Promise<Drafted> => {
    portal.clock.set(at);
    const { cookie } = await sessionOf(portal, draft.name);
    return { ...draft, visitor: portal.visitor({ cookie }) };
  };
  const drafted = async (answers: Answers = soundAnswers(), withDocument = true): Promise<Drafted> => {
    portal.clock.set(during);
    const organisationId = await portal.organisation({ name: 'Shelter of Hope' });
    const { actor, name, visitor } = await member(organisationId);
    const { id, reference } = await portal.get(StartApplication).execute(actor, { windowId, organisationId });
    for (const [section, content] of Object.entries(answers))
      await portal.get(SaveSection).execute(actor, id, { section, content: content! });
    if (withDocument) {
      const stream = Readable.from([Buffer.from('%PDF-1.7 a certificate')]);
      await portal
        .get(AttachDocument)
        .execute(actor, id, { document: 'registration_certificate', name: 'certificate.pdf', stream });
    }
    return { id, reference, organisationId, actor, visitor, name };
  };
  const check = ({ id, visitor }: Drafted) => visitor.visit(`/applications/${id}/check`);
  const certified = {
    'Who certifies that this is true and complete?': 'Amina Bello',
    'What is this person in the organisation?': 'Director',
    certified: true,
  };
  const submitOn = (page: VisitedPage, button = 'Submit the application') =>
    page.form('Certify and submit').fill(certified).submit(button);
  const submitted = async (): Promise<Drafted> => {
    const draft = await drafted();
    const receipt = await submitOn(await check(draft));
    expect([receipt.status, receipt.url]).toEqual([200, `/applications/${draft.id}/receipt`]);
    return draft;
  };
  const save = ({ id, actor }: Drafted, section: 'project' | 'budget', content: object, expectedVersion = 1) =>
    portal.get(SaveSection).execute(actor, id, { section, content }, { expectedVersion });
  const numbersOf = async ({ id, actor }: Drafted) =>
    (await portal.get(SubmittedReader).list(actor, id)).map(({ number }) => number);
  const download = async ({ visitor, id }: Drafted, what: string): Promise<Response> => {
    const { cookie } = (visitor as unknown as { headers: { cookie: string } }).headers;
    return fetch(`${portal.address}/applications/${id}/${what}`, { headers: { cookie } });
  };
  const pdfOf = async (draft: Drafted, what: string) => {
    const answer = await download(draft, what);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    return readPdf(Buffer.from(await answer.arrayBuffer()));
  };
  return {
    ...{ portal, windowId, officer, published, close: () => portal.close() },
    ...{ member, back, drafted, check, certified, submitOn, submitted, save, numbersOf, download, pdfOf },
  };
}
