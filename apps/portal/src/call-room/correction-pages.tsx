import type { CorrigendumPreview } from '#applications';
import type { CallRow, CorrectionDraft } from '#calls';
import { guidelineChapters, type CorrigendumKind } from '#calls/domain';
import {
  Button,
  Checkboxes,
  Details,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  TaskList,
  Textarea,
  useWords,
  WarningText,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { textAt, ticksAt, type Typed } from '../desk/form-reader.js';
import { TextInLanguages } from '../desk/languages.js';
import { Moment } from '../desk/moment.js';
import { windowPath, type Part, type Place } from '../desk/place.js';
import { correctionPlace, zoneOf } from './correction-forms.js';
import { correctionLines } from './correction-lines.js';
import { CorrectionsTable } from './corrections-table.js';
import { PreviewBlock } from './preview-block.js';
import { RoomPage, roomOf } from './room-page.js';

/** The parts of a window that a correction of terms can change, in the order in which they are looked at. */
export const correctedParts = ['terms', 'documents', 'sections', 'questions'] as const;

interface FieldsProps {
  readonly call: CallRow;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

const useCorrigendaCrumb = (call: CallRow) => {
  const { say } = useWords();
  return { href: roomOf(call, 'corrigenda'), text: say('room.corrigenda.title') };
};

/** The form of a correction that stands on one page: other words, or a later deadline. */
export function CorrectionFormPage(props: {
  call: CallRow;
  kind: Exclude<CorrigendumKind, 'terms'>;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { call, kind, typed } = props;
  const errors = formErrors(words, props.errors);
  const Fields = { wording: WordingFields, deadline: DeadlineFields }[kind];
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

function WordingFields({ call, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  const { languages } = call;
  return (
    <>
      <TextInLanguages name="title" label={say('desk.call.title')} {...{ languages, typed, errors }} />
      <Input
        name="source"
        label={say('desk.call.source')}
        value={textAt(typed, 'source')}
        error={errors.of('source')}
      />
      {call.windows.map(({ code }, index) => {
        const at = `windows[w${index}]`;
        return (
          <>
            <TextInLanguages
              name={`${at}[title]`}
              label={`${code}: ${say('desk.window.title')}`}
              {...{ languages, typed, errors }}
            />
            <Input
              name={`${at}[wording]`}
              label={`${code}: ${say('desk.window.wording')}`}
              value={textAt(typed, `${at}[wording]`)}
              error={errors.of(`${at}[wording]`)}
            />
          </>
        );
      })}
      {guidelineChapters.map((chapter) => (
        <Details
          summary={sayCode(`public.chapter.${chapter}`)}
          open={languages.some((language) => errors.of(`guidelines[${chapter}][${language}]`))}
        >
          {languages.map((language) => {
            const name = `guidelines[${chapter}][${language}]`;
            return (
              <Textarea
                name={name}
                label={`${sayCode(`public.chapter.${chapter}`)} (${sayCode(`desk.language.${language}`)})`}
                rows={12}
                value={textAt(typed, name)}
                error={errors.of(name)}
              />
            );
          })}
        </Details>
      ))}
    </>
  );
}

function DeadlineFields({ call, typed, errors }: FieldsProps) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <Moment
        name="closes"
        legend={say('room.deadline.closes')}
        hint={say('room.deadline.closes_hint')}
        timeLabel={say('room.time', { zone: zoneOf(call) })}
        typed={typed}
        error={errors.of('closes')}
      />
      <Input
        name="wording"
        label={say('desk.window.wording')}
        hint={say('desk.window.wording_hint')}
        value={textAt(typed, 'wording')}
        error={errors.of('wording')}
      />
      {call.windows.length > 1 ? (
        <Checkboxes
          name="windows"
          legend={say('room.deadline.windows')}
          legendSize="s"
          values={ticksAt(typed, 'windows')}
          error={errors.of('windows')}
          choices={call.windows.map(({ code, title }) => ({ value: code, text: `${code} · ${textIn(title, words)}` }))}
        />
      ) : null}
    </>
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
  why?: string;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, draft, preview } = props;
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
      <PreviewBlock preview={preview} />
      <form method="post" novalidate>
        <EditingFields version={draft.callVersion} />
        <Textarea
          name="why"
          label={say('room.correction.why')}
          hint={say('room.correction.why_hint')}
          value={props.why}
          error={errors.of('why')}
        />
        <Button>{say('room.correction.propose')}</Button>
      </form>
      <form method="post" action={roomOf(call, 'corrigenda/draft/removal')} novalidate>
        <EditingFields />
        <Button kind="secondary">{say('room.correction.discard')}</Button>
      </form>
    </RoomPage>
  );
}
