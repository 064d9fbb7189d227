import type { CriterionDescription, TermsDocument } from '#calls/domain';
import type { WindowInput } from '#calls';
import { kernelErrors } from '#kernel';
import { InsetText, useWords } from '../../components/index.js';
import { criterionSentence } from '../../calls/criterion-sentence.js';
import { describedCriterion } from '../criterion-groups.js';
import { ParamFields } from '../param-fields.js';
import { readParams, typedOf } from '../param-kinds.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf } from '../starting-rules.js';

/** One criterion: its numbers, dates and lists; what it then says is read in the list. */
export const criterionPart: Part = {
  title: 'desk.part.criterion',
  heading: ({ item }, { sayCode }) => sayCode(`desk.criterion.${item}`),
  typed: (place, words) => ({ params: typedOf(rowAt(place).params, chosenAt(place)?.params ?? {}, words) }),
  changed: (place, form, words) => {
    const { criterion, params: fields } = rowAt(place);
    const chosen = { criterion, params: readParams(form, 'params', fields, words) };
    const window = windowAt(place);
    return withWindow(place, { terms: withCriterion(window.terms, chosen), ...askedWith(window, chosen) });
  },
  Fields: CriterionFields,
  fieldsOf: [
    [/^terms\]\[criteria\]\[\d+\]\[params\]\[regions\]?$/, 'params[regions][vocabulary]'],
    [/^terms\]\[criteria\]\[\d+\]\[params\]\[(\w+)\]?$/, 'params[$1]'],
  ],
  next: (place) => windowPath(place, 'terms'),
};

type Chosen = TermsDocument['criteria'][number];

/** Throws `not_found` where the catalogue has no such criterion. */
function rowAt({ item }: Place): CriterionDescription {
  const row = describedCriterion(item);
  if (row === undefined) throw kernelErrors.error('not_found');
  return row;
}

const chosenAt = (place: Place): Chosen | undefined =>
  windowAt(place).terms.criteria.find(({ criterion }) => criterion === place.item);

/** The terms with the criterion in its place, or at the end where it is new. */
function withCriterion(terms: TermsDocument, chosen: Chosen): TermsDocument {
  const isThere = terms.criteria.some(({ criterion }) => criterion === chosen.criterion);
  const criteria = isThere
    ? terms.criteria.map((each) => (each.criterion === chosen.criterion ? chosen : each))
    : [...terms.criteria, chosen];
  return { ...terms, criteria };
}

/** What the terms require has to be asked for, or nobody could hand it in. */
function askedWith(window: WindowInput, { criterion, params }: Chosen): Partial<WindowInput> {
  if (criterion !== 'documents') return {};
  const form = formOf(window);
  const required = params!['required'] as string[];
  const rest = form.documents.filter(({ document }) => !required.includes(document));
  const asked = required.map((document) => ({
    ...form.documents.find((each) => each.document === document),
    ...{ document, required: true },
  }));
  return { form: { ...form, documents: [...asked, ...rest] } };
}

function CriterionFields({ place, typed, errors }: FieldsProps) {
  const words = useWords();
  const row = rowAt(place);
  const standing = chosenAt(place);
  const isPlain = Object.keys(row.params).length === 0;
  return (
    <>
      {standing || isPlain ? (
        <>
          <p class="govuk-body">{words.say('desk.criterion.reads')}</p>
          <InsetText>
            {criterionSentence(words, standing ?? { criterion: row.criterion }, formOf(windowAt(place)).documents)}
          </InsetText>
        </>
      ) : null}
      {row.needsJudgement ? <p class="govuk-body">{words.say('desk.criterion.judged')}</p> : null}
      <ParamFields
        at="params"
        about={`desk.param.${row.criterion}`}
        fields={row.params}
        typed={typed}
        errors={errors}
      />
    </>
  );
}
