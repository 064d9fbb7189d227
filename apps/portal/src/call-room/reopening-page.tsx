import type { FiguresOfCall } from '#calls';
import { fundTimeZone } from '#words';
import { formErrors, InsetText, useWords, type FieldError } from '../components/index.js';
import type { Typed } from '../http/form-reader.js';
import type { ReopeningProposed } from './call-outlook.js';
import { ReopenEffect } from './ending-pages.js';
import { DecideProposal, WhyForm, type WhyFormProps } from './proposals.js';
import { RoomPage, roomOf } from './room-page.js';

interface ReopeningPageProps {
  readonly figures: FiguresOfCall;
  /** What waits for a second person. */
  readonly proposed: ReopeningProposed | undefined;
  /** Whether it was proposed by whoever looks. */
  readonly isOwn: boolean;
  readonly mayPropose: boolean;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Takes a concluded call up again: what it does, then the proposal of one person and the decision of another. */
export function ReopeningPage(props: ReopeningPageProps) {
  const words = useWords();
  const { say } = words;
  const { call, now } = props.figures;
  const errors = formErrors(words, props.errors);
  const form = { action: roomOf(call, 'acts/reopen'), typed: props.typed, errors };
  return (
    <RoomPage call={call} title={say('call.event.reopen')} errors={errors.summary}>
      <p class="govuk-body">{say('desk.act.reopen')}</p>
      {call.state === 'concluded' ? <ReopenEffect figures={now} /> : null}
      {call.state !== 'concluded' ? (
        <InsetText>{say('call.is_not_concluded', { state: call.state })}</InsetText>
      ) : props.proposed ? (
        <Waiting {...props} proposed={props.proposed} form={form} />
      ) : props.mayPropose ? (
        <WhyForm {...form} action={`${form.action}/proposal`} label={say('desk.act.why')}>
          {say('room.reopen.propose')}
        </WhyForm>
      ) : (
        <InsetText>{say('call.reopening_not_proposed')}</InsetText>
      )}
    </RoomPage>
  );
}

function Waiting(props: ReopeningPageProps & { proposed: ReopeningProposed; form: WhyFormProps }) {
  const { say, dateTime } = useWords();
  const { proposed, isOwn, form } = props;
  const { call } = props.figures;
  const when = dateTime(proposed.proposedAt, fundTimeZone);
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.proposal.open')}</h2>
      <p class="govuk-body">{say(isOwn ? 'room.proposal.by_you' : 'room.proposal.by_another', { when })}</p>
      <InsetText>{proposed.why}</InsetText>
      <DecideProposal
        isOwn={isOwn}
        approve={{ action: form.action, text: say('desk.act.reopen_submit'), version: call.version }}
        dismiss={{ ...form, action: `${form.action}/dismissal` }}
      />
    </>
  );
}
