import { totalsOf, type BudgetAnswers } from '#applications/domain';
import {
  Button,
  EditingFields,
  FileUpload,
  formErrors,
  Page,
  Table,
  Textarea,
  useWords,
  type FieldError,
} from '../components/index.js';
import type { BudgetPlace } from './budget-place.js';
import { BudgetTotalsView } from './budget-totals.js';
import { LinesTable } from './lines-table.js';

/** One thing to mend, where it stands, in words. */
export interface Mending {
  readonly at: string;
  readonly what: string;
}

interface BringingProps {
  readonly place: BudgetPlace;
  readonly errors?: readonly FieldError[] | undefined;
  readonly mendings?: readonly Mending[] | undefined;
}

/** Where a filled-in template is brought in. */
export function ImportPage({ place, errors: wrong, mendings }: BringingProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, wrong);
  const title = say('budget.import');
  return (
    <Page title={title} back={`/applications/${place.id}/budget`} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('budget.import_lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/calls/${encodeURIComponent(place.callCode)}/budget.xlsx`}>
          {say('budget.template')}
        </a>
      </p>
      <Mendings lead={say('budget.import_faults')} head={say('budget.cell')} mendings={mendings} />
      <form method="post" encType="multipart/form-data">
        <EditingFields />
        <FileUpload name="file" label={say('budget.import_file')} error={errors.of('file')} accept=".xlsx" />
        <Button>{say('budget.import_read')}</Button>
      </form>
    </Page>
  );
}

/** Where rows are pasted. */
export function PastePage({ place, errors: wrong, mendings, text }: BringingProps & { text: string }) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, wrong);
  const title = say('budget.paste');
  return (
    <Page title={title} back={`/applications/${place.id}/budget`} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('budget.paste_lead')}</p>
      <Mendings lead={say('budget.paste_faults')} head={say('budget.cell')} mendings={mendings} />
      <form method="post">
        <EditingFields />
        <Textarea name="rows" label={say('budget.paste_rows')} rows={12} value={text} error={errors.of('rows')} />
        <Button>{say('budget.paste_read')}</Button>
      </form>
    </Page>
  );
}

function Mendings(props: { lead: string; head: string; mendings: readonly Mending[] | undefined }) {
  const { say } = useWords();
  if (!props.mendings?.length) return null;
  return (
    <Table
      caption={props.lead}
      captionSize="s"
      firstCellIsHeader
      rows={props.mendings}
      columns={[
        { head: props.head, cell: ({ at }) => at },
        { head: say('budget.fault'), cell: ({ what }) => what },
      ]}
    />
  );
}

/** What was read, before anything is changed. */
export function ImportPreview(props: {
  place: BudgetPlace;
  /** What would be saved. */
  budget: BudgetAnswers;
  /** Whether it takes the place of the lines that are there, or is added to them. */
  replaces: boolean;
  /** Why it could not be saved. It is about the whole: there is no field here. */
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(
    words,
    props.errors?.map(({ code, params }) => ({ code, params })),
  );
  const { place, budget, replaces } = props;
  const count = place.budget.lines?.length ?? 0;
  const title = say('budget.preview');
  const totals = totalsOf(
    { ...budget, ...(place.limits.currency ? { currency: place.limits.currency } : {}) },
    place.span,
  );
  return (
    <Page title={title} back={`/applications/${place.id}/budget`} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {count === 0 ? null : (
        <p class="govuk-body">{say(replaces ? 'budget.preview_replaces' : 'budget.preview_adds', { count })}</p>
      )}
      <LinesTable budget={budget} />
      <BudgetTotalsView totals={totals} limits={place.limits} />
      <form method="post" action={`/applications/${place.id}/budget/taking-over`} novalidate>
        <EditingFields version={place.section.version} />
        <input type="hidden" name="content" value={JSON.stringify(budget)} />
        <Button>{say('budget.preview_take')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${place.id}/budget`}>
          {say('budget.keep_theirs')}
        </a>
      </p>
    </Page>
  );
}
