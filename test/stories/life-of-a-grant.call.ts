import { expect } from '@jest/globals';
import { callOf2011 } from '../support/builders/call.js';
import type { Life } from './life-of-a-grant.life.js';
import { pointersOf } from './life-of-a-grant.someone.js';

/** A call comes before the public, by two officers. */
export const theCall = (life: Life): void => {
  const [window] = callOf2011().windows;
  const form = { documents: [{ document: 'registration_certificate', required: true }] };
  const call = { ...callOf2011(), windows: [{ ...window!, form }] };

  life.it('is drafted from the rules of 2011, under its version, once', async () => {
    await life.moveTo('2011-02-20T09:00:00Z');
    const chen = life.someone('Chen');
    const strange = { ...call, colour: 'blue', graceSeconds: '60' };
    expect(pointersOf(await chen.refused(422, 'post', '/api/calls', strange))).toEqual(['/colour', '/graceSeconds']);
    const once = { 'idempotency-key': 'call-of-2011' };
    const [first, again] = [await chen.post('/api/calls', call, once), await chen.post('/api/calls', call, once)];
    expect(again.text).toBe(first.text);
    life.at['call'] = `/api/calls/${first.body.id}`;

    await chen.refused(428, 'put', life.at['call'], call);
    await chen.put(life.at['call'], { ...call, graceSeconds: 0 }, 1);
    await chen.refused(412, 'put', life.at['call'], call, { 'if-match': '"1"' });
    await chen.refused(422, 'put', life.at['call'], call, { 'if-match': 'yesterday' });
    await life.someone('Ada').refused(404, 'get', life.at['call']);
    const visitor = life.api.as();
    const [draft, nothing] = [
      await visitor.get(life.at['call']).expect(404),
      await visitor.get('/api/calls/019a8f00-0000-7000-8000-000000000000').expect(404),
    ];
    expect(draft.text).toBe(nothing.text);
  });

  life.it('is published by another officer than the one who proposed it', async () => {
    const [chen, dana] = [life.someone('Chen'), life.someone('Dana')];
    const at = life.at['call']!;
    await chen.refused(409, 'post', `${at}/publication`);
    await chen.does(at, 'propose');
    expect(await chen.cannot(at, 'publish')).toEqual(['call.published_by_another_person']);
    await dana.does(at, 'return', { why: 'The title is too short.' });
    await chen.does(at, 'propose');
    await dana.does(at, 'publish');
    await dana.refused(409, 'post', `${at}/publication`);
    const { body } = await life.api.as().get(at).expect(200);
    expect(body).toMatchObject({ state: 'published', actions: [] });
    expect(body.windows[0]).toMatchObject({
      deadlineWording: { en: call.deadlineWording },
      closesAt: '2011-04-30T22:00:00.000Z',
    });
    life.at['window'] = body.windows[0].id;
    await chen.refused(409, 'put', at, call, { 'if-match': `"${body.version}"` });
  });
};
