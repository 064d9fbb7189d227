import type { ChangedSection } from '#applications/domain';
import type { RefusedRow, SubmittedRow } from '#applications';
import { doorIsOpen, doorState } from '#calls/domain';
import { reasonsFrom } from '#kernel';
import { fundTimeZone, type Words } from '#words';
import { InsetText, NotificationBanner, ScrollRegion, Table, useWords } from '../components/index.js';
import { addressOf as callAddress, textIn } from '../calls/public-calls.js';
import { titleOf } from '../writing/fields.js';
import { fieldLabel } from './answers-in-words.js';
import { callStands } from './call-stands.js';
import { addressOf, type OwnApplication } from './own-application.js';

/** What of an application counts, beside its working copy. */
export interface Standing {
  /** The latest first. */
  readonly submitted: readonly SubmittedRow[];
  /** Null before the first submission. */
  readonly differences: readonly ChangedSection[] | null;
  readonly refused: readonly RefusedRow[];
}

/** An instant by the clocks that people know: `1 May 2011 at 12:00 CEST` in Vienna, and in UTC. */
export const bothClocks = (at: Date, words: Words): { readonly vienna: string; readonly utc: string } => ({
  vienna: words.dateTime(at, fundTimeZone),
  utc: words.dateTime(at, 'UTC'),
});

/** A deadline by the same clocks: its last whole minute. */
export const deadlineByBothClocks: typeof bothClocks = (end, words) => ({
  vienna: words.deadline(end, fundTimeZone),
  utc: words.deadline(end, 'UTC'),
});

/** Which submission counts, and what the working copy says otherwise. */
export function WhatCounts(props: { own: OwnApplication; standing: Standing }) {
  const words = useWords();
  const { own, standing } = props;
  const counts = standing.submitted.find((each) => each.counts);
  if (counts === undefined || standing.differences === null) return null;
  const { number } = counts;
  const differs = standing.differences.length > 0;
  return (
    <InsetText>
      <p class="govuk-body">
        {differs ? words.say('submitting.stands.differs', { number }) : words.say('submitting.stands.same', { number })}
      </p>
      {differs ? <Changes own={own} changed={standing.differences} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(own)}/receipt`}>
          {words.say('submitting.stands.receipt', { number })}
        </a>
      </p>
    </InsetText>
  );
}

function Changes(props: { own: OwnApplication; changed: readonly ChangedSection[] }) {
  const words = useWords();
  const { form } = props.own.terms;
  return (
    <>
      <p class="govuk-body">{words.say('submitting.stands.changed')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {props.changed.map(({ section, fields }) => (
          <li>
            {words.say('submitting.stands.changed_in', {
              section: titleOf(form, section, words),
              fields: words.list(fields.map((field) => fieldLabel(form, section, field, words))),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** That the door is closed: when, by which clock, and what counts; or why else nothing is taken. Nothing while it is open. */
export function ClosedNotice(props: { own: OwnApplication; standing: Standing }) {
  const words = useWords();
  const { own, standing } = props;
  const stands = callStands(own);
  if (stands === 'open') return null;
  if (stands === 'cancelled') return <Cancelled own={own} />;
  if (stands === 'in_grace')
    return <NotificationBanner text={words.say('submitting.grace', { seconds: own.door.graceSeconds })} />;
  const [reason] = reasonsFrom([doorIsOpen], own.door);
  if (doorState(own.door, own.door.now) !== 'closed')
    return <NotificationBanner text={words.sayCode(reason!.code, reason!.params)} />;
  return (
    <NotificationBanner title={words.say('submitting.closed.title')}>
      <p class="govuk-body">
        {words.say('submitting.closed.when', deadlineByBothClocks(own.door.closesAt, words))}{' '}
        {own.door.closesAt.getTime() === own.window.closesAt.getTime()
          ? words.say('submitting.closed.wording', { wording: textIn(own.window.deadlineWording, words) })
          : words.say('submitting.closed.own_deadline')}
      </p>
      <p class="govuk-body">{whatCameOfIt(own, standing, words)}</p>
    </NotificationBanner>
  );
}

/** That the call came to nothing, and where everybody reads why. */
function Cancelled({ own }: { own: OwnApplication }) {
  const { say } = useWords();
  return (
    <NotificationBanner title={say('submitting.closed.cancelled')}>
      <p class="govuk-body">{say('submitting.timeline.stands.cancelled')}</p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={callAddress({ code: own.window.callCode })}>
          {say('submitting.closed.why_cancelled')}
        </a>
      </p>
    </NotificationBanner>
  );
}

/** After the deadline: whether something was handed in, when, and whether it still counts. */
function whatCameOfIt({ application }: OwnApplication, { submitted, differences }: Standing, { say }: Words): string {
  const counts = submitted.find((each) => each.counts);
  if (application.state === 'withdrawn') return say('submitting.closed.withdrawn');
  if (counts === undefined) return say('submitting.closed.nothing');
  const { number, inGrace } = counts;
  return [
    say(inGrace ? 'submitting.closed.in_grace' : 'submitting.closed.submitted', { number }),
    ...(differences?.length ? [say('submitting.closed.changes')] : []),
  ].join(' ');
}

/** What was tried after the deadline: the evidence, also for the applicant. */
export function RefusedAttempts(props: { refused: readonly RefusedRow[] }) {
  const words = useWords();
  if (props.refused.length === 0) return null;
  const both = (clocks: ReturnType<typeof bothClocks>): string => `${clocks.vienna} · ${clocks.utc}`;
  const columns = [
    {
      head: words.say('submitting.closed.attempted_at'),
      cell: (row: RefusedRow) => both(bothClocks(row.attemptedAt, words)),
    },
    { head: words.say('submitting.closed.by'), cell: (row: RefusedRow) => row.attemptedByName ?? '' },
    {
      head: words.say('submitting.closed.deadline'),
      cell: (row: RefusedRow) => both(deadlineByBothClocks(row.deadlineInForce, words)),
    },
  ];
  const title = words.say('submitting.closed.attempts');
  return (
    <section>
      <h2 class="govuk-heading-m" id="attempts">
        {title}
      </h2>
      <p class="govuk-body">{words.say('submitting.closed.attempts_lead')}</p>
      <ScrollRegion label={title}>
        <Table caption={title} captionHidden columns={columns} rows={props.refused} />
      </ScrollRegion>
    </section>
  );
}
