import type { CallRow, Texts } from '#calls';
import type { CallState } from '#calls/domain';
import { InsetText, Tag, useWords, WarningText, type TagColour } from '../components/index.js';
import { CallText } from './call-text.js';
import { InstantInBothZones } from './instant.js';
import { phaseOf } from './public-calls.js';

const unusual: Partial<Record<CallState, TagColour>> = { draft: 'grey', proposed: 'yellow' };

/** Where a call stands: what has not begun, what is over, and what comes then. */
export function CallStanding({ call }: { call: CallRow }) {
  const { sayCode } = useWords();
  if (call.state === 'cancelled') return <Cancelled why={call.cancelledBecause} />;
  const colour = unusual[call.state];
  if (colour)
    return (
      <p class="govuk-body">
        <Tag colour={colour}>{sayCode(`call.state.${call.state}`)}</Tag>
      </p>
    );
  const phases = call.windows.map((window) => phaseOf(call, window));
  if (phases.includes('open')) return null;
  return phases.includes('coming') ? <NotYet call={call} /> : <Over isConcluded={call.state === 'concluded'} />;
}

function Cancelled({ why }: { why: Texts | null }) {
  const { say } = useWords();
  const [before, after] = say('public.call.cancelled_because', { why: '\n' }).split('\n');
  return (
    <>
      <WarningText>{say('public.call.cancelled')}</WarningText>
      {why ? (
        <p class="govuk-body">
          {before}
          <CallText texts={why} />
          {after}
        </p>
      ) : null}
    </>
  );
}

function NotYet({ call }: { call: CallRow }) {
  const { say } = useWords();
  const opens = call.windows.map(({ opensAt }) => opensAt).sort((a, b) => a.getTime() - b.getTime());
  const next = opens.find((at) => at > call.now);
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{say('public.call.coming')}</p>
      {next ? (
        <p class="govuk-body">
          <InstantInBothZones at={next} />
        </p>
      ) : null}
      <p class="govuk-body">{say('public.call.coming_hint')}</p>
    </InsetText>
  );
}

function Over({ isConcluded }: { isConcluded: boolean }) {
  const { say } = useWords();
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{say('public.call.over')}</p>
      {isConcluded ? <p class="govuk-body">{say('public.call.concluded')}</p> : <WhatComesNext />}
    </InsetText>
  );
}

function WhatComesNext() {
  const { say } = useWords();
  return (
    <>
      <p class="govuk-body">{say('public.call.over_hint')}</p>
      <ol class="govuk-list govuk-list--number">
        {(['eligibility', 'assessment', 'advice', 'told'] as const).map((step) => (
          <li>{say(`public.call.then.${step}`)}</li>
        ))}
      </ol>
    </>
  );
}
