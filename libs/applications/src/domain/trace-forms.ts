import {
  afterAmount,
  age,
  aged,
  arabicGroup,
  beforeAmount,
  chineseGroup,
  day,
  end,
  is,
  isNoOne,
  isNoPerson,
  month,
  name,
  noName,
  offices,
  ofGroup,
  organisations,
  papers,
  start,
  word,
  years,
} from './trace-words.js';

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
