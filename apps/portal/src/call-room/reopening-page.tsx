import type { FiguresOfCall } from '#calls';
import { fundTimeZone } from '#words';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Textarea,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import type { ReopeningProposed } from './call-outlook.js';
import { ReopenEffect } from './ending-pages.js';
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

interface WhyFormProps {
  readonly action: string;
  readonly typed: Typed;
  readonly errors: FormErrors;
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
      {isOwn ? null : (
        <form method="post" action={form.action} novalidate>
          <EditingFields version={call.version} />
          <Button>{say('desk.act.reopen_submit')}</Button>
        </form>
      )}
      <WhyForm {...form} action={`${form.action}/dismissal`} label={say('room.why')} isSecondary>
        {say(isOwn ? 'room.proposal.withdraw' : 'room.proposal.decline')}
      </WhyForm>
    </>
  );
}

function WhyForm(props: WhyFormProps & { label: string; isSecondary?: boolean; children: string }) {
  const { say } = useWords();
  const { typed, errors } = props;
  return (
    <form method="post" action={props.action} novalidate>
      <EditingFields />
      <Textarea
        name="why"
        label={props.label}
        hint={say('traces.none_here')}
        rows={3}
        value={textAt(typed, 'why')}
        error={errors.of('why')}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button {...(props.isSecondary ? { kind: 'secondary' } : {})}>{props.children}</Button>
    </form>
  );
}
