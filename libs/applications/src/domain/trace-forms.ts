/** What can lead to a person. */
export const traceKinds = ['birth', 'name_with_age', 'identity_number', 'phone', 'email'] as const;

/** A place in a text that may name a person: `text.slice(from, to)`. It is shown to whoever wrote it and kept nowhere. */
export interface Trace {
  readonly kind: (typeof traceKinds)[number];
  readonly from: number;
  readonly to: number;
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
const years = '(?:years?(?:\\s|-)old|years?\\sof\\sage|yrs?|y\\.?o\\.?|ans|años?|anos|anni|лет|года?|років)';
const aged = `(?:aged?(?:\\sof)?|âgée?s?\\sde|de|con)`;
const is = '(?:is|was|turned|a|avait|tiene|tenía|cumplió|tem|tinha|ha|aveva)';
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
  '\\d{4}年\\d{1,2}月\\d{1,2}日',
  '[٠-٩]{1,2}[./-][٠-٩]{1,2}[./-][٠-٩]{4}',
].join('|');

// ---- what a name and a number next to it are not

const places = oneOf(
  'in at from of to near for across by',
  'à en de du dans vers pour',
  'desde hacia para por em da do в из от для',
);
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
    'Mulher(?:es)? Homens? Meninas? Meninos? Crianças? Jovens Donne Uomini Bambin[ie] Ragazz[ie]',
    'Женщины Мужчины Девочки Мальчики Девушки Дети Подростки Лица После Старше Более',
  )}(?=\\s|,|$)`,
  'u',
);

/** A range of ages, or an open end of one, is of a group. */
const ofGroup = new RegExp(
  `^\\s?${oneOf('to and or', 'à et ou', 'y o a', '- – —')}\\s?(?:\\d|${oneOf(
    'above over older under younger below',
    'plus moins',
    'más menos menores mayores',
    'и старше старше',
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
    'regist\\w* enregistr\\w* inscri\\w* vendor tax IBAN BIC account compte cuenta budget presupuesto ISBN UNPP',
    'partner\\sID ref(?:erence|érence|erencia)? DOI facture factura invoice',
    '(?:project|projet|proyecto|grant|subvention|contract|contrat|contrato)\\s(?:number|no\\.?|n°|nº|número|code|ID)',
  )}[^.\\n]{0,40}$`,
  'iu',
);
const currency = `(?:\\p{Sc}|(?<!\\p{L})(?:${Intl.supportedValuesOf('currency').join('|')}))`;
const beforeAmount = new RegExp(`${currency}\\s?$`, 'u');
const afterAmount = new RegExp(
  `^\\s?(?:${currency}|${oneOf('naira francs? dollars? euros? pesos? soles')})(?!\\p{L})`,
  'u',
);
const arabicGroup = /^\S{0,3}\s?(?:فأكثر|فما|أو\s)/u;
const chineseGroup = /儿童|妇女|女性|男性|青年|青少年|人员|受害者|女孩|男孩|年龄/u;
/** Mailboxes of an office, not of a person. */
const offices = new RegExp(
  `^${oneOf(
    'info contacto? office admin secretariat help hotline support grants? projects? hello mail team media press',
    'noreply no-reply complaints? protection psea safeguarding direction bureau oficina coordinacion coordination',
  )}[@.+_-]`,
  'iu',
);

/** Looks for everything but telephone numbers. */
export const finders: readonly Find[] = [
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
      `${start}(?:d\\.?o\\.?b\\.?|date\\sof\\sbirth|date\\sde\\snaissance|fecha\\sde\\snacimiento|data\\sde\\snascimento|дата\\sрождения|تاريخ\\sالميلاد|出生日期)\\s?[:：=]?\\s?(?:${day}|\\d{4})`,
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
  // Scripts without capitals: a name is what stands before an age by itself, or what is said to have one.
  finder(
    'name_with_age',
    /(?<!\p{L})\p{Script=Arabic}{2,20}(?:،\s?|\s\()(?:تبلغ\sمن\sالعمر\s|عمرها\s|عمره\s)?[\d٠-٩]{1,2}\s(?:سنة|سنوات|عام)/gu,
    (_, __, after) => arabicGroup.test(after),
  ),
  finder('name_with_age', /(?<!\p{Script=Han})\p{Script=Han}{2,4}(?:[，,]\s?|[（(])\d{1,2}岁/gu, (match, _, after) => {
    return chineseGroup.test(match) || /^\s?(?:以[上下]|至|到)/u.test(after);
  }),
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
  finder(
    'identity_number',
    /(?<![\p{L}\p{N}/.,-])\d{10,16}(?![\p{L}\p{N}/-]|[.,]\d)/gu,
    (_, before, after) => organisations.test(before) || beforeAmount.test(before) || afterAmount.test(after),
  ),
  finder(
    'email',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
    (match) => offices.test(match) || /@(?:[\w-]+\.)*un(?:odc)?\.org$/i.test(match),
  ),
];
