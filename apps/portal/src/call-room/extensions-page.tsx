import type { TimeOfOne } from '#applications';
import type { CallRow } from '#calls';
import { Button, formErrors, Input, InsetText, Table, useWords, type FieldError } from '../components/index.js';
import { timeOf, windowOf } from './extension-page.js';
import { ProposalTag } from './proposals.js';
import { RoomPage, roomOf } from './room-page.js';

/** More time: for all, or for one whose reference is known; and what was given and proposed so far. */
export function ExtensionsPage(props: {
  call: CallRow;
  given: readonly TimeOfOne[];
  mayPropose: boolean;
  reference?: string;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call, given } = props;
  const errors = formErrors(words, props.errors);
  return (
    <RoomPage call={call} title={say('room.extensions.title')} errors={errors.summary}>
      <h2 class="govuk-heading-m">{say('room.extensions.for_all')}</h2>
      <p class="govuk-body">
        {say('room.extensions.for_all_lead')}{' '}
        {props.mayPropose ? (
          <a class="govuk-link" href={roomOf(call, 'corrigenda/deadline')}>
            {say('room.corrigenda.begin.deadline')}
          </a>
        ) : null}
      </p>
      <h2 class="govuk-heading-m">{say('room.extensions.for_one')}</h2>
      <p class="govuk-body">{say('room.extensions.for_one_lead')}</p>
      <form method="get" action={roomOf(call, 'extensions')} novalidate>
        <Input
          name="reference"
          label={say('room.extensions.reference')}
          hint={say('room.extensions.reference_hint', { code: call.code })}
          width={20}
          spellcheck={false}
          value={props.reference ?? ''}
          error={errors.of('reference')}
        />
        <Button kind="secondary">{say('room.extensions.find')}</Button>
      </form>
      {given.length === 0 ? (
        <InsetText>{say('room.extensions.none')}</InsetText>
      ) : (
        <Table
          caption={say('room.extensions.all')}
          captionSize="m"
          firstCellIsHeader
          rows={given}
          columns={[
            {
              head: say('room.application'),
              cell: ({ application }) => (
                <a class="govuk-link" href={timeOf(call, application.reference)}>
                  {application.reference}
                </a>
              ),
            },
            { head: say('room.state'), cell: (one) => <TimeNow call={call} one={one} /> },
          ]}
        />
      )}
    </RoomPage>
  );
}

/** Until when the door is open for an application, and what is proposed for it. */
function TimeNow({ call, one }: { call: CallRow; one: TimeOfOne }) {
  const { say, deadline } = useWords();
  const { timezone } = windowOf(call, one);
  const [last] = one.given;
  const latest = one.proposals[0];
  return (
    <>
      {last ? (
        <p class="govuk-body">{say('room.extensions.until', { until: deadline(last.until, timezone) })}</p>
      ) : null}
      {latest && latest.state !== 'approved' ? <ProposalTag state={latest.state} /> : null}
    </>
  );
}
