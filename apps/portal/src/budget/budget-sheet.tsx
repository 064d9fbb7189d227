import { printsOf } from '#applications';
import type { Words } from '#words';
import type { BudgetAnswers, BudgetTotals, FoundTrace } from '#applications/domain';
import {
  Button,
  ButtonGroup,
  EditingFields,
  Input,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { TracesOfField } from '../traces/trace-warning.js';
import { ProofLacking } from '../writing/proof-lacking.js';
import { SavedState, wordsOfScript } from '../writing/section-page.js';
import { idsAt } from './budget-form.js';
import type { BudgetPlace } from './budget-place.js';
import { Elsewhere, MonthsMissing } from './budget-notes.js';
import { AddRow, BudgetButtons, BudgetLines, CoFundingRows, newRowId } from './budget-rows.js';
import { BudgetTotalsView } from './budget-totals.js';
import type { FreshRows } from './fresh-rows.js';
import { categoriesByWord } from './pasted-rows.js';
import { mostRows } from './row-values.js';

/** What the page of a budget is made of. */
export interface BudgetPageProps {
  readonly place: BudgetPlace;
  /** Who writes; what is kept in a browser is kept for this person. */
  readonly person: string;
  readonly typed: Typed;
  /** What the typed fields mean, as far as they can be read. */
  readonly budget: BudgetAnswers;
  readonly fresh: FreshRows;
  /** What the page that was sent had been opened with: its version and prints. */
  readonly seen?: { readonly version: number; readonly prints: Readonly<Record<string, string>> } | undefined;
  /** What looks like a trace of a person in it. */
  readonly traces: readonly FoundTrace[];
  readonly errors?: readonly FieldError[] | undefined;
  /** Somebody else saved meanwhile: `typed` is what would be saved now. */
  readonly isStale?: boolean | undefined;
  /** What is typed was never sent to be saved. */
  readonly isUnsent?: boolean | undefined;
}

interface SheetProps extends Omit<BudgetPageProps, 'errors'> {
  readonly errors: FormErrors;
  readonly totals: BudgetTotals;
  readonly currency: string | undefined;
}

/** The form of a budget; a script computes while one types, the server computes again. */
export function BudgetSheet(props: SheetProps) {
  const words = useWords();
  const { place, typed, errors, totals, currency, seen } = props;
  return (
    <>
      <MonthsMissing place={place} />
      {place.isOpen ? <Elsewhere place={place} /> : null}
      <form
        method="post"
        action={`/applications/${place.id}/budget`}
        novalidate
        {...savingOf(props)}
        data-words={JSON.stringify(wordsOfScript(words))}
        data-sgf-budget={JSON.stringify(forScript(place, currency, words))}
        data-sgf-locale={words.language}
      >
        <EditingFields version={seen?.version ?? place.section.version} />
        <input type="hidden" name="_seen" value={JSON.stringify(seen?.prints ?? printsOf(place.section.content))} />
        {place.isOpen && !props.isStale ? <SaveOnEnter /> : null}
        <Currency place={place} typed={typed} error={errors.of('currency')} />
        <Rows {...props} />
        <BudgetTotalsView totals={totals} limits={place.limits} />
        {place.isOpen ? <Saving {...props} /> : null}
      </form>
    </>
  );
}

/** A press of Enter in a field is the first button of its form: it saves, and one is still here. */
function SaveOnEnter() {
  return (
    <button class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" name="_then" value="stay">
      {useWords().say('budget.save')}
    </button>
  );
}

/**
 * What a script does with the form. Between two budgets a person chooses: nothing saves itself then, for it would put one in
 * the place of the other.
 */
const savingOf = ({
  place,
  person,
  errors,
  isStale,
  isUnsent,
}: SheetProps): Readonly<Record<`data-${string}`, string>> => {
  const what = `${person}.${place.id}.budget`;
  if (isStale) return { 'data-choosing': what };
  if (!place.isOpen) return {};
  return {
    'data-writing': what,
    ...(isUnsent || errors.summary.length > 0 ? { 'data-unsent': 'true' } : {}),
    ...(place.section.savedBy === person ? { 'data-own': 'true' } : {}),
  };
};

/** What the script needs: to compute as the server does, and to read what is pasted. */
const forScript = ({ limits, years }: BudgetPlace, currency: string | undefined, { forms, say }: Words) => ({
  ...{ limits, years, currency, mostRows },
  categories: Object.fromEntries(categoriesByWord),
  words: {
    row: { lines: forms('budget.line')['other'], coFunding: forms('budget.co_funding_row')['other'] },
    pasted: forms('budget.pasted'),
    unread: say('budget.pasted_unread'),
    left: forms('budget.pasted_left'),
    broken: forms('budget.limit_broken')['other'],
    kept: forms('budget.limit_kept')['other'],
  },
});

function Rows({ place, typed, budget, errors, totals, traces, fresh }: SheetProps) {
  const { say } = useWords();
  const [lines, rows] = [
    { typed, errors, totals, years: place.years },
    { typed, errors },
  ];
  return (
    <>
      <h2 class="govuk-heading-m" id="lines" tabIndex={-1}>
        {say('budget.lines')}
      </h2>
      <p class="govuk-body">{say('traces.none_here')}</p>
      <p class="govuk-hint sgf-only-with-script">{say('budget.paste_tip')}</p>
      <div data-field="lines">
        <BudgetLines {...lines} ids={[...idsAt(typed, 'lines'), ...fresh.lines]} />
      </div>
      <AddRow list="lines" label={say('budget.add_line')}>
        <BudgetLines {...lines} ids={[newRowId]} />
      </AddRow>
      <TracesOfField name="lines" traces={traces} />
      <h2 class="govuk-heading-m" id="coFunding" tabIndex={-1}>
        {say('budget.co_funding')}
      </h2>
      <p class="govuk-body">{say('budget.co_funding_lead')}</p>
      {place.isOpen ? <ProofLacking application={place.id} budget={budget} documents={place.page.documents} /> : null}
      <div data-field="coFunding">
        <CoFundingRows {...rows} ids={[...idsAt(typed, 'coFunding'), ...fresh.coFunding]} />
      </div>
      <AddRow list="coFunding" label={say('budget.add_source')}>
        <CoFundingRows {...rows} ids={[newRowId]} />
      </AddRow>
      <TracesOfField name="coFunding" traces={traces} />
    </>
  );
}

function Saving({ place, isStale, isUnsent, errors }: SheetProps) {
  const { say } = useWords();
  if (isStale) return <Choice />;
  return (
    <>
      <SavedState section={place.section} isUnsaved={isUnsent || errors.summary.length > 0} />
      <BudgetButtons />
      <p class="govuk-hint sgf-only-with-script">{say('writing.shared_device')}</p>
    </>
  );
}

/** Between one's own budget and the one that is saved. */
function Choice() {
  const { say } = useWords();
  return (
    <ButtonGroup>
      <Button>{say('budget.save_mine')}</Button>
      <Button kind="secondary" name="_choose[budget]" value="theirs">
        {say('budget.keep_theirs')}
      </Button>
    </ButtonGroup>
  );
}

function Currency({ place, typed, error }: { place: BudgetPlace; typed: Typed; error: string | undefined }) {
  const { say } = useWords();
  const { currency } = place.limits;
  if (currency !== undefined) return <p class="govuk-body">{say('budget.currency_fixed', { currency })}</p>;
  return (
    <Input
      name="currency"
      label={say('budget.currency')}
      hint={say('budget.currency_hint')}
      width={4}
      value={textAt(typed, 'currency')}
      error={error}
      spellcheck={false}
    />
  );
}
