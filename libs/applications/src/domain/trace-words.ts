/** One of some words, each of which may be a form; whole words only, whatever their script. */
const oneOf = (...lists: readonly string[]): string => `(?:${lists.join(' ').split(' ').join('|')})`;

// What forms are made of. Letters of any script; a name has a small letter, so that UNODC is none.

/** Nothing of a word stands before. */
export const start = '(?<![\\p{L}\\p{N}-])';
/** Nothing of a word stands after. */
export const end = '(?![\\p{L}\\p{N}])';
/** A word with a capital and a small letter. */
export const word = "\\p{Lu}(?=[\\p{L}'’-]{0,29}\\p{Ll})[\\p{L}'’-]{1,30}";
/** Up to three of them; the later ones may be initials. */
export const name = `${word}(?:\\s(?:${word}|\\p{Lu}\\.?${end})){0,2}`;
/** Years of a person, in figures. */
export const age = '(?:[1-9]|[1-9][0-9])';
/** What makes a figure an age. */
export const years = '(?:years?(?:\\s|-)old|years?\\sof\\sage|yrs?|y\\.?o\\.?|ans|años?|anos|anni|лет|года?|років)';
/** What stands before an age. */
export const aged = `(?:aged?(?:\\sof)?|âgée?s?\\sde|de|con|com)`;
/** What says that somebody has an age. */
export const is = '(?:is|was|turned|a|avait|tiene|tenía|cumplió|tem|tinha|ha|aveva)';
/** A month by its name, in full or in short. */
export const month = `${oneOf(
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'fév avr mai jui aoû déc',
  'ene abr ago dic',
)}\\p{L}{0,7}\\.?`;
/** A day, in the ways in which people write it. */
export const day = [
  `\\d{1,2}(?:st|nd|rd|th|er)?\\s(?:of\\s|de\\s)?${month}(?:,?\\s(?:de\\s|del\\s)?)\\d{4}`,
  `${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
  '\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})',
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{4}年\\d{1,2}月\\d{1,2}日',
  '[٠-٩]{1,2}[./-][٠-٩]{1,2}[./-][٠-٩]{4}',
].join('|');

// ---- what a name and a number next to it are not

/** What stands before a place, and not before a person of whom one tells. */
const places = 'in at from near across à en dans vers depuis desde hacia em в из';
/** What stands before either. */
const placesOrPersons = 'of to for by de du pour para por da do от для';
const isAfter = (...words: readonly string[]) => {
  const [before, first] = [`(?:^|\\s)${oneOf(...words)}\\s$`, `^${oneOf(...words)}\\s`].map(
    (form) => new RegExp(form, 'iu'),
  );
  return (match: string, textBefore: string): boolean => before!.test(textBefore) || first!.test(match);
};
const isPlace = isAfter(places);
const mayBePlace = isAfter(places, placesOrPersons);

/** Words with a capital that begin sentences and headings, and are nobody's name. */
export const noName = new RegExp(
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
    'Mulher(?:es)? Homens? Meninas? Meninos? Crianças? Jovens Donne Uomini Bambin[ie] Ragazz[ie]',
    'Женщины Мужчины Девочки Мальчики Девушки Дети Подростки Лица После Старше Более',
  )}(?=\\s|,|$)`,
  'u',
);

/** A range of ages, or an open end of one, is of a group; years after which something came are no age. */
export const ofGroup = new RegExp(
  `^\\s?${oneOf('to and or', 'à et ou', 'y o a', '- – —')}\\s?(?:\\d|${oneOf(
    'above over older under younger below',
    'plus moins',
    'más menos menores mayores',
    'и старше старше',
  )})|^\\s?[+%]|^\\s(?:later|ago|after|après|plus\\stard|después|atrás)(?!\\p{L})`,
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

/** Whether what looks like a name with an age is a place, a heading or a group. */
export const isNoPerson = (match: string, before: string, after: string): boolean =>
  isPlace(match, before) || noName.test(match) || ofGroup.test(after);

/** `Amina (17)` and `Amina, 17,` may as well be a town and how many people of it: the sentence has to be about one person. */
export const isNoOne = (match: string, before: string, after: string): boolean =>
  mayBePlace(match, before) ||
  isNoPerson(match, before, after) ||
  !aboutOne.test(`${before.split(/[.!?\n]/).at(-1)} ${after.split(/[.!?\n]/)[0]}`);

/** What the number of an identity paper stands after. */
export const papers = oneOf(
  'passport identity\\scard national\\sID ID\\s(?:card|number|no\\.?) NIN BVN',
  "passeport (?:carte|pièce)\\sd['’]identité CNIB?",
  'pasaporte cédula (?:carné|documento)\\sde\\sidentidad DNI NIE CURP',
);
/** What makes a number one of an organisation, of a contract or of a book; tested on what stands before it. */
export const organisations = new RegExp(
  `${oneOf(
    'regist\\w* enregistr\\w* inscri\\w* vendor tax IBAN BIC account compte cuenta budget presupuesto ISBN UNPP',
    'partner\\sID ref(?:erence|érence|erencia)? DOI facture factura invoice',
    '(?:project|projet|proyecto|grant|subvention|contract|contrat|contrato)\\s(?:number|no\\.?|n°|nº|número|code|ID)',
  )}[^.\\n]{0,40}$`,
  'iu',
);
const currency = `(?:\\p{Sc}|(?<!\\p{L})(?:${Intl.supportedValuesOf('currency').join('|')}))`;
/** What makes a number money; tested on what stands before it. */
export const beforeAmount = new RegExp(`${currency}\\s?$`, 'u');
/** The same, on what stands after it. */
export const afterAmount = new RegExp(
  `^\\s?(?:${currency}|${oneOf('naira francs? dollars? euros? pesos? soles')})(?!\\p{L})`,
  'u',
);
/** An open end or a choice of ages in Arabic, which is of a group. */
export const arabicGroup = /^\S{0,3}\s?(?:فأكثر|فما|أو\s)/u;
/** Children, women, victims …: in Chinese nothing else tells a group from a name. */
export const chineseGroup = /儿童|妇女|女性|男性|青年|青少年|人员|受害者|女孩|男孩|年龄/u;
/** Mailboxes of an office, not of a person. */
export const offices = new RegExp(
  `^${oneOf(
    'info contacto? office admin secretariat help hotline support grants? projects? hello mail team media press',
    'noreply no-reply complaints? protection psea safeguarding direction bureau oficina coordinacion coordination',
  )}[@.+_-]`,
  'iu',
);
