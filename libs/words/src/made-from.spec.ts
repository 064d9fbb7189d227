import { enAreas } from './en/index.js';
import { accepted, untrueIn, type MadeFrom } from './made-from.js';
import type { Area } from './staff.js';

/** As if somebody had just compared everything. */
const all = (Object.keys(enAreas) as Area[]).reduce<MadeFrom>((record, area) => accepted('fr', area, record), {});

const told = (madeFrom: MadeFrom): string[] => untrueIn('fr', madeFrom).map(({ fault, key }) => `${fault} ${key}`);

describe('what a translation was made from', () => {
  test('nothing is stale once it was accepted', () =>
    expect(told(all).filter((line) => line.startsWith('stale'))).toEqual([]));

  test('other English makes it stale, and so does never having been compared', () => {
    const { 'portal.menu': _, ...neverCompared } = all;
    for (const record of [{ ...all, 'portal.menu': '00000000' }, neverCompared])
      expect(told(record)).toEqual(expect.arrayContaining(['stale portal.menu']));
  });

  test('one area is accepted at a time, and what English has no more is forgotten', () => {
    const record = accepted('fr', 'http', { 'portal.menu': '00000000', 'no.such_key': '00000000' });
    expect(record).toMatchObject({ 'portal.menu': '00000000', 'http.404': all['http.404'] });
    expect(Object.keys(record)).not.toContain('no.such_key');
    expect(told(record)).toEqual(expect.arrayContaining(['stale portal.menu', 'stale portal.fund']));
  });

  test('what only staff read is not missed', () =>
    expect(untrueIn('fr', all).filter(({ area }) => area === 'desk' || area === 'funds')).toEqual([]));
});
