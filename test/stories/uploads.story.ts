import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '../../libs/kernel/src/index.js';
import { aCall } from '../support/builders/call.js';
import { aMember } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf, type SessionHeaders } from '../support/session.js';

const during = '2011-04-20T10:00:00Z';
const pdf = Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(300_000)]);
const asked = 'registration_certificate';

describe('a file over a line that breaks off', () => {
  let portal: Portal;
  let windowId: Id<'window'>;
  let amina: Awaited<ReturnType<typeof aMember>>;
  let uploads: string;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const form = { documents: [{ document: asked, required: true }] };
    ({ windowId } = await aCall().asking(form).publishedIn(portal));
    portal.clock.set(during);
    amina = await aMember(portal, 'amina', windowId);
    uploads = `/api/applications/${amina.applicationId}/uploads`;
  });
  afterAll(() => portal.close());

  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Buffer | string,
    session: SessionHeaders = amina.session,
  ): Promise<Response> =>
    fetch(portal.address + path, {
      method,
      headers: { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin', ...session, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
  const begin = (bytes: number, name = 'certificate.pdf', document = asked) =>
    send('POST', `${uploads}?document=${document}`, {
      'upload-length': String(bytes),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    });
  const piece = (path: string, offset: number, bytes: Buffer, session?: SessionHeaders) =>
    send(
      'PATCH',
      path,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
      bytes,
      session,
    );
  const attach = (path: string, document = asked) =>
    send('POST', `${path}/document`, { 'content-type': 'application/json' }, JSON.stringify({ document }));
  const started = async (bytes: number): Promise<string> => (await begin(bytes)).headers.get('location')!;

  it('goes on where it stopped, and is attached once, however often that is asked', async () => {
    const answer = await begin(pdf.length);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([201, 'nosniff']);
    const path = answer.headers.get('location')!;
    expect((await piece(path, 0, pdf.subarray(0, 100_000))).headers.get('upload-offset')).toBe('100000');
    expect((await attach(path)).status).toBe(404);
    expect((await send('HEAD', path)).headers.get('upload-offset')).toBe('100000');
    expect((await piece(path, 90_000, pdf.subarray(90_000))).status).toBe(409);
    expect((await piece(path, 100_000, pdf.subarray(100_000))).status).toBe(204);
    const first = (await (await attach(path)).json()) as Record<string, unknown>;
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(first).toMatchObject({ document: asked, name: 'certificate.pdf', bytes: pdf.length, sha256 });
    expect(await (await attach(path)).json()).toEqual(first);
    expect(await portal.sql('select from application_document')).toHaveLength(1);
    expect(await readdir(join(portal.folder, 'uploads'))).toEqual([]);
  });

  it('belongs to who began it, for the application that it was begun for', async () => {
    const path = await started(10);
    const bilal = await aMember(portal, 'bilal', windowId);
    expect((await piece(path, 0, pdf.subarray(0, 10), bilal.session)).status).toBe(404);
    const elsewhere = path.replace(amina.applicationId, bilal.applicationId);
    expect((await piece(elsewhere, 0, pdf.subarray(0, 10))).status).toBe(404);
    expect((await send('HEAD', `${uploads}/..%2F..%2Fsecret`)).status).toBe(404);
    expect((await send('DELETE', path)).status).toBe(204);
  });

  it('is refused before its first byte: what the call does not ask for, what is too large, another’s application', async () => {
    expect((await begin(10, 'a.pdf', 'holiday_pictures')).status).toBe(422);
    expect((await begin(101 * 1024 * 1024)).status).toBe(413);
    const bilal = await aMember(portal, 'bilal2', windowId);
    const other = `/api/applications/${bilal.applicationId}/uploads?document=${asked}`;
    const said = await send('POST', other, { 'upload-length': '1', 'upload-metadata': 'filename YQ==' });
    expect(said.status).toBe(404);
  });

  it('is told what it is when it has come: a page under the name of a document is not taken', async () => {
    const page = Buffer.from('<html>');
    const path = await started(page.length);
    await piece(path, 0, page);
    const refused = await attach(path);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { reasons: [{ code: 'file.kind_not_accepted' }] },
    ]);
  });

  it('has so many at a time', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) statuses.push((await begin(5)).status);
    expect(statuses.at(-1)).toBe(409);
  });

  it('after the deadline is not begun any more', async () => {
    portal.clock.set('2011-05-10T10:00:00Z');
    amina = { ...amina, session: await sessionOf(portal, 'amina') };
    const { status } = await begin(5);
    expect(status).toBe(409);
    portal.clock.set(during);
  });
});
