import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '#kernel';
import { CONFIG, readConfig } from '#platform';
import { anApplication } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationFiles,
  ApplicationsModule,
  ApplicationsReader,
  AttachDocument,
  RemoveDocument,
  SubmitApplication,
} from '../index.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const certified = { certifier: 'Amina Bello' };

describe('documents of an application', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    const config = readConfig({ SGF_MODE: 'test', SGF_FILES: folder });
    class Settings {}
    const settings = {
      module: Settings,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
    world = await openWorld([settings, ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const form = { documents: [{ document: 'registration_certificate', required: true }] };
    ({ windowId, officer } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(world));
    world.clock.set('2011-04-01T10:00:00Z');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const attach = (actor: Actor, id: Id<'application'>, bytes = pdf, name = 'certificate.pdf', key?: string) =>
    world
      .get(AttachDocument)
      .execute(actor, id, { document: 'registration_certificate', name, stream: Readable.from([bytes]) }, { key });
  const kept = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
  const read = async (actor: Actor, id: Id<'application'>, fileId: string) =>
    buffer((await world.get(ApplicationFiles).open(actor, id, fileId as Id<'file'>)).bytes());

  it('are asked for, attached, frozen with the submission, and read by the fund’s side from then on', async () => {
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    await expect(world.get(SubmitApplication).execute(applicant, id, certified)).rejects.toMatchObject({
      reasons: [{ code: 'application.document_missing', params: { document: 'registration_certificate' } }],
    });
    const attached = await attach(applicant, id);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(attached).toMatchObject({
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256,
      scanState: 'not_scanned',
    });
    const [row] = await world.sql<{ file_id: string }>('select file_id from application_document where id = $1', [
      attached.id,
    ]);
    await expect(read(officer, id, row!.file_id)).rejects.toMatchObject({ code: 'not_found' });
    await world.get(SubmitApplication).execute(applicant, id, certified);
    expect((await world.get(ApplicationsReader).submission(officer, id)).content.documents).toEqual([
      {
        document: 'registration_certificate',
        fileId: row!.file_id,
        name: 'certificate.pdf',
        bytes: pdf.length,
        sha256,
      },
    ]);
    await world.get(RemoveDocument).execute(applicant, id, attached.id);
    expect(await read(officer, id, row!.file_id)).toEqual(pdf);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    await expect(read(stranger, id, row!.file_id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('belong to their application only', async () => {
    const [one, other] = [
      await anApplication().draftedIn(world, windowId),
      await anApplication().draftedIn(world, windowId),
    ];
    const attached = await attach(one.applicant, one.id);
    const [row] = await world.sql<{ file_id: string }>('select file_id from application_document where id = $1', [
      attached.id,
    ]);
    await expect(read(other.applicant, other.id, row!.file_id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.get(RemoveDocument).execute(other.applicant, other.id, attached.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await world.get(RemoveDocument).execute(one.applicant, one.id, attached.id);
    await expect(world.get(RemoveDocument).execute(one.applicant, one.id, attached.id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it.each([
    ['another kind than its name says', 'certificate.png', pdf, 'file.kind_not_accepted'],
    ['a kind that is not taken', 'page.html', Buffer.from('<html>'), 'file.kind_not_accepted'],
    ['nothing', 'certificate.pdf', Buffer.alloc(0), 'file.empty'],
    ['a name of nothing', '/', pdf, 'file.name_missing'],
  ])('that are %s are refused, and nothing is kept', async (_, name, bytes, code) => {
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    const before = await kept();
    await expect(attach(applicant, id, bytes, name)).rejects.toMatchObject({ code });
    expect(await kept()).toBe(before);
  });

  it('that nobody may attach leave no bytes behind, and a repeated key keeps them once', async () => {
    const { id, applicant } = await anApplication().draftedIn(world, windowId);
    const before = await kept();
    const stranger = await world.person({ organisations: [await world.organisation()] });
    await expect(attach(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    const unasked = { document: 'portrait', name: 'me.pdf', stream: Readable.from([pdf]) };
    await expect(world.get(AttachDocument).execute(applicant, id, unasked)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await kept()).toBe(before);
    const once = await attach(applicant, id, pdf, 'a.pdf', 'one key');
    expect(await attach(applicant, id, pdf, 'a.pdf', 'one key')).toEqual(once);
    expect(await kept()).toBe(before + 1);
  });
});
