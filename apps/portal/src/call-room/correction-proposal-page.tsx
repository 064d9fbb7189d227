import type { CorrigendumPreview } from '#applications';
import type { CallRow, CorrigendaPage, Texts } from '#calls';
import { fundTimeZone } from '#words';
import { formErrors, InsetText, useWords, type FieldError } from '../components/index.js';
import type { Typed } from '../http/form-reader.js';
import { correctionLines } from './correction-lines.js';
import { CorrectionsTable } from './corrections-table.js';
import { PreviewBlock } from './preview-block.js';
import { DecideProposal } from './proposals.js';
import { Reasons, RoomPage, roomOf } from './room-page.js';

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
      {publish && publish.reasons.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{say('room.proposal.not_now')}</h2>
          <Reasons reasons={publish.reasons} />
        </>
      ) : null}
      {actions.some(({ name }) => name === 'decline_correction') ? (
        <>
          <h2 class="govuk-heading-m">{say('room.proposal.decide')}</h2>
          <DecideProposal
            isOwn={isOwn}
            approve={
              publish?.reasons.length === 0
                ? {
                    action: roomOf(call, 'corrigenda/publication'),
                    text: say('room.corrigenda.publish'),
                    version: call.version,
                  }
                : undefined
            }
            dismiss={{ action: roomOf(call, 'corrigenda/dismissal'), typed: props.typed, errors }}
          />
        </>
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
