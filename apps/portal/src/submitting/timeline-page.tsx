import { labelFor, lastOutcome, type TimelineEntry } from '#applications/domain';
import { doorState } from '#calls/domain';
import { fundTimeZone, type Words } from '#words';
import { InsetText, Page, useWords } from '../components/index.js';
import { addressOf, reasonsAgainst, type OwnApplication } from './own-application.js';
import { deadlineByBothClocks } from './stands.js';

/** Where an application stands and what has happened, as far as its applicant was told. */
export function TimelinePage(props: {
  own: OwnApplication;
  entries: readonly TimelineEntry[];
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
      <h2 class="govuk-heading-m">{words.say('submitting.timeline.history')}</h2>
      <ol class="govuk-list sgf-timeline">
        {withClosing(own, entries).map((entry) => (
          <li>
            <time class="govuk-hint sgf-timeline__at" dateTime={entry.at.toISOString()}>
              {[words.dateTime(entry.at, fundTimeZone), entry.byName].filter(Boolean).join(' · ')}
            </time>
            {sentence(entry, words)}
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** One sentence on where it stands, in the words of what was released. */
export function whereItStands(own: OwnApplication, entries: readonly TimelineEntry[], words: Words): string {
  const { application, door } = own;
  const isClosed = doorState(door, door.now) === 'closed';
  if (application.state === 'withdrawn') return words.say('submitting.timeline.stands.withdrawn');
  if (application.submissionId === null)
    return words.say(isClosed ? 'submitting.timeline.stands.late' : 'submitting.timeline.stands.draft');
  if (lastOutcome(entries))
    return words.say('submitting.timeline.stands.told', { state: words.sayCode(labelFor('applicant', application)) });
  return words.say(isClosed ? 'submitting.timeline.stands.submitted' : 'submitting.timeline.stands.submitted_open');
}

/** That the door has closed is nobody's act, but everybody waits for it. */
const withClosing = ({ door }: OwnApplication, entries: readonly TimelineEntry[]): TimelineEntry[] => {
  const nothing = { byName: null, outcome: null, number: null, until: null };
  const closing = door.now < door.closesAt ? [] : [{ ...nothing, what: 'application.closed', at: door.closesAt }];
  return [...entries, ...closing].sort((a, b) => a.at.getTime() - b.at.getTime());
};

const sentence = ({ what, outcome, number, until }: TimelineEntry, words: Words): string =>
  words.sayCode(`submitting.timeline.what.${what.replace('application.', '')}`, {
    ...(number === null ? {} : { number }),
    ...(until === null ? {} : { until: words.deadline(until, fundTimeZone) }),
    ...(outcome === null ? {} : { outcome: words.sayCode(`application.state.${outcome}`) }),
  });

/** Where one can go on from here. */
function Ways({ own, entries, hasFeedback }: Parameters<typeof TimelinePage>[0]) {
  const words = useWords();
  const at = addressOf(own);
  const isOpen = doorState(own.door, own.door.now) === 'open';
  const isWritten = isOpen && own.application.state !== 'withdrawn';
  const may = (act: string): boolean => reasonsAgainst(own, act)?.every(({ code }) => code === 'why_needed') ?? false;
  const ways: (readonly [href: string, text: string])[] = [
    ...(lastOutcome(entries) ? [[`${at}/letter`, words.say('submitting.timeline.letter')] as const] : []),
    ...(hasFeedback ? [[`${at}/letter#feedback`, words.say('feedback.link')] as const] : []),
    ...(own.application.submissionId === null
      ? []
      : [[`${at}/receipt`, words.say('submitting.receipt.heading')] as const]),
    [`${at}/check`, words.say(isWritten ? 'submitting.timeline.to_check' : 'submitting.timeline.answers')],
    ...(may('withdraw') ? [[`${at}/withdrawal`, words.say('submitting.withdraw.title')] as const] : []),
    ...(may('resume') || may('restore') ? [[`${at}/resumption`, words.say('submitting.resume.title')] as const] : []),
  ];
  return (
    <>
      {isWritten ? (
        <p class="govuk-body">
          {words.say('submitting.timeline.closes', { closesAt: deadlineByBothClocks(own.door.closesAt, words).vienna })}
        </p>
      ) : null}
      <ul class="govuk-list sgf-not-on-paper">
        {ways.map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
