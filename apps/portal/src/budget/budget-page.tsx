import { totalsOf, type BudgetTotals } from '#applications/domain';
import type { Words } from '#words';
import { formErrors, Page, useWords, WarningText } from '../components/index.js';
import { DraftState } from '../writing/draft-state.js';
import { KeptHere, type KeptField } from '../writing/kept-here.js';
import { typedBudget } from './budget-form.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetSheet, type BudgetPageProps } from './budget-sheet.js';
import { BudgetTotalsView } from './budget-totals.js';
import { LinesTable } from './lines-table.js';

/** The budget: written in a plain form, or only read where it cannot be written in. */
export function BudgetPage(props: BudgetPageProps) {
  const words = useWords();
  const { say } = words;
  const { place } = props;
  const errors = formErrors(words, props.errors);
  const currency = place.limits.currency ?? props.budget.currency;
  const totals = totalsOf({ ...props.budget, ...(currency === undefined ? {} : { currency }) }, place.span);
  const title = say('budget.title');
  // What was refused is still there to be copied, also after the door has closed.
  const isWritten = place.isOpen || props.seen !== undefined;
  return (
    <Page
      title={title}
      back={`/applications/${place.id}`}
      errors={errors.summary}
      scripts={isWritten ? ['zone', 'writing', 'budget'] : ['zone', 'writing']}
      unlisted
    >
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <DraftState page={place.page} />
      {props.isStale ? <Theirs place={place} /> : null}
      <p class="govuk-body">{say('budget.lead')}</p>
      <p class="govuk-body-s">{say('budget.categories_ours')}</p>
      {isWritten ? (
        <BudgetSheet {...props} {...{ errors, totals, currency }} />
      ) : (
        <BudgetShown {...{ place, totals }} person={props.person} />
      )}
    </Page>
  );
}

function BudgetShown({ place, person, totals }: { place: BudgetPlace; person: string; totals: BudgetTotals }) {
  const words = useWords();
  return (
    <>
      <KeptHere what={`${person}.${place.id}.budget`} fields={keptFields(words)} saved={typedBudget(place.budget)} />
      <LinesTable budget={place.budget} />
      <BudgetTotalsView totals={totals} limits={place.limits} />
    </>
  );
}

const keptFields = ({ say }: Words): readonly KeptField[] => [
  { name: 'lines', label: say('budget.lines') },
  { name: 'coFunding', label: say('budget.co_funding') },
];

/** Of two budgets the one that is saved; one's own follows in the form. */
function Theirs({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  return (
    <>
      <WarningText>{say('budget.stale')}</WarningText>
      <h2 class="govuk-heading-m">{say('budget.theirs')}</h2>
      <LinesTable budget={place.budget} />
      <h2 class="govuk-heading-m">{say('budget.mine')}</h2>
    </>
  );
}
