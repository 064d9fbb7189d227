import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttachProfileDocument } from '../../libs/identity/src/index.js';
import type { Id } from '../../libs/kernel/src/index.js';
import { registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const during = '2011-04-20T10:00:00Z';
const theFile = 'Certificate of registration: certificate.pdf, 0.1 KB, uploaded on 20 April 2011 at 12:00 CEST';
const offered = 'From your organisation’s profile';

describe('documents of the profile, without JavaScript', () => {
  let portal: Portal;
  let windowId: Id<'window'>;
  let amina: Member;
  let visitor: Visitor;
  let address: string;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const form = {
      documents: [
        { document: 'registration_certificate', required: true },
        { document: 'rules', required: false, title: { en: 'Your rules' }, fromProfile: 'statutes' as const },
      ],
    };
    ({ windowId } = await aCall().asking(form).publishedIn(portal));
    portal.clock.set(during);
    amina = await aMember(portal, 'amina', windowId);
    visitor = portal.visitor({ cookie: amina.session.cookie });
    address = `/applications/${amina.applicationId}/documents`;
  });
  afterAll(() => portal.close());

  const keep = async (text: string) => {
    const stream = Readable.from([Buffer.from(`%PDF-1.7 ${text}`)]);
    const file = { document: 'registration_certificate', year: null, name: 'certificate.pdf', stream };
    await portal.get(AttachProfileDocument).execute(amina.actor, amina.organisationId, file);
  };
  const linkOf = (page: VisitedPage): string => page.links['certificate.pdf']!.split('/').at(-1)!;

  it('are offered where the call asks for them, and handed in with one button', async () => {
    expect((await visitor.visit(address)).text).not.toContain(offered);
    await keep('the first one');
    const page = await visitor.visit(address);
    expect(page.text).toContain(offered);
    expect(page.text).toContain(`${theFile} Not scanned`);
    const used = await page.form('Use this file').submit(`Use this file: ${theFile}`);
    expect([used.status, Object.keys(used.links)]).toEqual([200, expect.arrayContaining(['certificate.pdf'])]);
    expect(used.text).not.toContain(offered);
    const file = await used.follow('certificate.pdf');
    expect(file.text).toContain('Not scanned');
    expect(await (await fetch(portal.address + file.links['Save this file']!, { headers: amina.session })).text()).toBe(
      '%PDF-1.7 the first one',
    );
  });

  it('stay as they were taken when the profile gets others, and can be taken out and used again', async () => {
    await keep('the second one');
    const page = await visitor.visit(address);
    expect(page.text).toContain(offered);
    const gone = await (await visitor.visit(`${address}/${linkOf(page)}`)).form('Take out').submit('Take out');
    expect(Object.keys(gone.links)).not.toContain('certificate.pdf');
  });

  it('of another organisation do not exist, whoever reads only may not, and the deadline ends it', async () => {
    const bilal = await aMember(portal, 'bilal', windowId);
    const own = `/api/applications/${amina.applicationId}/profile-documents`;
    const offers = await portal.as().get(own).set(amina.session).expect(200);
    expect(offers.body).toMatchObject([{ document: 'registration_certificate', year: null, scanState: 'not_scanned' }]);
    const { document, profileDocumentId } = offers.body[0];
    const theirs = `/api/applications/${bilal.applicationId}/profile-documents`;
    await portal.as().post(theirs).set(bilal.session).send({ document, profileDocumentId }).expect(404);
    await portal.as().post(own).set(bilal.session).send({ document, profileDocumentId }).expect(404);
    await portal.as().get(own).set(bilal.session).expect(404);
    const reader = await registered(portal, 'rosa');
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'reader')`,
      [amina.organisationId, reader],
    );
    const rosa = await sessionOf(portal, 'rosa');
    expect((await portal.as().get(own).set(rosa).expect(200)).body).toEqual([]);
    await portal.as().post(own).set(rosa).send({ document, profileDocumentId }).expect(403);
    await portal.as().post(own).set(amina.session).send({ document: 'rules', profileDocumentId }).expect(409);
    await portal.sql(`update file set scan_state = 'infected', quarantined = true`);
    const infected = await portal.as().post(own).set(amina.session).send({ document, profileDocumentId }).expect(409);
    expect(infected.body.reasons).toMatchObject([{ code: 'application.profile_document_infected' }]);
    expect((await visitor.visit(address)).text).toContain('The scan found a virus in it.');
    await portal.sql(`update file set scan_state = 'not_scanned', quarantined = false`);
    portal.clock.set('2011-04-30T22:00:00Z');
    const late = await sessionOf(portal, 'amina');
    const refused = await portal.as().post(own).set(late).send({ document, profileDocumentId }).expect(409);
    expect(refused.body.reasons).toMatchObject([{ code: 'application.closed' }]);
  });
});
