import { shape, type Shape } from '#kernel';

/** M49 sub-regions: the region each belongs to and its countries and areas (UN Statistics Division, standard M49). */
const subregions = {
  'Northern Africa': ['Africa', 'DZ EG EH LY MA SD TN'],
  'Sub-Saharan Africa': [
    'Africa',
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH ' +
      'SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW',
  ],
  'Latin America and the Caribbean': [
    'Americas',
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI ' +
      'PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  ],
  'Northern America': ['Americas', 'BM CA GL PM US'],
  'Central Asia': ['Asia', 'KG KZ TJ TM UZ'],
  'Eastern Asia': ['Asia', 'CN HK JP KP KR MN MO'],
  'South-eastern Asia': ['Asia', 'BN ID KH LA MM MY PH SG TH TL VN'],
  'Southern Asia': ['Asia', 'AF BD BT IN IR LK MV NP PK'],
  'Western Asia': ['Asia', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'],
  'Eastern Europe': ['Europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  'Northern Europe': ['Europe', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'],
  'Southern Europe': ['Europe', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA'],
  'Western Europe': ['Europe', 'AT BE CH DE FR LI LU MC NL'],
  'Australia and New Zealand': ['Oceania', 'AU CC CX HM NF NZ'],
  Melanesia: ['Oceania', 'FJ NC PG SB VU'],
  Micronesia: ['Oceania', 'FM GU KI MH MP NR PW UM'],
  Polynesia: ['Oceania', 'AS CK NU PF PN TK TO TV WF WS'],
} as const;

/** Assigned ISO 3166-1 codes that M49 puts in no region. */
const withoutRegion = 'AQ TW';

/**
 * The 193 Member States by regional group (Department for General Assembly and Conference Management, "Regional groups of
 * Member States"). Türkiye takes part in two and the United States in none: both count where they stand for election.
 */
const regionalGroups = {
  'African Group':
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC ' +
    'SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  'Asia-Pacific Group':
    'AE AF BD BH BN BT CN CY FJ FM ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MV MY NP NR OM PG PH PK PW QA ' +
    'SA SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE',
  'Eastern European Group': 'AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA',
  'Latin American and Caribbean Group':
    'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE',
  'Western European and Others Group':
    'AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US',
} as const;

/** The name of a regional group, as the fund writes it. */
export type RegionalGroup = keyof typeof regionalGroups;

/** A way to divide the world: which country has which place in it. A country may have none. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly placeOf: ReadonlyMap<string, string>;
}

/** The vocabularies in which criteria speak of regions. */
export const vocabularies = {
  un_regional_group: vocabulary(Object.entries(regionalGroups)),
  m49_region: vocabulary(Object.values(subregions)),
  m49_subregion: vocabulary(Object.entries(subregions).map(([name, [, countries]]) => [name, countries])),
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** The name of a vocabulary, as terms write it. */
export type VocabularyName = keyof typeof vocabularies;
/** Every vocabulary that terms can name. */
export const vocabularyNames = Object.keys(vocabularies) as readonly VocabularyName[];
/** JSON that names a vocabulary. */
export const aVocabulary: Shape<VocabularyName> = shape.oneOf(vocabularyNames);

/** The assigned codes of ISO 3166-1 alpha-2, in code-unit order. */
export const countryCodes: readonly string[] = [
  ...vocabularies.m49_subregion.placeOf.keys(),
  ...withoutRegion.split(' '),
].sort();

const assigned = new Set<unknown>(countryCodes);
/** JSON that is an assigned country code; XK is none. */
export const aCountry: Shape<string> = shape.leaf('country', (value) => assigned.has(value));

/** The regional group of a Member State; undefined for a country or area that is none. */
export const regionalGroupOf = (country: string): RegionalGroup | undefined =>
  vocabularies.un_regional_group.placeOf.get(country) as RegionalGroup | undefined;

function vocabulary(places: readonly (readonly [name: string, countries: string])[]): Vocabulary {
  return {
    names: [...new Set(places.map(([name]) => name))],
    placeOf: new Map(places.flatMap(([name, countries]) => countries.split(' ').map((code) => [code, name] as const))),
  };
}
