import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { Difference } from './call-lines.js';
import { DifferencesTable } from './differences-table.js';
import type { Typed } from '../http/form-reader.js';
import { deskOf, type Part, type Place } from './place.js';

export interface EditPageProps {
  readonly place: Place;
  readonly part: Part;
  readonly typed: Typed;
  /** The version that the form was made on. */
  readonly version: number;
  readonly errors?: readonly FieldError[] | undefined;
  /** What was changed by somebody else in the meantime, beside what would be saved now. */
  readonly stale?: readonly Difference[] | undefined;
}

/** The page on which one part of a call is changed. */
export function EditPage({ place, part, typed, version, errors: wrong, stale }: EditPageProps) {
  const words = useWords();
  const { say, sayCode } = words;
  const errors = formErrors(words, wrong);
  const [title, desk] = [part.heading?.(place, words) ?? sayCode(part.title), deskOf(place.call)];
  const crumbs = [
    { href: '/desk', text: say('desk.title') },
    { href: desk, text: textIn(place.call.title, words) },
    { text: place.windowCode === undefined ? title : `${place.windowCode}: ${title}` },
  ];
  return (
    <Page title={title} errors={errors.summary} crumbs={crumbs} unlisted>
      {stale ? <Stale differences={stale} desk={desk} /> : null}
      <h1 class="govuk-heading-l">{title}</h1>
      {part.lead ? <p class="govuk-body">{sayCode(part.lead)}</p> : null}
      {part.isOwnSetting ? <InsetText>{say('desk.own_setting')}</InsetText> : null}
      <form method="post" novalidate>
        <EditingFields version={version} />
        <part.Fields place={place} typed={typed} errors={errors} />
        {part.submit === null ? null : (
          <Button>{sayCode(stale ? 'desk.stale.save_mine' : (part.submit ?? 'desk.save'))}</Button>
        )}
      </form>
      {part.After ? <part.After place={place} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={desk}>
          {say('desk.back_to_call')}
        </a>
      </p>
    </Page>
  );
}

/** Two persons changed it: both versions, and the choice. */
function Stale({ differences, desk }: { differences: readonly Difference[]; desk: string }) {
  const { say } = useWords();
  return (
    <>
      <WarningText>{say('desk.stale.text')}</WarningText>
      <DifferencesTable
        caption={say('desk.stale.caption')}
        before={say('desk.stale.theirs')}
        after={say('desk.stale.mine')}
        differences={differences}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={desk}>
          {say('desk.stale.keep_theirs')}
        </a>
      </p>
    </>
  );
}
