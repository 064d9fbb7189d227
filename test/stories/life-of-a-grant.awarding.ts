import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Life } from './life-of-a-grant.life.js';
import { codesOf, pointersOf } from './life-of-a-grant.someone.js';

const lineIn = (year: number, amount: string) => ({ year, category: 'assistance', description: 'Shelter', amount });
const lines = [lineIn(1, '25000.00'), lineIn(2, '20000.00'), lineIn(3, '15000.00')];

/** What was decided becomes an award with a budget and an agreement. */
export const theAwarding = (life: Life): void => {
  const at = (name: string): string => life.at[name]!;
  const idOf = (name: string): string => at(name).split('/').at(-1)!;

  life.it('is proposed within the caps, and approved by another person', async () => {
    await life.moveTo('2011-07-18T09:00:00Z');
    const [chen, efua, hope] = [life.someone('Chen'), life.someone('Efua'), life.someone('Hope')];
    const proposal = { applicationId: idOf('Hope') };
    const overCap = { ...proposal, amount: '60000.00', years: ['25000.01', '20000.00', '14999.99'] };
    const { body: problem } = await chen.refused(409, 'post', '/api/awards', overCap);
    expect(problem.reasons).toMatchObject([{ code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } }]);
    const more = await chen.refused(409, 'post', '/api/awards', { ...proposal, amount: '75000.01' });
    expect(codesOf(more.body)).toContain('award.more_than_requested');
    const reserved = await chen.refused(409, 'post', '/api/awards', { applicationId: idOf('Iris') });
    expect(codesOf(reserved.body)).toEqual(['award.application_not_selected']);
    await hope.refused(403, 'post', '/api/awards', proposal);

    const { body: award } = await chen.post('/api/awards', proposal, { 'idempotency-key': 'award-1' });
    life.at['award'] = `/api/awards/${award.id}`;
    const hidden = await hope.refused(404, 'get', at('award'));
    expect(hidden.text).toBe((await hope.refused(404, 'get', '/api/awards/019a8f00-0000-7000-8000-000000000000')).text);
    await chen.refused(403, 'post', `${at('award')}/approval`);
    await efua.refused(412, 'post', `${at('award')}/approval`, undefined, { 'if-match': '"7"' });
    await efua.does(at('award'), 'approve');
    expect((await hope.get(at('award'))).body).toMatchObject({
      amount: '60000.00',
      budgetIsOpen: true,
      agreement: null,
    });
  });

  life.it('has a budget that both sides agree to, in no year a cent over the cap', async () => {
    const [chen, hope] = [life.someone('Chen'), life.someone('Hope')];
    const revisions = `${at('award')}/budget-revisions`;
    expect(await chen.cannot(at('award'), 'agree')).toEqual([
      'award.budget_not_agreed',
      'award.not_signed_by_grantee',
      'award.not_signed_for_fund',
    ]);
    const overCap = { lines: [lineIn(1, '25000.01'), lineIn(2, '20000.00'), lineIn(3, '14999.99')] };
    const { body: problem } = await hope.refused(409, 'post', revisions, overCap);
    expect(problem.reasons).toMatchObject([{ code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } }]);
    const odd = await hope.refused(422, 'post', revisions, {
      lines: [{ ...lineIn(1, '60000'), amount: 60000, tax: '1' }],
    });
    expect(pointersOf(odd)).toEqual(['/lines/0/amount', '/lines/0/tax']);
    await life.someone('Iris').refused(404, 'post', revisions, { lines });
    const { body: revision } = await hope.post(revisions, { lines });
    await hope.refused(409, 'post', `${at('award')}/budget-agreement`, { revisionId: revision.id });
    await chen.post(`${at('award')}/budget-agreement`, { revisionId: revision.id });
  });

  life.it('is signed by both sides under the text that they read', async () => {
    const [chen, efua, hope] = [life.someone('Chen'), life.someone('Efua'), life.someone('Hope')];
    const signatures = `${at('award')}/signatures`;
    const { agreement } = (await hope.get(at('award'))).body;
    expect(createHash('sha256').update(agreement.content).digest('hex')).toBe(agreement.sha256);
    const { sha256 } = agreement;
    await hope.refused(409, 'post', signatures, { side: 'grantee', sha256: 'f'.repeat(64) });
    await hope.refused(403, 'post', signatures, { side: 'fund', sha256 });
    await chen.refused(403, 'post', signatures, { side: 'fund', sha256 });
    await hope.post(signatures, { side: 'grantee', sha256 });
    await efua.post(signatures, { side: 'fund', sha256 });
    await chen.does(at('award'), 'agree');
  });

  life.it('starts on its first day, and not before', async () => {
    await life.moveTo('2011-08-31T09:00:00Z');
    const chen = life.someone('Chen');
    expect(await chen.cannot(at('award'), 'start')).toEqual(['award.starts_later']);
    await life.moveTo('2011-09-01T09:00:00Z');
    await life.someone('Hope').refused(403, 'post', `${at('award')}/start`);
    await chen.does(at('award'), 'start');
  });
};
