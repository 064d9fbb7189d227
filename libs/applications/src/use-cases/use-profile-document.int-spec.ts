import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AttachProfileDocument, RemoveProfileDocument } from '#identity';
import type { Actor, Id } from '#kernel';
import { CONFIG, readConfig } from '#platform';
import { anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationFiles,
  ApplicationsModule,
  ApplicationsReader,
  AttachDocument,
  RemoveDocument,
  SubmitApplication,
  UseProfileDocument,
} from '../index.js';

const during = '2011-04-01T10:00:00Z';
const form = {
  documents: [
    { document: 'registration_certificate', required: true },
    { document: 'audited_statements', required: false },
    { document: 'our_rules', required: false, title: { en: 'Rules' }, fromProfile: 'statutes' as const },
    { document: 'project_proposal', required: false },
  ],
};

describe('documents of the profile in an application', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  let folder: string;
  let drafted: Drafted;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    const config = readConfig({ SGF_MODE: 'test', SGF_FILES: folder });
    class Settings {}
    const providers = [{ provide: CONFIG, useValue: config }];
    world = await openWorld([{ module: Settings, global: true, providers, exports: [CONFIG] }, ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    ({ windowId, officer } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(world));
  });
  beforeEach(async () => {
    world.clock.set(during);
    drafted = await anApplication().draftedIn(world, windowId);
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const keep = async (
    document: string,
    text = document,
    year: number | null = null,
    { applicant, organisationId } = drafted,
  ) => {
    const stream = Readable.from([Buffer.from(`%PDF-1.7 ${text}`)]);
    const file = { document, year, name: `${document}.pdf`, stream };
    return (await world.get(AttachProfileDocument).execute(applicant, organisationId, file)).id!;
  };
  const use = (document: string, profileDocumentId: string, actor = drafted.applicant) =>
    world.get(UseProfileDocument).execute(actor, drafted.id, { document, profileDocumentId });
  const offered = async (actor = drafted.applicant) =>
    (await world.get(UseProfileDocument).offered(actor, drafted.id)).map(({ document, file }) =>
      `${document}: ${file.document} ${file.year ?? ''}`.trim(),
    );
  const refusal = (code: string) => ({ code: 'application.cannot_attach', reasons: [{ code }] });

  it('are offered for what the call asks for, by name or as the call says', async () => {
    await keep('registration_certificate');
    await keep('audited_statement', '2009', 2009);
    await keep('audited_statement', '2010', 2010);
    await keep('statutes');
    await keep('psea_policy');
    expect(await offered()).toEqual([
      'registration_certificate: registration_certificate',
      'audited_statements: audited_statement 2010',
      'audited_statements: audited_statement 2009',
      'our_rules: statutes',
    ]);
  });

  it('are the same bytes, frozen with the submission whatever becomes of the profile', async () => {
    const certificate = await keep('registration_certificate', 'the first one');
    const attached = await use('registration_certificate', certificate);
    expect(attached).toMatchObject({ name: 'registration_certificate.pdf', scanState: 'not_scanned' });
    expect(await offered()).toEqual([]);
    await world.get(SubmitApplication).execute(drafted.applicant, drafted.id, { certifier: 'Amina Bello' });
    await keep('registration_certificate', 'another one');
    const what = { document: 'registration_certificate', year: null };
    await world.get(RemoveProfileDocument).execute(drafted.applicant, drafted.organisationId, what);
    await world.get(RemoveDocument).execute(drafted.applicant, drafted.id, attached.id);
    world.clock.set('2011-05-10T10:00:00Z');
    const { content } = await world.get(ApplicationsReader).submission(officer, drafted.id);
    expect(content.documents).toMatchObject([{ document: 'registration_certificate', sha256: attached.sha256 }]);
    const fileId = content.documents[0]!.fileId as Id<'file'>;
    const { bytes } = await world.get(ApplicationFiles).open(officer, drafted.id, fileId);
    expect(String(await buffer(bytes()))).toBe('%PDF-1.7 the first one');
  });

  it('serve in one application after another, each time once, and are taken out until the deadline', async () => {
    const certificate = await keep('registration_certificate');
    const { id } = await use('registration_certificate', certificate);
    await expect(use('registration_certificate', certificate)).rejects.toMatchObject(
      refusal('application.attached_already'),
    );
    await world.get(RemoveDocument).execute(drafted.applicant, drafted.id, id);
    expect(await offered()).toEqual(['registration_certificate: registration_certificate']);
    await expect(use('registration_certificate', certificate)).resolves.toMatchObject({
      document: 'registration_certificate',
    });
  });

  it('stay as they were taken when the profile gets others, which are offered then', async () => {
    const first = await use('registration_certificate', await keep('registration_certificate', 'old'));
    const second = await keep('registration_certificate', 'new');
    expect(await offered()).toHaveLength(1);
    const added = await use('registration_certificate', second);
    expect(added.sha256).not.toBe(first.sha256);
  });

  it('are refused as what the call does not take them for, and for what it does not ask', async () => {
    const certificate = await keep('registration_certificate');
    await expect(use('project_proposal', certificate)).rejects.toMatchObject(refusal('application.another_document'));
    await expect(use('something', certificate)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('are nobody else’s: those of another organisation do not exist, and readers only read', async () => {
    const certificate = await keep('registration_certificate');
    const other = await anApplication().draftedIn(world, windowId);
    const foreign = await keep('registration_certificate', 'theirs', null, other);
    await expect(use('registration_certificate', foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(use('registration_certificate', certificate, other.applicant)).rejects.toMatchObject({
      code: 'not_found',
    });
    const reader = await world.person({ organisations: [{ id: drafted.organisationId, part: 'reader' }] });
    await expect(use('registration_certificate', certificate, reader)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await offered(reader)).toEqual([]);
    const both = await world.person({ organisations: [drafted.organisationId, other.organisationId] });
    await expect(use('registration_certificate', foreign, both)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are refused by the database itself where they are another organisation’s, even to who acts for both', async () => {
    const other = await anApplication().draftedIn(world, windowId);
    const foreign = await keep('registration_certificate', 'theirs', null, other);
    const both = await world.person({ organisations: [drafted.organisationId, other.organisationId] });
    const insert = `
      insert into application_document (id, application_id, document, file_id, attached_at, attached_by)
      select gen_random_uuid(), $1, 'registration_certificate', file_id, app_now(), $2 from organisation_document where id = $3`;
    const act = () => world.work.query(insert, [drafted.id, both.id, foreign]);
    await expect(world.work.run(both, act)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('are refused after the deadline, and with a virus', async () => {
    const certificate = await keep('registration_certificate');
    await world.sql(
      `update file set scan_state = 'infected', quarantined = true where id =
         (select file_id from organisation_document where id = $1)`,
      [certificate],
    );
    await expect(use('registration_certificate', certificate)).rejects.toMatchObject(
      refusal('application.profile_document_infected'),
    );
    world.clock.set('2011-04-30T22:00:00Z');
    await expect(use('registration_certificate', certificate)).rejects.toMatchObject({
      code: 'application.cannot_edit',
    });
    expect(await offered()).toEqual([]);
  });

  it('count among the files of an application beside those that were uploaded', async () => {
    const stream = Readable.from([Buffer.from('%PDF-1.7 uploaded')]);
    const upload = { document: 'registration_certificate', name: 'scan.pdf', stream };
    await world.get(AttachDocument).execute(drafted.applicant, drafted.id, upload);
    await use('registration_certificate', await keep('registration_certificate'));
    const receipt = await world
      .get(SubmitApplication)
      .execute(drafted.applicant, drafted.id, { certifier: 'Amina Bello' });
    const { content } = await world.get(ApplicationsReader).submission(drafted.applicant, drafted.id);
    expect(content.documents.map(({ name }) => name)).toEqual(['scan.pdf', 'registration_certificate.pdf']);
    expect(receipt.number).toBe(1);
  });
});
