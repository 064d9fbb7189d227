import { printsOf } from '#applications';
import type { Words } from '#words';
import { totalsOf, type BudgetAnswers, type FoundTrace } from '#applications/domain';
import {
  Button,
  Details,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Page,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { idsAt, typedBudget } from './budget-form.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetButtons, BudgetLines, CoFundingRows } from './budget-rows.js';
import { BudgetTotalsView } from './budget-totals.js';
import { LinesTable } from './lines-table.js';
import { TracesOfField } from '../traces/trace-warning.js';
import { DraftState } from '../writing/draft-state.js';
import { KeptHere, type KeptField } from '../writing/kept-here.js';
import { SavedState, wordsOfScript } from '../writing/section-page.js';

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

/** The budget as a plain form; a script computes while one types, the server computes again. */
export function BudgetPage(props: BudgetPageProps) {
  const words = useWords();
  const { say } = words;
  const { place, typed, budget } = props;
  const errors = formErrors(words, props.errors);
  const currency = place.limits.currency ?? budget.currency;
  const totals = totalsOf({ ...budget, ...(currency === undefined ? {} : { currency }) }, place.months);
  const title = say('budget.title');
  return (
    <Page
      title={title}
      back={`/applications/${place.id}`}
      errors={errors.summary}
      scripts={place.isOpen ? ['zone', 'writing', 'budget'] : ['zone', 'writing']}
      unlisted
    >
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <DraftState page={place.page} />
      {props.isStale ? <Stale place={place} /> : null}
      <p class="govuk-body">{say('budget.lead')}</p>
      <p class="govuk-body-s">{say('budget.categories_ours')}</p>
      {place.isOpen ? (
        <>
          <MonthsMissing place={place} />
          <Elsewhere place={place} />
          <form
            method="post"
            novalidate
            data-writing={`${props.person}.${place.id}.budget`}
            data-unsent={props.errors || props.isStale ? 'true' : undefined}
            data-words={JSON.stringify(wordsOfScript(words))}
            data-sgf-budget={JSON.stringify(forScript(place, currency))}
            data-sgf-locale={words.language}
          >
            <EditingFields version={props.seen?.version ?? place.section.version} />
            <input
              type="hidden"
              name="_seen"
              value={JSON.stringify(props.seen?.prints ?? printsOf(place.section.content))}
            />
            <Currency place={place} typed={typed} error={errors.of('currency')} />
            <h2 class="govuk-heading-m">{say('budget.lines')}</h2>
            <p class="govuk-body">{say('traces.none_here')}</p>
            <p class="govuk-hint sgf-only-with-script">{say('budget.paste_tip')}</p>
            <div data-field="lines">
              <BudgetLines
                {...{ typed, errors, totals, years: place.years }}
                ids={[...idsAt(typed, 'lines'), ...props.fresh.lines]}
              />
            </div>
            <TracesOfField name="lines" traces={props.traces} />
            <h2 class="govuk-heading-m">{say('budget.co_funding')}</h2>
            <p class="govuk-body">{say('budget.co_funding_lead')}</p>
            <div data-field="coFunding">
              <CoFundingRows {...{ typed, errors }} ids={[...idsAt(typed, 'coFunding'), ...props.fresh.coFunding]} />
            </div>
            <TracesOfField name="coFunding" traces={props.traces} />
            <BudgetTotalsView totals={totals} limits={place.limits} />
            <SavedState section={place.section} />
            {props.isStale ? <Button>{say('budget.save_mine')}</Button> : <BudgetButtons />}
            <p class="govuk-hint sgf-only-with-script">{say('writing.shared_device')}</p>
          </form>
        </>
      ) : (
        <>
          <KeptHere
            what={`${props.person}.${place.id}.budget`}
            fields={keptFields(words)}
            saved={typedBudget(place.budget)}
          />
          <LinesTable budget={place.budget} />
          <BudgetTotalsView totals={totals} limits={place.limits} />
        </>
      )}
    </Page>
  );
}

const keptFields = ({ say }: Words): readonly KeptField[] => [
  { name: 'lines', label: say('budget.lines') },
  { name: 'coFunding', label: say('budget.co_funding') },
];

/** What the script needs to compute as the server does. */
const forScript = ({ limits, years }: BudgetPlace, currency: string | undefined) => ({ limits, years, currency });

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

/** Both budgets, and the choice. */
function Stale({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  return (
    <>
      <WarningText>{say('budget.stale')}</WarningText>
      <h2 class="govuk-heading-m">{say('budget.theirs')}</h2>
      <LinesTable budget={place.budget} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${place.id}/budget`}>
          {say('budget.keep_theirs')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{say('budget.mine')}</h2>
    </>
  );
}
