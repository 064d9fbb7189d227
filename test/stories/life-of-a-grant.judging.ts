import { expect } from '@jest/globals';
import { scoresAt } from '../support/builders/assessment.js';
import type { Life } from './life-of-a-grant.life.js';
import { codesOf, pointersOf, type Someone } from './life-of-a-grant.someone.js';

const handedIn = ['Hope', 'Iris', 'Jun'] as const;

/** The fund screens, reviews, ranks, hears its Board and decides; nobody outside learns anything of it. */
export const theJudging = (life: Life): void => {
  const at = (name: string): string => life.at[name]!;
  const idOf = (name: string): string => at(name).split('/').at(-1)!;
  let before: string[];

  life.it('screens what was handed in; a person judges what needs one', async () => {
    await life.moveTo('2011-05-02T09:00:00Z');
    before = await seenByAll(life);
    const dana = life.someone('Dana');
    await life.someone('Hope').refused(403, 'post', `${at('Hope')}/screening`);
    expect(await dana.cannot(at('Hope'), 'admit')).toEqual(['application.not_screened']);
    for (const name of handedIn) {
      const { body: screened } = await dana.post(`${at(name)}/screening`);
      expect(screened.outcome).toBe(name === 'Jun' ? 'not_eligible' : 'needs_judgement');
      const judgement = { criterion: 'effective_remedies', verdict: 'met', why: 'The proposal shows it.' };
      await dana.post(`${at(name)}/judgements`, judgement);
      expect(await dana.cannot(at(name), 'admit')).toContain('application.criterion_not_judged');
      await dana.post(`${at(name)}/judgements`, { ...judgement, criterion: 'cross_border_support' });
    }
    await dana.does(at('Hope'), 'admit');
    await dana.does(at('Iris'), 'admit');
  });

  life.it('excludes on grounds that stand, with every reason against others', async () => {
    const chen = life.someone('Chen');
    expect(await chen.cannot(at('Jun'), 'admit')).toEqual(['application.criterion_not_met']);
    const exclusion = { grounds: ['duration'], why: 'A cent over the cap of a year.' };
    const unfounded = await chen.refused(409, 'post', `${at('Jun')}/exclusion`, exclusion);
    expect(codesOf(unfounded.body)).toEqual(['application.ground_does_not_stand']);
    await chen.post(`${at('Jun')}/exclusion`, { ...exclusion, grounds: ['yearly_cap'] });
    expect((await chen.get(at('Jun'))).body).toMatchObject({ state: 'ineligible', label: 'Not eligible' });
  });

  life.it('has reviewers read; one steps aside and reads no more', async () => {
    const [kira, liam, mona] = [life.someone('Kira'), life.someone('Liam'), life.someone('Mona')];
    const ofKira = await assigned(life, 'Hope', kira);
    await kira.get(`${ofKira}/application`);
    await kira.does(ofKira, 'recuse', { cause: 'close_to_applicant' });
    await kira.refused(404, 'get', `${ofKira}/application`);
    await kira.refused(404, 'get', at('Hope'));
    await reviews(life, 'Hope', liam, 9);
    await reviews(life, 'Hope', mona, 9);
    await reviews(life, 'Iris', kira, 7);
    await reviews(life, 'Iris', mona, 7);
  });

  life.it('ranks, and hears the Board: those who sat do not approve', async () => {
    await life.moveTo('2011-06-20T09:00:00Z');
    const [chen, efua, hana] = [life.someone('Chen'), life.someone('Efua'), life.someone('Hana')];
    await life.someone('Hope').refused(403, 'post', `/api/windows/${at('window')}/rankings`);
    await chen.post(`/api/windows/${at('window')}/rankings`);
    const { body: ranked } = await hana.get(`/api/windows/${at('window')}/rankings`);
    expect(ranked).toMatchObject({ items: [{ selected: 2, reserved: 0 }], mayPropose: false });
    const convening = { windowId: at('window'), mode: 'in_person', convenedFor: '2011-06-20' };
    const { body: session } = await chen.post('/api/sessions', convening);
    const board = `/api/sessions/${session.id}`;
    const trustees = ['Hana', 'Ivan', 'Joao'].map((name) => life.someone(name).id);
    const few = await chen.refused(409, 'post', `${board}/opening`, { attendance: trustees.slice(1) });
    expect(few.body.reasons).toMatchObject([{ message: 'The quorum is 3 trustees; 2 are present.' }]);
    await chen.does(board, 'open', { attendance: trustees });
    const recommendations = [
      { applicationId: idOf('Hope'), advice: 'fund', amount: '60000.00' },
      { applicationId: idOf('Iris'), advice: 'reserve' },
    ];
    const incomplete = { recommendations: recommendations.slice(1) };
    await chen.refused(409, 'post', `${board}/record`, incomplete);
    await chen.does(board, 'record', { recommendations });
    await chen.refused(403, 'post', `${board}/approval`, {});
    await hana.refused(403, 'post', `${board}/approval`, {});
    await efua.does(board, 'approve', {});
    for (const [name, state] of Object.entries({ Hope: 'selected', Iris: 'reserved' }))
      expect((await chen.get(at(name))).body.state).toBe(state);
  });

  life.it('says nothing of it: applicants see, byte for byte, what they saw before anybody looked', async () => {
    expect(await seenByAll(life)).toEqual(before);
    const [hope, iris, jun] = await Promise.all(handedIn.map((name) => knownOf(life, name)));
    expect([iris, jun]).toEqual([hope, hope]);
    for (const version of [1, 2, 3, 4, 5, 6]) {
      const guess = { 'if-match': `"${version}"` };
      for (const name of handedIn)
        await life.someone(name).refused(409, 'post', `${at(name)}/submission`, { certifier: 'Me' }, guess);
    }
    await life.someone('Iris').refused(403, 'post', `/api/windows/${at('window')}/outcomes`);
  });

  life.it('tells all of them at once', async () => {
    const chen = life.someone('Chen');
    const { body: told } = await chen.post(`/api/windows/${at('window')}/outcomes`);
    expect(told.released).toBe(3);
    await life.settle();
    for (const [name, state] of Object.entries({ Hope: 'selected', Iris: 'reserved', Jun: 'ineligible' })) {
      const person = life.someone(name);
      expect((await person.get(at(name))).body.state).toBe(state);
      const [letter] = await life.post.mails(person.email);
      expect(letter!.subject).toBe('A decision of the Small Grants Facility');
      expect(letter!.text).not.toMatch(/select|reserve|eligib/i);
    }
  });
};

const assigned = async (life: Life, name: string, reviewer: Someone): Promise<string> => {
  const asking = { reviewerId: reviewer.id, dueOn: '2011-06-10' };
  const { body } = await life.someone('Chen').post(`${life.at[name]}/reviews`, asking);
  return `/api/reviews/${body.id}`;
};

const reviews = async (life: Life, name: string, reviewer: Someone, tenths: number): Promise<void> => {
  const review = await assigned(life, name, reviewer);
  await reviewer.does(review, 'accept');
  expect(await reviewer.cannot(review, 'submit')).toHaveLength(5);
  const { version } = (await reviewer.get(review)).body;
  const tooHigh = { scores: [{ criterion: 'relevance', score: '30.1' }] };
  const fault = await reviewer.refused(422, 'put', `${review}/scores`, tooHigh, { 'if-match': `"${version}"` });
  expect(pointersOf(fault)).toEqual(['/scores/0/score']);
  await reviewer.put(`${review}/scores`, { scores: scoresAt(tenths) }, version);
  await reviewer.does(review, 'submit');
};

/** Everything that the applicants can read, in the bytes that came, but for the clock of the door. */
const seenByAll = async (life: Life): Promise<string[]> => {
  await life.settle();
  const seen: string[] = [];
  for (const name of handedIn) {
    const [person, application] = [life.someone(name), life.at[name]!];
    const history = `/api/history/application/${application.split('/').at(-1)}`;
    const paths = [
      application,
      `${application}/submission`,
      '/api/applications',
      history,
      '/api/awards',
      '/api/reviews',
    ];
    for (const path of paths) {
      const { text, headers } = await person.get(path);
      seen.push(`${headers['etag']} ${text.replace(/"now":"[^"]*"/, '')}`);
    }
    seen.push(...(await life.post.mails(person.email)).map(({ subject, text: letter }) => `${subject}\n${letter}`));
  }
  return seen;
};

/** What an applicant knows of where it stands, with its own address taken out. */
const knownOf = async (life: Life, name: string): Promise<string> => {
  const { body, headers } = await life.someone(name).get(life.at[name]!);
  const { state, label, version, actions } = body;
  const known = JSON.stringify({ state, label, version, actions, etag: headers['etag'] ?? null });
  return known.replaceAll(life.at[name]!, '');
};
