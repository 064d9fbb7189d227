import type { CorrigendumPreview } from '#applications';
import type { CallRow, CorrectionDraft, CorrigendaPage, Texts } from '#calls';
import { corrigendumKinds } from '#calls/domain';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Table,
  Tag,
  Textarea,
  useWords,
  type FieldError,
  type FormErrors,
  type TagColour,
} from '../components/index.js';
import { fundTimeZone } from '#words';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import type { ActProposed, NoticesSent } from './call-outlook.js';
import { correctionLines } from './correction-lines.js';
import { CorrectionsTable } from './corrections-table.js';
import { Corrigendum } from './corrigenda-of-call.js';
import { PreviewBlock } from './preview-block.js';
import { Reasons, RoomPage, roomOf } from './room-page.js';

/** Every correction of a call: what may be begun, what waits, what was published and who was told. */
export function CorrigendaPageView(props: {
  call: CallRow;
  page: CorrigendaPage;
  draft: CorrectionDraft | undefined;
  proposals: readonly ActProposed[];
  notices: readonly NoticesSent[];
}) {
  const { say } = useWords();
  const { call, page } = props;
  return (
    <RoomPage call={call} title={say('room.corrigenda.title')}>
      <p class="govuk-body">{say('room.corrigenda.lead')}</p>
      <ToPropose {...props} />
      <Proposals call={call} proposals={props.proposals} />
      <h2 class="govuk-heading-m">{say('room.corrigenda.published')}</h2>
      {page.items.length === 0 ? <InsetText>{say('room.corrigenda.none')}</InsetText> : null}
      {page.items.map((corrigendum) => (
        <>
          <Corrigendum call={call} corrigendum={corrigendum} />
          <Told notices={props.notices.filter((notice) => tellsOf(notice, corrigendum.number))} />
        </>
      ))}
    </RoomPage>
  );
}

/** What one may begin, and what one has begun. */
function ToPropose({ call, page, draft }: { call: CallRow; page: CorrigendaPage; draft: CorrectionDraft | undefined }) {
  const { say, sayCode, dateTime } = useWords();
  const act = page.actions.find(({ name }) => name === 'propose_correction');
  if (act === undefined) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.corrigenda.propose')}</h2>
      {act.reasons.length > 0 ? <Reasons reasons={act.reasons} /> : null}
      {draft ? (
        <InsetText>
          {say('room.corrigenda.begun', {
            kind: sayCode(`call.corrigendum.${draft.input.kind}`),
            when: dateTime(draft.savedAt, fundTimeZone),
          })}{' '}
          <a class="govuk-link" href={roomOf(call, 'corrigenda/draft')}>
            {say('room.corrigenda.go_on')}
          </a>
        </InsetText>
      ) : null}
      <ul class="govuk-list">
        {corrigendumKinds.map((kind) => (
          <li>
            <a class="govuk-link" href={roomOf(call, `corrigenda/${kind}`)}>
              {sayCode(`room.corrigenda.begin.${kind}`)}
            </a>
            <br />
            <span class="govuk-hint">{sayCode(`room.corrigenda.when.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How the states of a proposal are coloured. */
export const proposalColours: Readonly<Record<ActProposed['state'], TagColour>> = {
  open: 'yellow',
  approved: 'green',
  declined: 'red',
  withdrawn: 'grey',
};

function Proposals({ call, proposals }: { call: CallRow; proposals: readonly ActProposed[] }) {
  const { say, sayCode, dateTime } = useWords();
  if (proposals.length === 0) return null;
  return (
    <Table
      caption={say('room.corrigenda.proposals')}
      captionSize="m"
      rows={proposals}
      columns={[
        {
          head: say('room.corrigenda.what'),
          cell: ({ kind, state, why }) => (
            <>
              {state === 'open' ? (
                <a class="govuk-link" href={roomOf(call, 'corrigenda/proposal')}>
                  {sayCode(`call.corrigendum.${kind}`)}
                </a>
              ) : (
                sayCode(`call.corrigendum.${kind}`)
              )}
              <br />
              {why}
            </>
          ),
        },
        {
          head: say('room.state'),
          cell: ({ state, remark, proposedAt, decidedAt }) => (
            <>
              <Tag colour={proposalColours[state]}>{sayCode(`room.proposal.${state}`)}</Tag>
              <br />
              {dateTime(decidedAt ?? proposedAt, fundTimeZone)}
              {remark ? (
                <>
                  <br />
                  {remark}
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

const tellingOfCorrigenda = ['call_corrected', 'deadline_extended', 'questions_moved'];

const tellsOf = ({ template, number }: NoticesSent, wanted: number): boolean =>
  number === wanted && tellingOfCorrigenda.includes(template);

/** Of how many people it is known that they were told. */
function Told({ notices }: { notices: readonly NoticesSent[] }) {
  const { say } = useWords();
  const sum = (of: 'sent' | 'waiting' | 'failed'): number => notices.reduce((all, each) => all + each[of], 0);
  return (
    <p class="govuk-body govuk-!-margin-bottom-8">
      {say('room.corrigenda.told', { sent: sum('sent'), waiting: sum('waiting'), failed: sum('failed') })}
    </p>
  );
}

/** The correction that waits: what it changes, whom it touches, and the two ways to decide. */
export function CorrectionProposalPage(props: {
  call: CallRow;
  proposed: NonNullable<CorrigendaPage['proposed']>;
  actions: CorrigendaPage['actions'];
  preview: CorrigendumPreview;
  askers: number | undefined;
  isOwn: boolean;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, proposed, preview, isOwn, actions } = props;
  const errors = formErrors(words, props.errors);
  const publish = actions.find(({ name }) => name === 'correct');
  const title = say('room.proposal.title', { kind: sayCode(`call.corrigendum.${proposed.change.kind}`) });
  return (
    <RoomPage
      call={call}
      title={title}
      within={{ href: roomOf(call, 'corrigenda'), text: say('room.corrigenda.title') }}
      errors={errors.summary}
    >
      <p class="govuk-body">
        {say(isOwn ? 'room.proposal.by_you' : 'room.proposal.by_another', {
          when: words.dateTime(proposed.proposedAt, fundTimeZone),
        })}
      </p>
      <InsetText>
        <WhyInLanguages texts={proposed.why} />
      </InsetText>
      <CorrectionsTable
        caption={say('room.correction.changes')}
        lines={correctionLines(proposed.differences, call.windows, words)}
      />
      <PreviewBlock preview={preview} askers={props.askers} />
      {publish === undefined ? null : publish.reasons.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{say('room.proposal.not_now')}</h2>
          <Reasons reasons={publish.reasons} />
        </>
      ) : (
        <form method="post" action={roomOf(call, 'corrigenda/publication')} novalidate>
          <EditingFields version={call.version} />
          <Button>{say('room.corrigenda.publish')}</Button>
        </form>
      )}
      {actions.some(({ name }) => name === 'decline_correction') ? (
        <SetAside call={call} isOwn={isOwn} typed={props.typed} errors={errors} />
      ) : null}
    </RoomPage>
  );
}

/** What everybody will read, in each language in which it is written. */
function WhyInLanguages({ texts }: { texts: Texts }) {
  const { sayCode } = useWords();
  return (
    <>
      {Object.entries(texts).map(([language, text]) => (
        <p class="govuk-body">
          {Object.keys(texts).length > 1 ? `${sayCode(`desk.language.${language}`)}: ` : null}
          <span lang={language}>{text}</span>
        </p>
      ))}
    </>
  );
}

function SetAside(props: { call: CallRow; isOwn: boolean; typed: Typed; errors: FormErrors }) {
  const { say } = useWords();
  const { typed, errors } = props;
  return (
    <form method="post" action={roomOf(props.call, 'corrigenda/dismissal')} novalidate>
      <h2 class="govuk-heading-m">{say(props.isOwn ? 'room.proposal.withdraw' : 'room.proposal.decline')}</h2>
      <EditingFields />
      <Textarea
        name="why"
        label={say('room.why')}
        hint={say('traces.none_here')}
        rows={3}
        value={textAt(typed, 'why')}
        error={errors.of('why')}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button kind="secondary">{say(props.isOwn ? 'room.proposal.withdraw' : 'room.proposal.decline')}</Button>
    </form>
  );
}
