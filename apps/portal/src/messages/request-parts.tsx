import type { RequestRow, ThreadPage } from '#correspondence';
import { informationRequestMachine } from '#correspondence/domain';
import { fundTimeZone } from '#words';
import {
  Button,
  Details,
  EditingFields,
  SummaryList,
  Textarea,
  useWords,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import type { MessagesPlace } from './messages-place.js';
import { DueOn } from './new-request-page.js';
import { RequestState } from './request-state.js';

/** By when something is wanted, and where that stands. */
export function RequestFacts({ request, today }: { request: RequestRow; today: string }) {
  const { say, date, dateTime } = useWords();
  const { state, dueOn, answeredAt, why } = request;
  return (
    <SummaryList
      rows={[
        { key: say('portal.mine.state'), value: <RequestState request={request} today={today} /> },
        {
          key: say('corr.request.due'),
          value: (
            <>
              {date(dueOn)}
              <br />
              <span class="govuk-hint">{say('corr.request.whole_day')}</span>
            </>
          ),
        },
        ...(answeredAt ? [{ key: say('corr.request.answered_at'), value: dateTime(answeredAt, fundTimeZone) }] : []),
        ...(state === 'withdrawn' ? [{ key: say('corr.request.why'), value: why ?? say('corr.erased') }] : []),
      ]}
    />
  );
}

/** What the desk does beside writing; only what the machine lets it do now. */
export function RequestActs(props: { place: MessagesPlace; thread: ThreadPage; typed: Typed; errors: FormErrors }) {
  const { say } = useWords();
  const { place, thread } = props;
  const { request } = thread;
  const here = `${place.base}/${thread.id}`;
  const events = request ? informationRequestMachine.eventsFrom(request.state) : [];
  return (
    <section>
      <h2 class="govuk-heading-m">{say('corr.desk.acts')}</h2>
      {thread.waitsForSecretariat && !request ? (
        <Act action={`${here}/settling`} version={thread.version} submit={say('corr.desk.settle')} />
      ) : null}
      {request && events.includes('close') ? (
        <Act action={`${here}/closing`} version={request.version} submit={say('information_request.event.close')} />
      ) : null}
      {request?.state === 'open' ? <OpenRequestActs {...props} request={request} here={here} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={place.base}>
          {say('corr.messages.all')}
        </a>
      </p>
    </section>
  );
}

function Act(props: { action: string; version: number; submit: string }) {
  return (
    <form method="post" action={props.action}>
      <EditingFields version={props.version} />
      <Button kind="secondary">{props.submit}</Button>
    </form>
  );
}

function OpenRequestActs(props: { request: RequestRow; here: string; typed: Typed; errors: FormErrors }) {
  const { say } = useWords();
  const { request, here, typed, errors } = props;
  const [year, month, day] = request.dueOn.split('-').map(Number);
  const isMoving = errors.of('dueOn') !== undefined;
  const dueOn = isMoving ? typed : { dueOn: { day: `${day}`, month: `${month}`, year: `${year}` } };
  return (
    <>
      <Details summary={say('corr.desk.move')} open={isMoving}>
        <form method="post" action={`${here}/due-day`} novalidate>
          <EditingFields version={request.version} />
          <DueOn typed={dueOn} error={errors.of('dueOn')} />
          <Button kind="secondary">{say('corr.desk.move_submit')}</Button>
        </form>
      </Details>
      <Details summary={say('information_request.event.withdraw')} open={errors.of('why') !== undefined}>
        <form method="post" action={`${here}/withdrawal`} novalidate>
          <EditingFields version={request.version} />
          <Textarea
            name="why"
            label={say('corr.desk.withdraw_why')}
            hint={say('traces.none_here')}
            value={textAt(typed, 'why')}
            error={errors.of('why')}
          />
          {typed['why'] === undefined ? null : <LookAgain looked={isLooked(typed)} errors={errors} />}
          <Button kind="secondary">{say('information_request.event.withdraw')}</Button>
        </form>
      </Details>
    </>
  );
}
