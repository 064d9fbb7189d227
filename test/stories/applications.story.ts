import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { soundAnswers } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { giveRole } from '../support/builders/office.js';

type Speaker = ReturnType<Api['as']>;

const pdf = Buffer.from('%PDF-1.7 a certificate');
const certified = { certifier: 'Amina Bello' };
const during = '2011-04-20T10:00:00Z';
const after = '2011-05-10T10:00:00Z';

describe('an application, over HTTP', () => {
  let api: Api;
  let windowId: Id<'window'>;
  let officer: Speaker;
  beforeAll(async () => {
    api = await openApi();
    api.clock.set('2011-03-01T10:00:00Z');
    const form = { documents: [{ document: 'registration_certificate', required: true }] };
    const published = await aCall().asking(form).publishedIn(api);
    ({ windowId } = published);
    await giveRole(api, published.officer.id, 'officer');
    officer = await speakerFor(published.officer);
    api.clock.set(during);
  });
  afterAll(() => api.close());

  const speakerFor = async (actor: Actor): Promise<Speaker> => {
    const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
    return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
  };
  const member = async (organisationId: OrganisationId): Promise<Speaker> => {
    const person = await api.person({ organisations: [organisationId] });
    const join = `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'editor')`;
    await api.sql(join, [organisationId, person.id]);
    return speakerFor(person);
  };
  const put = (speaker: Speaker, id: string, section: string, content: object, version: number) =>
    speaker.put(`/api/applications/${id}/sections/${section}`).set('if-match', `"${version}"`).send(content);
  const upload = (speaker: Speaker, id: string, bytes: Buffer, name = 'filename="certificate.pdf"') =>
    speaker
      .post(`/api/applications/${id}/documents?document=registration_certificate`)
      .set('content-type', 'application/octet-stream')
      .set('content-disposition', `attachment; ${name}`)
      .send(bytes);
  const drafted = async () => {
    const organisationId = await api.organisation();
    const applicant = await member(organisationId);
    const { body } = await applicant.post('/api/applications').send({ windowId, organisationId }).expect(201);
    return { id: body.id as string, reference: body.reference as string, organisationId, applicant };
  };
  const complete = async () => {
    const draft = await drafted();
    for (const [section, content] of Object.entries(soundAnswers()))
      await put(draft.applicant, draft.id, section, content!, 0).expect(200);
    await upload(draft.applicant, draft.id, pdf).expect(201);
    return draft;
  };
  const submit = (speaker: Speaker, id: string, key?: string) => {
    const request = speaker.post(`/api/applications/${id}/submission`).send(certified);
    return key === undefined ? request : request.set('idempotency-key', key);
  };
  const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);

  it('is begun, written section by section, submitted, and its receipt verified', async () => {
    const { id, reference, applicant } = await complete();
    const { body: page, headers } = await applicant.get(`/api/applications/${id}`).expect(200);
    expect(page).toMatchObject({ state: 'draft', label: 'Draft', version: 1, door: { state: 'open' } });
    expect([headers.etag, page.budget.requestedByYear]).toEqual(['"1"', ['25000.00', '25000.00', '25000.00']]);
    expect(page.sections.map((section: { progress: string }) => section.progress)).toEqual(Array(7).fill('complete'));
    expect(page.actions).toMatchObject([
      { name: 'submit', href: `/api/applications/${id}/submission`, reasons: [] },
      { name: 'withdraw' },
    ]);
    const { body: receipt } = await submit(applicant, id).expect(201);
    expect(receipt).toMatchObject({
      reference,
      submittedAt: '2011-04-20T10:00:00.000Z',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { body: frozen } = await officer.get(`/api/applications/${id}/submission`).expect(200);
    expect(createHash('sha256').update(sorted(frozen.content)).digest('hex')).toBe(receipt.sha256);
  });

  it('with something missing is refused with every reason, in words', async () => {
    const { id, applicant } = await drafted();
    const { body } = await submit(applicant, id).expect(409);
    expect(body).toMatchObject({ type: 'urn:sgf:problem:application.cannot_submit', status: 409 });
    const answer = 'application.answer_missing';
    expect(codes(body)).toEqual([...Array(8).fill(answer), 'application.document_missing', answer]);
    expect(body.reasons[0].message).not.toMatch(/⟦|\{/);
    const { body: unsigned } = await applicant.post(`/api/applications/${id}/submission`).send({}).expect(422);
    expect(unsigned.errors).toMatchObject([{ pointer: '/certifier' }]);
  });

  it('after the deadline is refused, stays readable, and says so', async () => {
    const { id, applicant } = await complete();
    api.clock.set(after);
    const { body } = await submit(applicant, id).expect(409);
    expect(codes(body)).toEqual(['application.closed']);
    expect(codes((await put(applicant, id, 'project', {}, 1).expect(409)).body)).toEqual(['application.closed']);
    const { body: page } = await applicant.get(`/api/applications/${id}`).expect(200);
    expect([page.door.state, page.sections.length, page.version]).toEqual(['closed', 7, null]);
    expect(await api.sql('select from refused_attempt where application_id = $1', [id])).toHaveLength(1);
    api.clock.set(during);
  });

  it('after the deadline is kept as an attempt, also where nobody looked at its traces again', async () => {
    const { id, applicant } = await complete();
    const project = { ...soundAnswers().project, title: 'Help for Amina, 17 years old' };
    await put(applicant, id, 'project', project, 1).expect(200);
    expect((await submit(applicant, id).expect(422)).body.errors).toMatchObject([{}, { pointer: '/looked' }]);
    api.clock.set(after);
    expect(codes((await submit(applicant, id).expect(409)).body)).toEqual(['application.closed']);
    expect(await api.sql('select from refused_attempt where application_id = $1', [id])).toHaveLength(1);
    api.clock.set(during);
  });

  it('that a colleague changed meanwhile comes back with both texts', async () => {
    const { id, organisationId, applicant } = await drafted();
    const colleague = await member(organisationId);
    await put(applicant, id, 'project', { title: 'first' }, 0).expect(200).expect('etag', '"1"');
    await put(colleague, id, 'project', { title: 'theirs' }, 1).expect(200);
    const { body } = await put(applicant, id, 'project', { title: 'mine' }, 1).expect(412).expect('etag', '"2"');
    expect(body).toMatchObject({
      theirs: { version: 2, content: { title: 'theirs' } },
      yours: { content: { title: 'mine' } },
    });
    await applicant.put(`/api/applications/${id}/sections/project`).send({ title: 'blind' }).expect(428);
    const { body: malformed } = await put(applicant, id, 'project', { months: '36', titel: 'x' }, 2).expect(422);
    expect(malformed.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/months', '/titel']);
  });

  it('sent twice with one key is one submission; the key with other content is refused', async () => {
    const { id, applicant } = await complete();
    const [first, second] = [await submit(applicant, id, 'k'), await submit(applicant, id, 'k')];
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    await applicant
      .post(`/api/applications/${id}/submission`)
      .set('idempotency-key', 'k')
      .send({ certifier: 'Another' })
      .expect(409);
    expect(await api.sql('select from submission where application_id = $1', [id])).toHaveLength(1);
  });

  it('of another organisation does not exist, whatever is tried', async () => {
    const { id } = await complete();
    const stranger = await member(await api.organisation());
    const absent = (await stranger.get('/api/applications/019a8f00-0000-7000-8000-000000000000').expect(404)).body;
    for (const response of [
      await stranger.get(`/api/applications/${id}`),
      await put(stranger, id, 'project', { title: 'mine now' }, 1),
      await submit(stranger, id),
      await upload(stranger, id, pdf),
      await stranger.post(`/api/applications/${id}/withdrawal`).send({ why: 'To harm' }),
      await stranger.get(`/api/applications/${id}/preview`),
      await officer.get(`/api/applications/${id}`),
    ])
      expect([response.status, response.body]).toEqual([404, absent]);
    expect((await stranger.get('/api/applications').expect(200)).body.items).toEqual([]);
  });

  it('takes files by their bytes, gives them back to be saved, never to be shown', async () => {
    const { id, applicant } = await drafted();
    await upload(applicant, id, Buffer.from('<html><script>'), 'filename="a.html"').expect(422);
    await upload(applicant, id, pdf, 'filename="a.png"').expect(422);
    await upload(applicant, id, Buffer.concat([pdf, Buffer.alloc(3_000_000)])).expect(201);
    const { body: attached } = await upload(
      applicant,
      id,
      pdf,
      `filename*=UTF-8''%D8%B4%D9%87%D8%A7%D8%AF%D8%A9.pdf`,
    ).expect(201);
    expect(attached).toMatchObject({ name: 'شهادة.pdf', mediaType: 'application/pdf', scanState: 'not_scanned' });
    const { body: page } = await applicant.get(`/api/applications/${id}`).expect(200);
    const { body, headers } = await applicant
      .get(`/api/applications/${id}/files/${page.documents[1].fileId}`)
      .expect(200);
    expect(body).toEqual(pdf);
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''%D8%B4%D9%87%D8%A7%D8%AF%D8%A9.pdf`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await applicant.delete(`/api/applications/${id}/documents/${attached.id}`).expect(200);
    const bytesElsewhere = applicant.put(`/api/applications/${id}/sections/project`).set('if-match', '"0"');
    await bytesElsewhere.set('content-type', 'application/octet-stream').send(pdf).expect(415);
  });

  it('withdrawn can be taken up again before the deadline, and not after', async () => {
    const { id, applicant } = await complete();
    await submit(applicant, id).expect(201);
    await applicant.post(`/api/applications/${id}/withdrawal`).send({ why: 'A partner left' }).expect(200);
    const { body: page } = await applicant.get(`/api/applications/${id}`).expect(200);
    expect(page.actions.map(({ name }: { name: string }) => name)).toEqual(['restore']);
    const { body: restored } = await applicant
      .post(`/api/applications/${id}/resumption`)
      .send({ why: 'It came back' })
      .expect(200);
    expect(restored.state).toBe('submitted');
    await applicant.post(`/api/applications/${id}/withdrawal`).send({ why: 'It left again' }).expect(200);
    api.clock.set(after);
    const { body } = await applicant.post(`/api/applications/${id}/resumption`).send({ why: 'Too late' }).expect(409);
    expect(codes(body)).toEqual(['application.closed']);
    api.clock.set(during);
  });

  it('is screened, judged and admitted by the fund’s side, of which its applicant sees nothing yet', async () => {
    const { id, applicant } = await complete();
    await submit(applicant, id).expect(201);
    api.clock.set(after);
    await applicant.post(`/api/applications/${id}/screening`).expect(403);
    const { body: screened } = await officer.post(`/api/applications/${id}/screening`).expect(200);
    expect(screened.outcome).toBe('needs_judgement');
    expect(codes((await officer.post(`/api/applications/${id}/admission`).expect(409)).body)).toEqual(
      Array(2).fill('application.criterion_not_judged'),
    );
    for (const criterion of ['cross_border_support', 'effective_remedies'])
      await officer
        .post(`/api/applications/${id}/judgements`)
        .send({ criterion, verdict: 'met', why: 'Shown.' })
        .expect(201);
    await officer.post(`/api/applications/${id}/admission`).expect(200);
    expect((await officer.get(`/api/applications/${id}`).expect(200)).body).toMatchObject({
      state: 'eligible',
      label: 'Eligible',
    });
    const { body: seen } = await applicant.get(`/api/applications/${id}`).expect(200);
    expect(seen).toMatchObject({ state: 'submitted', label: 'Under assessment', version: null, assessment: null });
    const { body: list } = await applicant.get('/api/applications').expect(200);
    expect(list.items).toMatchObject([{ id, state: 'submitted', label: 'Under assessment' }]);
    api.clock.set(during);
  });
});

/** JSON with its keys in order and no white space, written here once more as anyone would who verifies a receipt. */
const sorted = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(sorted).join()}]`
    : value !== null && typeof value === 'object'
      ? `{${Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, child]) => `${JSON.stringify(key)}:${sorted(child)}`)
          .join()}}`
      : JSON.stringify(value);
