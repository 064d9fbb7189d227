import { shape } from '#kernel';
import { isMessageKey, type Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import { formErrors, Page, SummaryList, useWords, type FieldError, type SummaryRow } from '../components/index.js';
import type { Typed } from '../http/form-reader.js';
import { deskOf, type Part, type Place } from './place.js';

/**
 * What was changed here cannot be saved any more: a colleague took it out, or proposed the call. Nothing typed is lost, and
 * there are ways on.
 */
export function TooLatePage(props: { place: Place; part: Part; typed: Typed; errors: readonly FieldError[] }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, windowCode } = props.place;
  const [title, part] = [say('desk.too_late.title'), sayCode(props.part.title)];
  const crumbs = [
    { href: '/desk', text: say('desk.title') },
    { href: deskOf(call), text: textIn(call.title, words) },
    { text: windowCode === undefined ? part : `${windowCode}: ${part}` },
  ];
  return (
    <Page title={title} crumbs={crumbs} errors={formErrors(words, props.errors).summary} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say(call.state === 'draft' ? 'desk.too_late.gone' : 'desk.too_late.frozen', { part })}</p>
      <h2 class="govuk-heading-m">{say('desk.too_late.typed')}</h2>
      <SummaryList rows={rowsOf(props.typed, words, areaOf(props.part))} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={deskOf(call)}>
            {say('desk.back_to_call')}
          </a>
        </li>
        {call.state === 'draft' ? (
          <li>
            <a class="govuk-link" href={`${deskOf(call)}/edit/new-window`}>
              {say('desk.part.new_window')}
            </a>
          </li>
        ) : null}
      </ul>
    </Page>
  );
}

/** What was typed, by the labels of its fields; not what the form carries by itself. */
function rowsOf(typed: unknown, words: Words, area: string, label = ''): SummaryRow[] {
  if (typeof typed === 'string') return typed.trim() ? [{ key: label, value: typed }] : [];
  if (Array.isArray(typed)) return [{ key: label, value: typed.join(', ') }];
  if (!shape.isObject(typed)) return [];
  return Object.entries(typed)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) => {
      const own = labelOf(name, words, area);
      return rowsOf(value, words, area, label ? `${label}: ${own}` : own);
    });
}

/** Under which keys the words of a part stand, where that is not its own name. */
const areas: Readonly<Record<string, string>> = {
  title: 'call',
  dates: 'window',
  new_window: 'window',
  reason: 'reasons',
};

const areaOf = ({ title }: Part): string => {
  const name = title.replace('desk.part.', '');
  return areas[name] ?? name;
};

/** The label of a field, or of the language that it is for; else its name, made readable. */
function labelOf(name: string, { sayCode }: Words, area: string): string {
  const key = [`desk.${area}.${name}`, `desk.language.${name}`].find((each) => isMessageKey(each));
  if (key !== undefined) return sayCode(key);
  const plain = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
