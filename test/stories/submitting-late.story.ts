import { afterAll, describe, expect, it } from '@jest/globals';
import { soundAnswers } from '../support/builders/answers.js';
import type { VisitedPage } from '../support/form-driver.js';
import { closing, openSubmitting, type Drafted } from './submitting.room.js';

const { portal, close, back, drafted, check, certified, save, submitOn, numbersOf } = await openSubmitting();
afterAll(close);

const justBefore = '2011-04-30T21:50:00Z';
const traced = { problem: { problem: 'Amina, 17 years old, escaped.' } };
const attempts = ({ id }: Drafted) =>
  portal.sql<{ at: string }>(
    `select to_char(attempted_at at time zone 'UTC', 'HH24:MI:SS') as at from refused_attempt where application_id = $1`,
    [id],
  );
const send = (page: VisitedPage, filled: Parameters<ReturnType<VisitedPage['form']>['fill']>[0]) =>
  page.form('Certify and submit').fill(filled).submit('Submit the application');

describe('what arrives as the door closes', () => {
  it.each<[string, object, (page: VisitedPage, draft: Drafted) => Promise<VisitedPage>]>([
    ['without the tick', {}, (page) => send(page, { ...certified, certified: false })],
    ['with nothing filled in', {}, (page) => send(page, {})],
    ['with places at which nobody looked again', traced, (page) => send(page, certified)],
    [
      'from a page that a colleague has made old',
      {},
      async (page, draft) => {
        portal.clock.set(justBefore);
        await save(draft, 'project', { ...soundAnswers().project, title: 'A safer way home' });
        await submitOn(await check(draft));
        portal.clock.set(closing);
        return send(page, certified);
      },
    ],
  ])('is kept as an attempt %s', async (_, more, act) => {
    const draft = await back(await drafted({ ...soundAnswers(), ...more }), justBefore);
    const page = await check(draft);
    portal.clock.set(closing);
    const refused = await act(page, draft);
    expect(refused.status).toBe(409);
    expect(refused.errors).toEqual([
      'The call has closed, so nothing was submitted. The last minute for that was 30 April 2011 at 23:59 CEST; this was attempted on 1 May 2011 at 00:00 CEST.',
    ]);
    expect(await attempts(draft)).toEqual([{ at: '22:00:00' }]);
    expect(refused.text).toContain('Attempts after the deadline');
  });

  it('is asked for what its form lacks as long as the door is open, and no attempt', async () => {
    const draft = await drafted();
    const refused = await send(await check(draft), { ...certified, certified: false });
    expect([refused.status, refused.errors]).toEqual([422, ['Confirm that the person named certifies this.']]);
    expect([await attempts(draft), await numbersOf(draft)]).toEqual([[], []]);
  });
});
