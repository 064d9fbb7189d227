import { fills, type Rubric, type RubricCriterion } from '#calls/domain';
import { Input, Radios, useWords } from '../../components/index.js';
import { codeOf } from '../codes.js';
import { textAt, type FormReader, type Typed } from '../../http/form-reader.js';
import { calledIn, isKnownName } from '../names.js';
import { languagesOf, windowAt, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import type { Words } from '#words';
import { GuidancePages } from './guidance.js';

/** A rubric may say why it is as it is. */
export type NotedRubric = Rubric & { readonly note?: string };

/** How reviewers score, and how the money is given out. */
export const rubricPart: Part = {
  title: 'desk.part.rubric',
  lead: 'desk.rubric.lead',
  isOwnSetting: true,
  typed: (place, words) => {
    const { rubric, fill } = windowAt(place);
    const { note = '' } = rubric as NotedRubric;
    const rows = rubric.criteria.map(({ name, weight, title }, index) => [
      `r${index}`,
      {
        name: calledIn(words, 'rubric', name, title),
        weight: String(weight),
        minimum: rubric.minimumByCriterion[name] ?? '',
      },
    ]);
    const { minimumTotal, spreadLimit } = rubric;
    return {
      rows: Object.fromEntries(rows),
      minimumTotal,
      spreadLimit,
      reviews: String(rubric.reviewsRequired),
      fill,
      note,
    };
  },
  changed: (place, form, words) =>
    withWindow(place, { rubric: rubricFrom(place, form, words), fill: form.one('fill', fills) }),
  Fields: RubricFields,
  After: GuidancePages,
  fieldsOf: [
    [/^rubric\]\[criteria\]\[(\d+)\]\[name\]?$/, 'rows[r$1][name]'],
    [/^rubric\]\[criteria/, 'rows[r0][weight]'],
  ],
};

function rubricFrom(place: Place, form: FormReader, words: Words): Rubric {
  const standing = windowAt(place).rubric.criteria;
  const rows = form.rows('rows').filter((row) => textAt(form.typed, `rows[${row}][name]`).trim() !== '');
  const criteria = rows.map((row) => ({
    ...criterionCalled(form.text(`rows[${row}][name]`, { most: 60 }), standing, place, words),
    weight: form.whole(`rows[${row}][weight]`, 0, 100),
  }));
  criteria.forEach(({ name }, index) => {
    if (criteria.findIndex((each) => each.name === name) < index)
      form.fault(`rows[${rows[index]}][name]`, 'call.criterion_name_taken', { name });
  });
  if (rows.length === 0) form.fault('rows[r0][name]', 'form.missing');
  const minima = rows.flatMap((row, index) =>
    textAt(form.typed, `rows[${row}][minimum]`).trim() === ''
      ? []
      : [[criteria[index]!.name, form.decimal(`rows[${row}][minimum]`)]],
  );
  const note = form.text('note', { least: 0 });
  const rubric: NotedRubric = {
    criteria,
    minimumByCriterion: Object.fromEntries(minima) as Record<string, string>,
    minimumTotal: form.decimal('minimumTotal'),
    reviewsRequired: form.whole('reviews', 1, 20),
    spreadLimit: form.decimal('spreadLimit'),
    ...(note ? { note } : {}),
  };
  return rubric;
}

/** The criterion that is called so, with its guidance; one that the product does not know brings its name along. */
function criterionCalled(
  called: string,
  standing: readonly RubricCriterion[],
  place: Place,
  words: Words,
): RubricCriterion {
  const same = standing.find(
    ({ name, title }) => calledIn(words, 'rubric', name, title).toLowerCase() === called.toLowerCase(),
  );
  if (same) return same;
  const name = codeOf(called, [], 'rubric', words);
  const [language = 'en'] = languagesOf(place);
  return { name, weight: 0, ...(isKnownName('rubric', name) ? {} : { title: { [language]: called } }) };
}

/** Empty rows below those that are filled in; more come with each saving. */
const emptyRows = 3;

function RubricFields({ typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  const filled = Object.keys((typed['rows'] ?? {}) as object).filter((row) => textAt(typed, `rows[${row}][name]`));
  const posted = Object.keys((typed['rows'] ?? {}) as object).length;
  const rows = Array.from({ length: Math.max(posted, filled.length + emptyRows) }, (_, index) => `r${index}`);
  const sum = filled.reduce((total, row) => total + (Number(textAt(typed, `rows[${row}][weight]`)) || 0), 0);
  const line = (name: string, label: string, hint: string) => (
    <Input
      name={name}
      label={label}
      hint={hint}
      width={4}
      inputmode="decimal"
      value={textAt(typed, name)}
      error={errors.of(name)}
    />
  );
  return (
    <>
      {rows.map((row, index) => (
        <Row row={row} number={index + 1} typed={typed} errors={errors} />
      ))}
      <p class="govuk-body govuk-!-font-weight-bold">{say('desk.rubric.sum', { sum })}</p>
      {line('minimumTotal', say('desk.rubric.minimum_total'), say('desk.rubric.minimum_total_hint'))}
      {line('reviews', say('desk.rubric.reviews'), say('desk.rubric.reviews_hint'))}
      {line('spreadLimit', say('desk.rubric.spread'), say('desk.rubric.spread_hint'))}
      <Radios
        name="fill"
        legend={say('desk.rubric.fill')}
        legendSize="s"
        value={textAt(typed, 'fill')}
        error={errors.of('fill')}
        choices={fills.map((fill) => ({ value: fill, text: sayCode(`portal.call.fill.${fill}`) }))}
      />
      <Input name="note" label={say('desk.rubric.note')} value={textAt(typed, 'note')} error={errors.of('note')} />
    </>
  );
}

function Row(props: { row: string; number: number; typed: Typed; errors: FieldsProps['errors'] }) {
  const { say } = useWords();
  const { row, number, typed, errors } = props;
  const field = (part: 'name' | 'weight' | 'minimum', width: 20 | 4) => (
    <Input
      name={`rows[${row}][${part}]`}
      label={
        <>
          {say(`desk.rubric.${part}`)}
          <span class="govuk-visually-hidden"> {number}</span>
        </>
      }
      width={width}
      {...(part === 'name' ? {} : { inputmode: 'decimal' as const })}
      value={textAt(typed, `rows[${row}][${part}]`)}
      error={errors.of(`rows[${row}][${part}]`)}
    />
  );
  return (
    <div class="sgf-row">
      {field('name', 20)}
      {field('weight', 4)}
      {field('minimum', 4)}
    </div>
  );
}
