import type { CorrigendumPreview } from '#applications';
import type { CallRow, CorrectionDraft } from '#calls';
import type { CorrigendumKind } from '#calls/domain';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  TaskList,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { Typed } from '../http/form-reader.js';
import { TextInLanguages } from '../desk/languages.js';
import { windowPath, type Part, type Place } from '../desk/place.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { correctionFields } from './correction-fields.js';
import { correctionPlace } from './correction-forms.js';
import { correctionLines } from './correction-lines.js';
import { CorrectionsTable } from './corrections-table.js';
import { PreviewBlock } from './preview-block.js';
import { RoomPage, roomOf } from './room-page.js';

/** The parts of a window that a correction of terms can change, in the order in which they are looked at. */
export const correctedParts = ['terms', 'documents', 'sections', 'questions'] as const;

const useCorrigendaCrumb = (call: CallRow) => {
  const { say } = useWords();
  return { href: roomOf(call, 'corrigenda'), text: say('room.corrigenda.title') };
};

/** The form of a correction that stands on one page: other words, a later deadline, other dates for questions. */
export function CorrectionFormPage(props: {
  call: CallRow;
  kind: Exclude<CorrigendumKind, 'terms'>;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { call, kind, typed } = props;
  const errors = formErrors(words, props.errors);
  const Fields = correctionFields[kind];
  return (
    <RoomPage
      call={call}
      title={words.sayCode(`room.corrigenda.begin.${kind}`)}
      within={useCorrigendaCrumb(call)}
      errors={errors.summary}
    >
      <p class="govuk-body">{words.sayCode(`room.corrigenda.when.${kind}`)}</p>
      <form method="post" novalidate>
        <EditingFields />
        <Fields {...{ call, typed, errors }} />
        <Button>{words.say('room.correction.look')}</Button>
      </form>
    </RoomPage>
  );
}

/** Where a correction of terms goes on: the parts of every window, each with pages of its own. */
export function TermsCorrectionPage({ call, changed }: { call: CallRow; changed: readonly string[] }) {
  const words = useWords();
  const { say, sayCode } = words;
  return (
    <RoomPage call={call} title={say('room.corrigenda.begin.terms')} within={useCorrigendaCrumb(call)}>
      <p class="govuk-body">{sayCode('room.corrigenda.when.terms')}</p>
      <p class="govuk-body">{say('room.correction.terms_lead')}</p>
      {call.windows.map(({ code, title }) => (
        <>
          <h2 class="govuk-heading-m">
            {code} · {textIn(title, words)}
          </h2>
          <TaskList
            idPrefix={`window-${code.replaceAll(' ', '-')}`}
            tasks={correctedParts.map((part) => ({
              title: sayCode(`desk.part.${part}`),
              href: windowPath(correctionPlace(call, undefined, code), part),
              status: changed.includes(`${code} ${part}`)
                ? { text: say('room.correction.changed'), tag: 'blue' as const }
                : { text: say('room.correction.as_it_is') },
            }))}
          />
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={roomOf(call, 'corrigenda/draft')}>
          {say('room.correction.look')}
        </a>
      </p>
    </RoomPage>
  );
}

/** One part of a window, as a correction changes it. */
export function CorrectionPartPage(props: {
  place: Place;
  part: Part;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { place, part, typed } = props;
  const { call } = place;
  const errors = formErrors(words, props.errors);
  const heading = part.heading?.(place, words) ?? words.sayCode(part.title);
  return (
    <RoomPage
      call={call}
      title={`${place.windowCode}: ${heading}`}
      within={{ href: roomOf(call, 'corrigenda/terms'), text: words.say('room.corrigenda.begin.terms') }}
      errors={errors.summary}
    >
      {part.lead ? <p class="govuk-body">{words.sayCode(part.lead)}</p> : null}
      <form method="post" novalidate>
        <EditingFields />
        <part.Fields place={place} typed={typed} errors={errors} />
        {part.submit === null ? null : <Button>{words.sayCode(part.submit ?? 'desk.save')}</Button>}
      </form>
      {part.After ? <part.After place={place} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={roomOf(call, 'corrigenda/draft')}>
          {words.say('room.correction.look')}
        </a>
      </p>
    </RoomPage>
  );
}

/** What a correction comes to before it is proposed: both versions, whom it touches, and its public reason. */
export function CorrectionDraftPage(props: {
  call: CallRow;
  draft: CorrectionDraft;
  preview: CorrigendumPreview;
  askers: number | undefined;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, draft, preview, askers, typed } = props;
  const errors = formErrors(words, props.errors);
  const lines = correctionLines(preview.differences, call.windows, words);
  const { kind } = draft.input;
  return (
    <RoomPage
      call={call}
      title={say('room.correction.title', { kind: sayCode(`call.corrigendum.${kind}`) })}
      within={useCorrigendaCrumb(call)}
      errors={errors.summary}
    >
      {draft.callVersion === call.version ? null : <WarningText>{say('room.correction.stale')}</WarningText>}
      {lines.length === 0 ? (
        <InsetText>{say('room.correction.nothing')}</InsetText>
      ) : (
        <CorrectionsTable caption={say('room.correction.changes')} lines={lines} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={roomOf(call, `corrigenda/${kind}`)}>
          {say('room.correction.change')}
        </a>
      </p>
      <PreviewBlock preview={preview} askers={askers} />
      <form method="post" novalidate>
        <EditingFields version={draft.callVersion} />
        <TextInLanguages
          name="why"
          label={say('room.correction.why')}
          hint={say('room.correction.why_hint')}
          rows={4}
          languages={call.languages}
          typed={typed}
          errors={errors}
        />
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button>{say('room.correction.propose')}</Button>
      </form>
      <form method="post" action={roomOf(call, 'corrigenda/draft/removal')} novalidate>
        <EditingFields />
        <Button kind="secondary">{say('room.correction.discard')}</Button>
      </form>
    </RoomPage>
  );
}
