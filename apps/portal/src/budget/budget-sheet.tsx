import { printsOf } from '#applications';
import type { BudgetAnswers, BudgetTotals, FoundTrace } from '#applications/domain';
import {
  Button,
  ButtonGroup,
  Details,
  EditingFields,
  Input,
  InsetText,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { TracesOfField } from '../traces/trace-warning.js';
import { SavedState, wordsOfScript } from '../writing/section-page.js';
import { idsAt } from './budget-form.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetButtons, BudgetLines, CoFundingRows } from './budget-rows.js';
import { BudgetTotalsView } from './budget-totals.js';

/** What the page of a budget is made of. */
export interface BudgetPageProps {
  readonly place: BudgetPlace;
  /** Who writes; what is kept in a browser is kept for this person. */
  readonly person: string;
  readonly typed: Typed;
  /** What the typed fields mean, as far as they can be read. */
  readonly budget: BudgetAnswers;
  /** Ids for rows that are still empty. */
  readonly fresh: { readonly lines: readonly string[]; readonly coFunding: readonly string[] };
  /** What the page that was sent had been opened with: its version and prints. */
  readonly seen?: { readonly version: number; readonly prints: Readonly<Record<string, string>> } | undefined;
  /** What looks like a trace of a person in it. */
  readonly traces: readonly FoundTrace[];
  readonly errors?: readonly FieldError[] | undefined;
  /** Somebody else saved meanwhile: `typed` is what would be saved now. */
  readonly isStale?: boolean | undefined;
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
        data-sgf-budget={JSON.stringify(forScript(place, currency))}
        data-sgf-locale={words.language}
      >
        <EditingFields version={seen?.version ?? place.section.version} />
        <input type="hidden" name="_seen" value={JSON.stringify(seen?.prints ?? printsOf(place.section.content))} />
        <Currency place={place} typed={typed} error={errors.of('currency')} />
        <Rows {...props} />
        <BudgetTotalsView totals={totals} limits={place.limits} />
        {place.isOpen ? <Saving {...props} /> : null}
      </form>
    </>
  );
}

/**
 * What a script does with the form. Between two budgets a person chooses: nothing saves itself then, for it would put one in
 * the place of the other.
 */
const savingOf = ({ place, person, errors, isStale }: SheetProps): Readonly<Record<`data-${string}`, string>> => {
  const what = `${person}.${place.id}.budget`;
  if (isStale) return { 'data-choosing': what };
  if (!place.isOpen) return {};
  return { 'data-writing': what, ...(errors.summary.length > 0 ? { 'data-unsent': 'true' } : {}) };
};

/** What the script needs to compute as the server does. */
const forScript = ({ limits, years }: BudgetPlace, currency: string | undefined) => ({ limits, years, currency });

function Rows({ place, typed, errors, totals, traces, fresh }: SheetProps) {
  const { say } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('budget.lines')}</h2>
      <p class="govuk-body">{say('traces.none_here')}</p>
      <p class="govuk-hint sgf-only-with-script">{say('budget.paste_tip')}</p>
      <div data-field="lines">
        <BudgetLines
          {...{ typed, errors, totals, years: place.years }}
          ids={[...idsAt(typed, 'lines'), ...fresh.lines]}
        />
      </div>
      <TracesOfField name="lines" traces={traces} />
      <h2 class="govuk-heading-m">{say('budget.co_funding')}</h2>
      <p class="govuk-body">{say('budget.co_funding_lead')}</p>
      <div data-field="coFunding">
        <CoFundingRows {...{ typed, errors }} ids={[...idsAt(typed, 'coFunding'), ...fresh.coFunding]} />
      </div>
      <TracesOfField name="coFunding" traces={traces} />
    </>
  );
}

function Saving({ place, isStale }: SheetProps) {
  const { say } = useWords();
  if (isStale) return <Choice />;
  return (
    <>
      <SavedState section={place.section} />
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

function MonthsMissing({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  if (place.months !== undefined) return null;
  return (
    <InsetText>
      {say('budget.months_missing')}{' '}
      <a class="govuk-link" href={`/applications/${place.id}/sections/project`}>
        {say('budget.months_link')}
      </a>
    </InsetText>
  );
}

function Elsewhere({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  const links = [
    [`/calls/${encodeURIComponent(place.callCode)}/budget.xlsx`, say('budget.template')],
    [`/applications/${place.id}/budget/import`, say('budget.import')],
    [`/applications/${place.id}/budget/paste`, say('budget.paste')],
  ] as const;
  return (
    <Details summary={say('budget.elsewhere')}>
      <ul class="govuk-list">
        {links.map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Details>
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
