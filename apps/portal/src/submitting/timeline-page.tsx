import { labelFor, lastOutcome, type TimelineEntry } from '#applications/domain';
import type { ThreadRow } from '#correspondence';
import { fundTimeZone, type Words } from '#words';
import { addressOf as callAddress } from '../calls/public-calls.js';
import { InsetText, LinkList, Page, useWords } from '../components/index.js';
import { ApplicantThreads } from '../messages/applicant-threads.js';
import { callStands, isWritten } from './call-stands.js';
import { addressOf, reasonsAgainst, type OwnApplication } from './own-application.js';
import { deadlineByBothClocks } from './stands.js';

/** Where an application stands and what has happened, as far as its applicant was told. */
export function TimelinePage(props: {
  own: OwnApplication;
  entries: readonly TimelineEntry[];
  /** What the secretariat wants of the applicant and has not got, due soonest first. */
  requests: readonly ThreadRow[];
  /** Whether the letter says something of the assessment. */
  hasFeedback: boolean;
}) {
  const words = useWords();
  const { own, entries } = props;
  const title = words.say('submitting.timeline.title');
  return (
    <Page title={title} back={addressOf(own)} unlisted>
      <span class="govuk-caption-l">{own.application.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>
        <p class="govuk-body">
          <strong>{whereItStands(own, entries, words)}</strong>
        </p>
        <Ways {...props} />
      </InsetText>
      <Requests {...props} />
      <h2 class="govuk-heading-m">{words.say('submitting.timeline.history')}</h2>
      <ol class="govuk-list sgf-timeline">
        {withClosing(own, entries).map((entry) => (
          <li>
            <time class="govuk-hint sgf-timeline__at" dateTime={entry.at.toISOString()}>
              {[words.dateTime(entry.at, fundTimeZone), entry.byName].filter(Boolean).join(' · ')}
            </time>
            {entry.what === 'call.cancelled' ? (
              <a class="govuk-link" href={callAddress({ code: own.window.callCode })}>
                {sentence(entry, words)}
              </a>
            ) : (
              sentence(entry, words)
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** One sentence on where it stands, in the words of what was released. */
export function whereItStands(own: OwnApplication, entries: readonly TimelineEntry[], words: Words): string {
  const { application } = own;
  const stands = callStands(own);
  if (application.state === 'withdrawn') return words.say('submitting.timeline.stands.withdrawn');
  if (lastOutcome(entries))
    return words.say('submitting.timeline.stands.told', { state: words.sayCode(labelFor('applicant', application)) });
  if (stands === 'cancelled') return words.say('submitting.timeline.stands.cancelled');
  if (application.submissionId === null)
    return words.say(stands === 'closed' ? 'submitting.timeline.stands.late' : 'submitting.timeline.stands.draft');
  if (isWritten(own)) return words.say('submitting.timeline.stands.submitted_open');
  return words.say(
    application.receivedBy === null || stands === 'closed'
      ? 'submitting.timeline.stands.submitted'
      : 'submitting.timeline.stands.received',
  );
}

/** That the door has closed is nobody's act, but everybody waits for it; of a call that was cancelled nobody does. */
const withClosing = (own: OwnApplication, entries: readonly TimelineEntry[]): TimelineEntry[] => {
  const nothing = { byName: null, outcome: null, number: null, until: null };
  const { now, closesAt } = own.door;
  const hasClosed = callStands(own) !== 'cancelled' && closesAt <= now;
  const closing = hasClosed ? [{ ...nothing, what: 'application.closed', at: closesAt }] : [];
  return [...entries, ...closing].sort((a, b) => a.at.getTime() - b.at.getTime());
};

const sentence = ({ what, outcome, number, until }: TimelineEntry, words: Words): string => {
  const isLate = what === 'application.submitted' && until !== null;
  return words.sayCode(`submitting.timeline.what.${isLate ? 'submitted_late' : what.replace(/^\w+\./, '')}`, {
    ...(number === null ? {} : { number }),
    ...(until === null ? {} : { until: words.deadline(until, fundTimeZone) }),
    ...(outcome === null ? {} : { outcome: words.sayCode(`application.state.${outcome}`) }),
  });
};

/** Nothing else of an application is as urgent as what somebody waits for. */
function Requests({ own, requests }: Parameters<typeof TimelinePage>[0]) {
  const { say } = useWords();
  if (requests.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{say('corr.home.requests')}</h2>
      <ApplicantThreads base={`${addressOf(own)}/messages`} threads={requests} idPrefix="request" />
    </section>
  );
}

/** Where one can go on from here. */
function Ways({ own, entries, hasFeedback }: Parameters<typeof TimelinePage>[0]) {
  const words = useWords();
  const at = addressOf(own);
  const isToSubmit = isWritten(own) && reasonsAgainst(own, 'submit') !== undefined;
  const may = (act: string): boolean => reasonsAgainst(own, act)?.every(({ code }) => code === 'why_needed') ?? false;
  const ways: (readonly [href: string, text: string])[] = [
    ...(lastOutcome(entries) ? [[`${at}/letter`, words.say('submitting.timeline.letter')] as const] : []),
    ...(hasFeedback ? [[`${at}/letter#feedback`, words.say('feedback.link')] as const] : []),
    ...(own.application.submissionId === null
      ? []
      : [[`${at}/receipt`, words.say('submitting.receipt.heading')] as const]),
    [`${at}/check`, words.say(isToSubmit ? 'submitting.timeline.to_check' : 'submitting.timeline.answers')],
    ...(may('withdraw') ? [[`${at}/withdrawal`, words.say('submitting.withdraw.title')] as const] : []),
    ...(may('resume') || may('restore') ? [[`${at}/resumption`, words.say('submitting.resume.title')] as const] : []),
    [`${at}/messages`, words.say('submitting.timeline.messages')],
  ];
  return (
    <>
      {isWritten(own) ? (
        <p class="govuk-body">
          {words.say('submitting.timeline.closes', { closesAt: deadlineByBothClocks(own.door.closesAt, words).vienna })}
        </p>
      ) : null}
      <LinkList links={ways.map(([href, text]) => ({ href, text }))} class="sgf-not-on-paper" />
    </>
  );
}
