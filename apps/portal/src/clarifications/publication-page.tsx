import type { CallRow } from '#calls';
import type { ClarificationRow } from '#correspondence';
import {
  Button,
  Checkboxes,
  EditingFields,
  formErrors,
  Page,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { clarificationsOf, crumbsTo } from './clarifications-place.js';
import { Readiness, shortOf } from './answers-at-desk.js';
import { Names } from './clarification-page.js';

/** Reads everything once more before it goes to everybody at once. */
export function PublicationPage(props: {
  call: CallRow;
  drafts: readonly ClarificationRow[];
  /** The ids that are ticked. */
  chosen: readonly string[];
  names: readonly string[];
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call, drafts } = props;
  const errors = formErrors(words, props.errors);
  const title = say('corr.desk.publish');
  return (
    <Page title={title} crumbs={crumbsTo(call, words, title)} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('corr.desk.publish_lead')}</p>
      <WarningText>{say('corr.desk.publish_warning')}</WarningText>
      <Names names={props.names} />
      {drafts.length === 0 ? <p class="govuk-body">{say('corr.desk.none_drafted')}</p> : null}
      <form method="post" novalidate>
        <EditingFields />
        {drafts.map(({ id, version }) => (
          <input type="hidden" name={`versions[${id}]`} value={version} />
        ))}
        <Checkboxes
          name="clarifications"
          legend={say('corr.desk.choose_answers')}
          values={props.chosen}
          error={drafts.map(({ id }) => errors.of(`clarification-${id}`)).find(Boolean) ?? errors.of('clarifications')}
          choices={drafts.map((draft) => ({
            id: `clarification-${draft.id}`,
            value: draft.id,
            text: shortOf(textIn(draft.question, words)) || say('corr.desk.unwritten'),
            hint: (
              <>
                {shortOf(textIn(draft.answer, words))} <Readiness call={call} draft={draft} />{' '}
                <a class="govuk-link" href={clarificationsOf(call, draft.id)}>
                  {say('corr.desk.read_whole')}
                </a>
              </>
            ),
          }))}
        />
        <Button>{say('corr.desk.publish_now')}</Button>
      </form>
    </Page>
  );
}
