import { expect } from '@jest/globals';
import { aReport } from '../support/builders/report.js';
import type { Life } from './life-of-a-grant.life.js';
import { codesOf, pointersOf } from './life-of-a-grant.someone.js';

/** The money goes out, a year at a time, each after a report on the year before; then the grant is closed. */
export const thePaying = (life: Life): void => {
  const awardId = (): string => life.at['award']!.split('/').at(-1)!;
  const instalments = async (): Promise<{ id: string; year: number; amount: string; state: string }[]> =>
    (await life.someone('Hope').get(`/api/disbursements?awardId=${awardId()}`)).body.items;
  const instalmentOf = async (year: number): Promise<string> => {
    const live = (await instalments()).find((one) => one.year === year && one.state !== 'cancelled');
    return `/api/disbursements/${live!.id}`;
  };
  const reportsOf = async (year: number): Promise<string[]> => {
    const { body } = await life.someone('Hope').get(`/api/reports?awardId=${awardId()}`);
    const owed = body.items as { id: string; year: number }[];
    return owed.filter((report) => report.year === year).map(({ id }) => `/api/reports/${id}`);
  };

  life.it('takes two persons, and a second factor given just now', async () => {
    const [hope, dana, gita, farid] = ['Hope', 'Dana', 'Gita', 'Farid'].map((name) => life.someone(name));
    const first = await instalmentOf(1);
    await dana!.refused(403, 'post', `${first}/request`);
    await hope!.does(first, 'request');
    await hope!.refused(403, 'post', `${first}/verification`);
    await gita!.does(first, 'verify');
    expect(await gita!.cannot(first, 'authorise')).toEqual(['disbursement.authorised_by_another_than_verifier']);
    await gita!.does(first, 'return', { why: 'Somebody else has to look at it.' });
    await dana!.does(first, 'verify');
    await life.moveTo('2011-09-01T09:15:00Z');
    for (const lately of [gita!, farid!]) {
      const { body: problem } = await lately.refused(403, 'post', `${first}/authorisation`);
      expect(problem.type).toBe('urn:sgf:problem:step_up_needed');
    }
    await gita!.post('/api/session/step-up', { code: gita!.code() });
    await gita!.does(first, 'authorise');
    await farid!.does(first, 'instruct');
    const payment = { paidOn: '2011-09-01', bankReference: 'UN-1' };
    const strange = { ...payment, paidOn: '1 September', amount: '25000.01' };
    expect(pointersOf(await farid!.refused(422, 'post', `${first}/payment`, strange))).toEqual(['/amount', '/paidOn']);
    await farid!.does(first, 'pay', payment);
    const { body: years } = await hope!.get(`${life.at['award']}/paid-years`);
    expect(years.items[0]).toMatchObject({ year: 1, paid: '25000.00', cap: '25000.00' });
  });

  life.it('obeys nobody whose role was taken away, from that moment on', async () => {
    await life.moveTo('2011-09-02T09:00:00Z');
    const [ada, noor] = [life.someone('Ada'), life.someone('Noor')];
    const gift = { amount: '1.00', currency: 'USD', receivedOn: '2011-09-01' };
    await noor.post('/api/contributions', gift);
    const { body: roles } = await ada.get('/api/roles');
    const ofNoor = roles.items.find(({ personId }: { personId: string }) => personId === noor.id);
    await ada.refused(422, 'post', `/api/roles/${ofNoor.id}/end`, {});
    await ada.post(`/api/roles/${ofNoor.id}/end`, { why: 'Has left the fund.' });
    await noor.refused(403, 'post', '/api/contributions', gift);
    expect((await noor.get('/api/contributions')).body.items).toEqual([]);
    expect((await noor.get('/api/session')).body.roles).toEqual([]);
  });

  life.it('pays no cent over the cap of a year, however it is planned', async () => {
    const [hope, dana] = [life.someone('Hope'), life.someone('Dana')];
    const plan = `${life.at['award']}/instalments`;
    const cent = { instalments: [{ year: 1, amount: '0.01' }] };
    expect(codesOf((await dana.refused(409, 'post', plan, cent)).body)).toEqual(['disbursement.over_award']);
    const second = await instalmentOf(2);
    await dana.does(second, 'cancel', { why: 'To be planned otherwise.' });
    const { body: planned } = await dana.post(plan, {
      instalments: [...cent.instalments, { year: 2, amount: '19999.99' }],
    });
    const [ofCent, ofRest] = planned.instalments.map((id: string) => `/api/disbursements/${id}`);
    expect(await hope.cannot(ofCent, 'request')).toEqual(['over_yearly_cap']);
    for (const one of [ofCent, ofRest])
      await dana.does(one, 'cancel', { why: 'The cap of the first year is reached.' });
    await dana.post(plan, { instalments: [{ year: 2, amount: '20000.00' }] });
  });

  life.it('waits for a report, which may be sent back', async () => {
    const [hope, dana] = [life.someone('Hope'), life.someone('Dana')];
    await life.moveTo('2012-09-10T09:00:00Z');
    expect(await hope.cannot(await instalmentOf(2), 'request')).toEqual(['disbursement.report_not_accepted']);
    const [report] = await reportsOf(1);
    const named = { ...aReport(), victims: ['a name'] };
    expect(pointersOf(await hope.refused(422, 'post', `${report}/submission`, named))).toEqual(['/victims']);
    await life.someone('Iris').refused(404, 'post', `${report}/submission`, aReport());
    await hope.does(report!, 'submit', aReport());
    await dana.refused(422, 'post', `${report}/return`, {});
    await dana.does(report!, 'return', { why: 'The months do not add up.' });
    await hope.does(report!, 'submit', aReport({ spent: '25000.00' }));
    await hope.refused(403, 'post', `${report}/acceptance`);
    await dana.does(report!, 'accept');
    await paid(2, '2012-09-10', 'UN-2');
  });

  life.it('ends with the last reports, and the books agree', async () => {
    const [hope, dana, chen] = [life.someone('Hope'), life.someone('Dana'), life.someone('Chen')];
    await life.moveTo('2013-09-10T09:00:00Z');
    await settled(2);
    await paid(3, '2013-09-10', 'UN-3');
    await life.moveTo('2014-09-10T09:00:00Z');
    expect(await chen.cannot(life.at['award']!, 'close')).toEqual(['award.reports_open']);
    await settled(3);
    await chen.does(life.at['award']!, 'close');
    expect((await hope.get(life.at['award']!)).body).toMatchObject({ state: 'closed', label: 'Closed' });
    const { body: books } = await dana.get('/api/ledger/check');
    const totals = {
      currency: 'USD',
      commitments: '60000.00',
      paid: '60000.00',
      outstanding: '0.00',
      released: '0.00',
    };
    expect(books).toMatchObject({ balanced: true, totals: [totals] });
    const { body: history } = await hope.get(`/api/history/award/${awardId()}`);
    expect(history.items.at(-1)).toMatchObject({ type: 'award.closed', from: 'active', to: 'closed' });
  });

  const settled = async (year: number): Promise<void> => {
    for (const report of await reportsOf(year)) {
      await life.someone('Hope').does(report, 'submit', aReport());
      await life.someone('Dana').does(report, 'accept');
    }
  };

  const paid = async (year: number, paidOn: string, bankReference: string): Promise<void> => {
    const instalment = await instalmentOf(year);
    await life.someone('Hope').does(instalment, 'request');
    await life.someone('Dana').does(instalment, 'verify');
    await life.someone('Gita').does(instalment, 'authorise');
    await life.someone('Farid').does(instalment, 'instruct');
    const twice = { paidOn, bankReference: 'UN-1' };
    await life.someone('Farid').refused(409, 'post', `${instalment}/payment`, twice);
    await life.someone('Farid').does(instalment, 'pay', { paidOn, bankReference });
    await life.settle();
    // What is due at once is sent side by side: one letter a payment, in whatever order they arrive.
    const mails = await life.post.mails(life.someone('Hope').email);
    const news = mails.filter(({ text }) => text?.includes('There is news about a payment'));
    expect(news.length).toBeGreaterThanOrEqual(year);
  };
};
