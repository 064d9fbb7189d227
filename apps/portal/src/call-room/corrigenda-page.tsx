import type { CallRow, CorrectionDraft, CorrigendaPage } from '#calls';
import { corrigendumKinds } from '#calls/domain';
import { fundTimeZone } from '#words';
import { InsetText, Table, useWords } from '../components/index.js';
import type { ActProposed, NoticesSent } from './call-outlook.js';
import { Corrigendum } from './corrigenda-of-call.js';
import { ProposalTag } from './proposals.js';
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
              <ProposalTag state={state} />
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
