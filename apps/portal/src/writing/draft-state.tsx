import type { WritingPage } from '#applications';
import { stateFor } from '#applications/domain';
import { doorState } from '#calls/domain';
import { InsetText, useWords } from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { ReceivedMark } from '../late-door/received-mark.js';
import { timeLeft } from '../calls/time-left.js';

/** How long it can be written in, or why not: on every page on which an application is written. */
export function DraftState({ page }: { page: WritingPage }) {
  const words = useWords();
  const { door, against, application } = page;
  if (application.receivedBy !== null) return <ReceivedMark application={application} />;
  if (against.length > 0) return <ReadOnly page={page} />;
  return (
    <>
      <p class="govuk-body sgf-time-left">
        <strong>{words.say('writing.time_left', { left: timeLeft(words, door.now, door.closesAt) })}</strong>{' '}
        <Deadline at={door.closesAt} />
      </p>
      {application.submissionId === null ? null : <InsetText>{words.say('writing.working_copy')}</InsetText>}
    </>
  );
}

function ReadOnly({ page: { door, against, application } }: { page: WritingPage }) {
  const { say, sayCode } = useWords();
  if (door.callState === 'cancelled') return <InsetText>{say('submitting.timeline.stands.cancelled')}</InsetText>;
  const isClosed = doorState(door, door.now) === 'closed';
  return (
    <InsetText>
      {isClosed ? (
        <>
          <p class="govuk-body govuk-!-font-weight-bold">{say('writing.closed')}</p>
          <p class="govuk-body">
            <Deadline at={door.closesAt} />
          </p>
          <p class="govuk-body">
            {say(application.submissionId === null ? 'writing.closed_unsubmitted' : 'writing.closed_submitted')}
          </p>
        </>
      ) : (
        against.map(({ code, params }) => (
          <p class="govuk-body">
            {code === 'not_permitted'
              ? say('writing.readers_read')
              : code === 'application.cannot_edit'
                ? say('writing.not_now', { state: sayCode(`application.state.${stateFor('applicant', application)}`) })
                : sayCode(code, params)}
          </p>
        ))
      )}
    </InsetText>
  );
}
