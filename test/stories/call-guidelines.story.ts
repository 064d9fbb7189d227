import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallInput } from '../../libs/calls/src/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { aCall } from '../support/builders/call.js';
import { giveRole } from '../support/builders/office.js';
import { root } from '../support/project.js';

type Speaker = ReturnType<Api['as']>;

const threeLanguages = (): CallInput => {
  const file = readFileSync(join(root, 'test/support/calls/three-languages.json'), 'utf8');
  return { ...(JSON.parse(file) as { call: CallInput }).call, code: 'trilingual' };
};

describe('the texts of a call over HTTP', () => {
  let api: Api;
  let officer: Speaker;
  let second: Speaker;
  let call: string;

  beforeAll(async () => {
    api = await openApi();
    api.clock.set('2026-01-02T10:00:00Z');
    const published = await aCall(threeLanguages()).publishedIn(api);
    call = `/api/calls/${published.callId}`;
    const speak = async (actor: typeof published.officer): Promise<Speaker> => {
      await giveRole(api, actor.id, 'officer');
      const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
      return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
    };
    [officer, second] = [await speak(published.officer), await speak(published.secondOfficer)];
  });
  afterAll(() => api.close());

  const draft = (change: Partial<CallInput>) => officer.post('/api/calls').send({ ...threeLanguages(), ...change });

  it('are read by everybody once it is published, with every question and date', async () => {
    const { body } = await api.as().get(call).expect(200);
    expect(body.guidelines.timetable.fr).toBe('Les décisions sont attendues en juin 2026.');
    expect([body.clarificationsUntil, body.answersDueOn]).toEqual(['2026-02-06T23:00:00.000Z', '2026-02-13']);
    expect(body.windows[0].rules.form.sections.map(({ name }: { name: string }) => name)).toContain('problem');
    expect(body.windows[0].rules.settings).toMatchObject({ reviewsSeen: 'after_all', proposalLanguages: ['en', 'fr'] });
  });

  it('are refused in another language than the call’s, and where they could not be shown', async () => {
    const guidelines = { award: { ar: 'نص', en: '# Too large' } };
    const { body } = await draft({ code: 'strange', guidelines }).expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/guidelines/award/ar', code: 'call.language_not_of_the_call' },
      { pointer: '/guidelines/award/en', code: 'call.heading_malformed' },
    ]);
    const { body: unknown } = await draft({ code: 'strange', guidelines: { annex: { en: 'A' } } as never }).expect(422);
    expect(unknown.errors).toMatchObject([{ pointer: '/guidelines/annex' }]);
    const { body: alone } = await officer
      .post('/api/calls')
      .send({ ...threeLanguages(), code: 'strange', clarificationsUntil: undefined })
      .expect(422);
    expect(alone.errors).toMatchObject([{ pointer: '/clarificationsUntil', code: 'call.questions_end_missing' }]);
  });

  it('hold a draft back while one lacks a language, each told in words', async () => {
    const { body } = await draft({ code: 'lacking', guidelines: { award: { en: 'In May.' } } }).expect(201);
    const { body: lacking } = await officer.get(`/api/calls/${body.id}`).expect(200);
    expect(lacking.missing).toEqual([
      {
        code: 'call.chapter_missing',
        params: { chapter: 'award', language: 'es' },
        message: 'The guidelines are missing in Spanish: Approval and award.',
      },
      expect.objectContaining({ params: { chapter: 'award', language: 'fr' } }),
    ]);
    const { body: refused } = await officer.post(`/api/calls/${body.id}/proposal`).expect(409);
    expect(refused.reasons).toMatchObject([{ code: 'call.incomplete', params: { missing: 'call.chapter_missing' } }]);
  });

  it('are mended in public by two, chapter by chapter, and never lose a language so', async () => {
    const why = { en: 'A month was wrong.', es: 'Un mes estaba mal.', fr: 'Un mois était faux.' };
    const propose = (guidelines: object) =>
      officer.post(`${call}/corrigendum-proposal`).send({ kind: 'wording', why, guidelines });
    const { body: lost } = await propose({ timetable: { en: 'Decisions are expected in July 2026.' } }).expect(409);
    expect(lost.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'call.chapter_missing',
      'call.chapter_missing',
    ]);
    const july = { en: 'In July 2026.', es: 'En julio de 2026.', fr: 'En juillet 2026.' };
    await propose({ timetable: july }).expect(201);
    await second.post(`${call}/corrigendum`).expect(201);
    const { body } = await api.as().get(`${call}/corrigenda`).expect(200);
    expect(body.items[0].differences).toEqual([
      {
        window: null,
        field: 'guidelines.timetable',
        before: threeLanguages().guidelines!.timetable,
        after: july,
      },
    ]);
    const { body: now } = await api.as().get(call).expect(200);
    expect(now.guidelines).toEqual({ ...threeLanguages().guidelines, timetable: july });
  });
});
