import type { CallInput, Texts, WindowInput } from '../../libs/calls/src/index.js';
import { criteriaCatalogue } from '../../libs/calls/src/domain/index.js';
import { words } from '../../libs/words/src/index.js';
import { kindOf } from '../../apps/portal/src/desk/param-kinds.js';
import { wallTimeOf } from '../../apps/portal/src/desk/local-time.js';
import { nameIn } from '../../apps/portal/src/calls/public-calls.js';
import type { Answer, Visitor, VisitedPage } from './form-driver.js';

const said = words('en');
const { say, sayCode } = said;

/** Begins an empty call in pages, or one that is copied from what an option says. */
export const begun = async (officer: Visitor, code: string, title: string, from?: string): Promise<VisitedPage> => {
  const form = (await (await officer.visit('/desk')).follow('Begin a call')).form();
  return form.fill({ Code: code, Title: title, ...(from === undefined ? {} : { 'Begin with': from }) }).submit('Begin');
};

/** Makes the call that a cycle file describes, in pages alone: what an officer reads in the file goes into the fields. */
export async function madeInPages(officer: Visitor, code: string, call: Omit<CallInput, 'code'>): Promise<VisitedPage> {
  let desk = await begun(officer, code, String(call.title));
  for (const window of call.windows) {
    const added = await (await desk.follow('Add a window')).form().fill(datesIn(call, window)).submit('Save');
    desk = await withTerms(added, window);
    desk = await withRubric(desk, window);
  }
  return desk;
}

/** What an officer types for the dates and the money of a window. */
export function datesIn(call: Omit<CallInput, 'code'>, window: WindowInput): Record<string, Answer> {
  const { opensAt, closesAt, timezone, deadlineWording, envelope } = { ...call, ...window };
  return {
    'Code of the window': window.code,
    ...(typeof window.title === 'string' ? { 'Title of the window': window.title } : {}),
    ...momentOf('opens', opensAt, timezone),
    ...momentOf('closes', closesAt, timezone),
    'Time zone': timezone,
    'The deadline as the call says it': english(deadlineWording),
    'Money set aside': envelope!.amount,
    Currency: envelope!.currency,
  };
}

/** What is said in English. */
const english = (text: string | Texts): string => (typeof text === 'string' ? text : text['en']!);

/** Adds each criterion on its page, in the order of the file. */
async function withTerms(desk: VisitedPage, { terms }: WindowInput): Promise<VisitedPage> {
  let list = await desk.follow('Terms');
  for (const { criterion, params = {} } of terms.criteria) {
    const page = await list.follow(sayCode(`desk.criterion.${criterion}`));
    list = await page.form().fill(answersFor(criterion, params)).submit('Save');
  }
  return list.follow('Back to the call');
}

async function withRubric(desk: VisitedPage, { rubric, fill }: WindowInput): Promise<VisitedPage> {
  const { note = '' } = rubric as { note?: string };
  const rows = [...rubric.criteria, ...Array.from({ length: 8 }, () => undefined)].slice(0, 8);
  const form = (await desk.follow('Scoring')).form();
  const fields = rows.flatMap((row, index) => [
    [`rows[r${index}][name]`, row ? nameIn(said, 'rubric', row.name) : ''],
    [`rows[r${index}][weight]`, row ? String(row.weight) : ''],
    [`rows[r${index}][minimum]`, row ? (rubric.minimumByCriterion[row.name] ?? '') : ''],
  ]);
  return form
    .fill({
      ...(Object.fromEntries(fields) as Record<string, string>),
      [say('desk.rubric.minimum_total')]: rubric.minimumTotal,
      [say('desk.rubric.reviews')]: String(rubric.reviewsRequired),
      [say('desk.rubric.spread')]: rubric.spreadLimit,
      [say('desk.rubric.fill')]: fill,
      [say('desk.rubric.note')]: note,
    })
    .submit('Save');
}

/** What an officer types for an instant; midnight ends the day before where something closes. */
export function momentOf(name: string, instant: string, zone: string): Record<string, Answer> {
  const { date, time } = wallTimeOf(instant, zone, name !== 'opens');
  return { ...dayOf(name, date), [`${name}[time]`]: time };
}

/** What an officer types for a day. */
export function dayOf(name: string, date: string): Record<string, Answer> {
  const [year, month, day] = date.split('-') as [string, string, string];
  return { [`${name}[day]`]: day, [`${name}[month]`]: month, [`${name}[year]`]: year };
}

/** What an officer types for the params of a criterion. */
function answersFor(criterion: string, params: Readonly<Record<string, unknown>>): Record<string, Answer> {
  const { params: fields } = criteriaCatalogue.find((row) => row.criterion === criterion)!;
  return answersIn('params', fields, params);
}

function answersIn(
  at: string,
  fields: (typeof criteriaCatalogue)[number]['params'],
  values: Readonly<Record<string, unknown>>,
): Record<string, Answer> {
  const answers = Object.entries(values).map(([name, value]) => {
    const field = `${at}[${name}]`;
    const kind = kindOf(fields[name]!);
    if (kind === 'group') return answersIn(field, fields[name]!.fields!, value as Record<string, unknown>);
    if (kind === 'places') {
      const { vocabulary, names } = value as { vocabulary: string; names: string[] };
      return { [`${field}[vocabulary]`]: [vocabulary], [`${field}[names][${vocabulary}]`]: names };
    }
    if (kind === 'documents') return { [`${field}[kept]`]: value as string[] };
    if (kind === 'countries') return { [field]: (value as string[]).join('\n') };
    if (kind === 'date') return dayOf(field, String(value));
    return { [field]: Array.isArray(value) ? (value as string[]) : String(value) };
  });
  return Object.assign({}, ...answers) as Record<string, Answer>;
}
