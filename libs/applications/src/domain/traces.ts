import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';

/** What can lead to a person. */
export const traceKinds = ['birth', 'name_with_age', 'identity_number', 'phone', 'email'] as const;

/** A place in a text that may name a person: `text.slice(from, to)`. It is shown to whoever wrote it and kept nowhere. */
export interface Trace {
  readonly kind: (typeof traceKinds)[number];
  readonly from: number;
  readonly to: number;
}

/**
 * Looks for traces of persons: names next to ages, dates of birth, numbers of identity papers, telephone numbers and
 * e-mail addresses. English, French and Spanish are looked for at once, as people write in another language than they
 * read. `country` (ISO 3166-1) tells which telephone numbers need no prefix. In order, none within another.
 *
 * It is tuned for texts about projects, so that figures, places, organisations and staff are mostly left alone: it warns,
 * and never decides.
 */
export function tracesOfPersons(text: string, country?: string): Trace[] {
  const found = [...finders.flatMap((find) => find(text)), ...phones(text, country)];
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to);
  return inOrder.filter(({ from }, i) => inOrder.slice(0, i).every(({ to }) => to <= from));
}

type Find = (text: string) => Trace[];

/** Every match of a form; `unless` looks at it and at what stands before and after it. */
const finder =
  (kind: Trace['kind'], form: RegExp, unless?: (match: string, before: string, after: string) => boolean): Find =>
  (text) =>
    [...text.matchAll(form)]
      .map((match) => ({ kind, from: match.index, to: match.index + match[0].length }))
      .filter(({ from, to }) => {
        return !unless?.(text.slice(from, to), text.slice(Math.max(0, from - 60), from), text.slice(to, to + 60));
      });

/** One of some words, each of which may be a form; whole words only, whatever their script. */
const oneOf = (...lists: readonly string[]): string => `(?:${lists.join(' ').split(' ').join('|')})`;

// ---- what forms are made of. Letters of any script; a name has a small letter, so that UNODC is none.

const start = '(?<![\\p{L}\\p{N}-])';
const end = '(?![\\p{L}\\p{N}])';
const word = "\\p{Lu}(?=[\\p{L}'’-]{0,29}\\p{Ll})[\\p{L}'’-]{1,30}";
const name = `${word}(?:\\s(?:${word}|\\p{Lu}\\.?${end})){0,2}`;
const age = '(?:[1-9]|[1-9][0-9])';
const years = '(?:years?(?:\\s|-)old|years?\\sof\\sage|yrs?|y\\.?o\\.?|ans|años?)';
const aged = `(?:aged?(?:\\sof)?|âgée?s?\\sde|de|con)`;
const is = '(?:is|was|turned|a|avait|tiene|tenía|cumplió)';
const month = `${oneOf(
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'fév avr mai jui aoû déc',
  'ene abr ago dic',
)}\\p{L}{0,7}\\.?`;
const day = [
  `\\d{1,2}(?:st|nd|rd|th|er)?\\s(?:of\\s|de\\s)?${month}(?:,?\\s(?:de\\s|del\\s)?)\\d{4}`,
  `${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
  '\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})',
  '\\d{4}-\\d{2}-\\d{2}',
].join('|');

// ---- what a name and a number next to it are not

const places = oneOf('in at from of to near for across by', 'à en de du dans vers pour', 'desde hacia para por');
/** What stands before a place, and not before a person of whom one tells. */
const beforePlaces = new RegExp(`(?:^|\\s)${places}\\s$`, 'iu');
const startsAsPlace = new RegExp(`^${places}\\s`, 'iu');

/** Words with a capital that begin sentences and headings, and are nobody's name. */
const noName = new RegExp(
  `^${oneOf(
    'She He They Since After Over During Every About Some Only Under Above Between Until With',
    'Table Annex Article Section Chapter Phase Year Goal Output Outcome Activity Activities Target Indicator Result',
    'Group Cohort Protocol Children Girls? Boys? Women Woman Men Man Youth Adolescents? Survivors? Victims?',
    'Beneficiar(?:y|ies) Persons? People Participants? Staff',
    'January February March April May June July August September October November December',
    'Elles? Ils? Depuis Après Pendant Avec Entre Sur Tableau Annexe Chapitre Année Objectif Activité Résultat Groupe',
    'Enfants? Filles? Garçons? Femmes? Hommes? Jeunes? Adolescente?s? Victimes? Personnes?',
    'Ell[ao]s? Tras Durante Hace Con Hasta Tabla Anexo Artículo Sección Capítulo Fase Año Objetivo Actividad Resultado',
    'Grupo Niñ[oa]s? Niñez Chic[oa]s? Mujer(?:es)? Hombres? Jóvenes Víctimas? Personas?',
  )}(?=\\s|,|$)`,
  'u',
);

/** A range of ages, or an open end of one, is of a group. */
const ofGroup = new RegExp(
  `^\\s?${oneOf('to and or', 'à et ou', 'y o a', '- – —')}\\s?(?:\\d|${oneOf(
    'above over older under younger below',
    'plus moins',
    'más menos menores mayores',
  )})|^\\s?[+%]`,
  'iu',
);

/** Who a sentence with a bare number is about, one person and not many. */
const aboutOne = new RegExp(
  `(?<!\\p{L})${oneOf(
    'she he her his him girl boy woman man survivor victim daughter son sister brother mother named called escaped fled',
    'elle il fille garçon femme homme survivante? victime sœur frère mère nommée? appelée? fui',
    'ella él niña niño chica chico mujer hombre sobreviviente víctima hija hijo hermana hermano madre llamad[ao] huyó escapó',
  )}(?!\\p{L})`,
  'iu',
);

const isNoPerson = (match: string, before: string, after: string): boolean =>
  beforePlaces.test(before) || startsAsPlace.test(match) || noName.test(match) || ofGroup.test(after);

/** `Amina (17)` and `Amina, 17,` may as well be a town and how many people of it: the sentence has to be about one person. */
const isNoOne = (match: string, before: string, after: string): boolean =>
  isNoPerson(match, before, after) || !aboutOne.test(`${before.split(/[.!?\n]/).at(-1)} ${after.split(/[.!?\n]/)[0]}`);

/** What the number of an identity paper stands after. */
const papers = oneOf(
  'passport identity\\scard national\\sID ID\\s(?:card|number|no\\.?) NIN BVN',
  "passeport (?:carte|pièce)\\sd['’]identité CNIB?",
  'pasaporte cédula (?:carné|documento)\\sde\\sidentidad DNI NIE CURP',
);
/** What makes a number one of an organisation, or of a book. */
const organisations = new RegExp(
  `${oneOf(
    'regist\\w* enregistr\\w* inscri\\w* vendor tax IBAN BIC account compte cuenta budget presupuesto DOI ISBN UNPP',
    'partner\\sID',
  )}[^.\\n]{0,40}$`,
  'iu',
);
/** Mailboxes of an office, not of a person. */
const offices = new RegExp(
  `^${oneOf(
    'info contacto? office admin secretariat help hotline support grants? projects? hello mail team media press',
    'noreply no-reply complaints?',
  )}[@.+_-]`,
  'iu',
);

const finders: readonly Find[] = [
  finder(
    'birth',
    new RegExp(
      `${start}(?:(?:was\\s)?born\\s(?:on\\s)?|née?\\s(?:le\\s)?|nacid[ao]\\s(?:el\\s)?|nació\\s(?:el\\s)?)(?:${day})`,
      'giu',
    ),
  ),
  finder(
    'birth',
    new RegExp(
      `${start}(?:she|he|elle|il|ella|él)\\s(?:was\\sborn|est\\snée?|nació)\\s(?:in|en)\\s(?:${month}\\s)?\\d{4}${end}`,
      'giu',
    ),
  ),
  finder(
    'birth',
    new RegExp(
      `${start}(?:d\\.?o\\.?b\\.?|date\\sof\\sbirth|date\\sde\\snaissance|fecha\\sde\\snacimiento)\\s?[:=]?\\s?(?:${day}|\\d{4})`,
      'giu',
    ),
  ),
  finder(
    'name_with_age',
    new RegExp(`${start}${name}(?:,\\s?|\\s\\(|\\s)(?:${aged}\\s)?${age}\\s?${years}${end}`, 'gu'),
    isNoPerson,
  ),
  finder(
    'name_with_age',
    new RegExp(`${start}${name}(?:,\\s?|\\s\\(|\\s)(?:aged?(?:\\sof)?|âgée?\\sde)\\s${age}${end}`, 'gu'),
    isNoPerson,
  ),
  finder(
    'name_with_age',
    new RegExp(`${start}${name}\\s${is}\\s${age}(?:\\s${years}${end}|(?=\\swhen|\\sat\\sthe\\stime))`, 'gu'),
    isNoPerson,
  ),
  finder('name_with_age', new RegExp(`${start}${name}(?:,\\s?${age}(?=[,.;])|\\s\\(${age}\\))`, 'gu'), isNoOne),
  finder(
    'name_with_age',
    new RegExp(
      `${start}${age}(?:\\s|-)?(?:years?(?:\\s|-)old|ans|años)(?:\\s\\p{Ll}+){0,3}\\s(?<!\\s(?:from|in|of|at|to|à|de|du|en|dans|desde|para)\\s)${word}`,
      'gu',
    ),
    (match, _, after) => noName.test(match.split(/\s/).at(-1)!) || ofGroup.test(after),
  ),
  finder(
    'identity_number',
    new RegExp(
      `${start}${papers}${end}[^\\n;]{0,20}?(?=[\\p{Lu}\\d/-]*\\d[\\p{Lu}\\d/-]*\\d[\\p{Lu}\\d/-]*\\d)[\\p{Lu}\\d][\\p{Lu}\\d/-]{4,19}${end}`,
      'giu',
    ),
    (match, before) => organisations.test(before) || /\s(?:19|20)\d\d$/.test(match),
  ),
  finder('identity_number', /(?<![\p{L}\p{N}/.-])\p{Lu}{1,2}\d{7,8}(?![\p{L}\p{N}/])/gu, (_, before) =>
    organisations.test(before),
  ),
  finder('identity_number', /(?<![\p{L}\p{N}/.,-])\d{10,16}(?![\p{L}\p{N}/]|[.,]\d)/gu, (_, before) =>
    organisations.test(before),
  ),
  finder(
    'email',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
    (match) => offices.test(match),
  ),
];

function phones(text: string, country: string | undefined): Trace[] {
  const known = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  return findPhoneNumbersInText(text, known).map(({ startsAt, endsAt }) => ({
    kind: 'phone',
    from: startsAt,
    to: endsAt,
  }));
}
