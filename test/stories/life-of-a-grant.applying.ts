import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { lineOf, soundAnswers } from '../support/builders/answers.js';
import type { Life } from './life-of-a-grant.life.js';
import { codesOf, pointersOf, type Someone } from './life-of-a-grant.someone.js';

const certificate = Buffer.from('%PDF-1.7 a certificate');
const certified = { certifier: 'The director' };
/** Whom the story follows: Hope is to be selected, Iris reserved, Jun asks for a cent too much, Kofi comes too late. */
export const applicants = ['Hope', 'Iris', 'Jun', 'Kofi'] as const;

const absent = '/api/applications/019a8f00-0000-7000-8000-000000000000';

/** Organisations write and hand in what they want to do. */
export const theApplying = (life: Life): void => {
  const at = (name: string): string => life.at[name]!;

  life.it('begins with an account, an organisation and its profile', async () => {
    await life.moveTo('2011-04-01T09:00:00Z');
    for (const name of applicants) {
      const person = await life.someone(name, name === 'Iris' ? 'script' : 'browser').registers();
      const shelter = { name: `Shelter of ${name}`, country: 'NG', kind: 'ngo' };
      const { body: made } = await person.post('/api/organisations', shelter);
      const organisation = `/api/organisations/${made.id}`;
      const { body: shown } = await person.get(organisation);
      const { id, version, label: _, actions: __, ...profile } = shown;
      await person.put(organisation, { ...profile, nonProfit: true, registeredOn: '2001-05-01' }, version);
      const { body: draft } = await person.post('/api/applications', { windowId: at('window'), organisationId: id });
      life.at[name] = `/api/applications/${draft.id}`;
    }
    await life.someone('Hope').refused(422, 'post', '/api/applications', { windowId: at('window'), organisationId: 7 });
  });

  life.it('goes on section by section, each under its version', async () => {
    const hope = life.someone('Hope');
    for (const name of applicants) await writesAll(life.someone(name), at(name));
    const project = `${at('Hope')}/sections/project`;
    const changed = { ...soundAnswers().project, title: 'Two shelters and a safe way home' };
    await hope.refused(428, 'put', project, changed);
    const stale = await hope.refused(412, 'put', project, changed, { 'if-match': '"0"' });
    expect(stale.body).toMatchObject({ theirs: { version: 1 }, yours: { content: { title: changed.title } } });
    await hope.put(project, changed, 1);
    const strange = { ...changed, months: '36', titel: 'x' };
    const wrong = await hope.refused(422, 'put', project, strange, { 'if-match': '"2"' });
    expect(pointersOf(wrong)).toEqual(['/months', '/titel']);
    expect(
      (await hope.refused(403, 'put', project, changed, { 'if-match': '"2"', 'x-csrf-token': 'forged' })).body.type,
    ).toBe('urn:sgf:problem:csrf_token_wrong');
  });

  life.it('is nobody else’s to see: what is foreign and what is not there are told in the same bytes', async () => {
    const [iris, chen] = [life.someone('Iris'), life.someone('Chen')];
    for (const stranger of [iris, chen]) {
      const nothing = await stranger.refused(404, 'get', absent);
      for (const path of ['', '/preview', '/submission', '/submissions/1'])
        expect((await stranger.refused(404, 'get', at('Hope') + path)).text).toBe(nothing.text);
      expect((await stranger.refused(404, 'post', `${at('Hope')}/submission`, certified)).text).toBe(nothing.text);
      const project = await stranger.refused(404, 'put', `${at('Hope')}/sections/project`, {}, { 'if-match': '"2"' });
      expect(project.text).toBe(nothing.text);
    }
  });

  life.it('tells what is missing, and lets ask for a cent too much: screening finds it', async () => {
    expect(await life.someone('Hope').cannot(at('Hope'), 'submit', certified)).toEqual([
      'application.document_missing',
    ]);
    for (const name of applicants) await attachesIn(life.someone(name), at(name));
    const jun = life.someone('Jun');
    const budget = {
      ...soundAnswers().budget,
      lines: [1, 2, 3].map((year) => lineOf(year, year === 2 ? '25000.01' : '1.00')),
    };
    await jun.put(`${at('Jun')}/sections/budget`, budget, 1);
    const { body: preview } = await jun.get(`${at('Jun')}/preview`);
    const cap = preview.findings.find(({ criterion }: { criterion: string }) => criterion === 'yearly_cap');
    expect(cap).toMatchObject({ verdict: 'not_met', reasons: [{ params: { year: 2, excess: '0.01' } }] });
  });

  life.it('is handed in once; the receipt is verified by whoever hashes what was handed in', async () => {
    const once = { 'idempotency-key': 'hand-in' };
    for (const name of ['Hope', 'Iris', 'Jun']) {
      const person = life.someone(name);
      const { body: receipt, text } = await person.post(`${at(name)}/submission`, certified, once);
      expect((await person.post(`${at(name)}/submission`, certified, once)).text).toBe(text);
      await person.refused(409, 'post', `${at(name)}/submission`, { certifier: 'Another' }, once);
      const { body: frozen } = await person.get(`${at(name)}/submission`);
      expect(createHash('sha256').update(sorted(frozen.content)).digest('hex')).toBe(receipt.sha256);
      await life.settle();
      const [mail] = await life.post.mails(person.email);
      expect(mail!.text).toContain(receipt.sha256);
    }
  });

  life.it('ends with the deadline, to the second', async () => {
    const kofi = life.someone('Kofi');
    await life.moveTo('2011-04-30T21:59:59Z');
    expect((await kofi.get(at('Kofi'))).body.actions[0]).toMatchObject({ name: 'submit', reasons: [] });
    await life.moveTo('2011-04-30T22:00:00Z');
    expect(await kofi.cannot(at('Kofi'), 'submit', certified)).toEqual(['application.closed']);
    const late = await life.someone('Hope').refused(409, 'post', `${at('Hope')}/submission`, certified);
    expect(codesOf(late.body)).toEqual(['application.closed']);
    expect(await life.api.sql('select from refused_attempt')).toHaveLength(2);
  });
};

const writesAll = async (person: Someone, application: string): Promise<void> => {
  for (const [section, content] of Object.entries(soundAnswers()))
    await person.put(`${application}/sections/${section}`, content, 0);
};

const attachesIn = async (person: Someone, application: string): Promise<void> => {
  await person.post(`${application}/documents?document=registration_certificate`, certificate, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="certificate.pdf"',
  });
};

/** JSON with its keys in order and no white space, written here once more as anyone would who verifies a receipt. */
const sorted = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${sorted(child)}`).join()}}`;
};
