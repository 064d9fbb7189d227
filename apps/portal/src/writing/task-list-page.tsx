import type { WritingPage, WrittenSection } from '#applications';
import type { ProfilePage } from '#identity';
import { dayIn, type Words } from '#words';
import {
  ButtonLink,
  Details,
  type Frame,
  InsetText,
  LinkList,
  NotificationBanner,
  Page,
  type Task,
  TaskList,
  useFrame,
  useWords,
} from '../components/index.js';
import { needsOf } from '../organisation/needs.js';
import { ProfileMeter } from '../organisation/profile-meter.js';
import { DraftState } from './draft-state.js';
import { fieldsOf, titleOf } from './fields.js';
import { missingOf } from './missing.js';
import { addressOf, answersOf, callTitle, sectionAddress } from './place.js';
import { ProofLacking } from './proof-lacking.js';
import { CallTitle, SectionTitle } from './titles.js';
import { UnsavedTexts } from './unsaved-texts.js';

export interface TaskListProps {
  readonly page: WritingPage;
  /** Who reads it. */
  readonly person: string;
  /** Of the organisation; null where its members do not write now. */
  readonly profile: ProfilePage | null;
  /** It was just saved for later. */
  readonly kept: boolean;
}

/** An application at a glance: its tasks, how far each is, who wrote last, and what comes next. */
export function TaskListPage({ page, person, profile, kept }: TaskListProps) {
  const words = useWords();
  const { say } = words;
  const { application, against } = page;
  const call = { href: `/calls/${encodeURIComponent(page.window.callCode)}`, text: <CallTitle page={page} /> };
  const crumbs = [{ href: '/home', text: say('portal.mine.title') }, call, { text: application.reference }];
  return (
    <Page
      title={say('writing.tasks.title', { reference: application.reference })}
      crumbs={crumbs}
      scripts={['zone', 'unsaved']}
      unlisted
    >
      {kept ? <NotificationBanner>{say('writing.tasks.kept')}</NotificationBanner> : null}
      <span class="govuk-caption-l">{application.reference}</span>
      <h1 class="govuk-heading-l">{titleIn(page) ?? <CallTitle page={page} />}</h1>
      <DraftState page={page} />
      <UnsavedTexts person={person} application={application.id} sections={page.sections} />
      <Copied page={page} words={words} />
      <Progress page={page} />
      <Tasks page={page} />
      <Lacking page={page} words={words} />
      {against.length === 0 ? (
        <ProofLacking application={application.id} budget={answersOf(page).budget} documents={page.documents} />
      ) : null}
      <Meter page={page} profile={profile} />
      {isEntered(page) ? <WayBackToLateDoor page={page} /> : <Ways page={page} />}
      {against.length === 0 && !isEntered(page) ? <p class="govuk-hint">{say('writing.tasks.where_kept')}</p> : null}
    </Page>
  );
}

function Progress({ page: { sections } }: { page: WritingPage }) {
  const { say } = useWords();
  const complete = sections.filter(({ progress }) => progress === 'complete').length;
  return <p class="govuk-body">{say('writing.tasks.progress', { complete, count: sections.length })}</p>;
}

function Tasks({ page }: { page: WritingPage }) {
  const frame = useFrame();
  const tasks = page.sections.map((section): Task => {
    const isDone = section.progress === 'complete';
    const said = frame.words.sayCode(`application.progress.${section.progress}`);
    return {
      title: <SectionTitle page={page} section={section.section} />,
      href: sectionAddress(page, section.section),
      hint: hintOf(section, page.door.now, frame),
      status: isDone ? { text: said } : { text: said, tag: section.progress === 'in_progress' ? 'teal' : true },
    };
  });
  return <TaskList idPrefix="section" tasks={tasks} />;
}

/** “Amina, 21:04”: who wrote there last, with the day where it was another one. */
const hintOf = ({ savedAt, savedByName: name, missing }: WrittenSection, now: Date, { words, timeZone }: Frame) => {
  if (savedAt === null) return missing.length === 0 ? words.say('writing.tasks.optional') : undefined;
  const isToday = dayIn(savedAt, timeZone) === dayIn(now, timeZone);
  const time = words.dateTime(savedAt, timeZone);
  if (name === null) return words.say('writing.tasks.saved', { time });
  return words.say('writing.tasks.saved_by', { name, time: isToday ? words.time(savedAt, timeZone) : time });
};

/** Everything that is missing in sections that were begun, each with a link to its field. */
function Lacking({ page, words }: { page: WritingPage; words: Words }) {
  if (page.against.length > 0) return null;
  const begun = page.sections.filter(({ progress }) => progress === 'in_progress');
  if (begun.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.say('writing.tasks.missing')}</h2>
      {begun.map((section) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            <SectionTitle page={page} section={section.section} />
          </h3>
          <LinkList isBulleted links={missingOf(page, section, words)} />
        </>
      ))}
    </>
  );
}

/** The desk enters it from an original; its second person records it elsewhere. */
const isEntered = ({ application, against }: WritingPage): boolean =>
  application.receivedBy !== null && against.length === 0;

const WayBackToLateDoor = ({ page: { application, window } }: { page: WritingPage }) => (
  <ButtonLink href={`/desk/calls/${window.callId}/late/${application.id}`}>{useWords().say('late.back')}</ButtonLink>
);

/** What the rules of this call read of the organisation's profile, and what of it is not there yet. */
function Meter({ page, profile }: Pick<TaskListProps, 'page' | 'profile'>) {
  const words = useWords();
  if (profile === null) return null;
  const title = words.say('org.meter.title', { call: callTitle(page, words) });
  return <ProfileMeter organisationId={profile.id} state={profile} needs={needsOf(page.window.rules)} title={title} />;
}

/** Where it goes from here. Whether it can be submitted, the page that checks it says. */
function Ways({ page }: { page: WritingPage }) {
  const { say } = useWords();
  const address = addressOf(page);
  return (
    <>
      {page.against.length === 0 ? (
        <ButtonLink href={`${address}/check`}>{say('writing.tasks.check')}</ButtonLink>
      ) : null}
      <ul class="govuk-list">
        <Way href={`${address}/draft.pdf`} text={say('writing.tasks.pdf')} />
        {page.application.submissionId === null ? null : (
          <Way href={`${address}/receipt`} text={say('writing.tasks.receipt')} />
        )}
        <Way href={`/organisations/${page.application.organisationId}`} text={say('writing.tasks.organisation')} />
        <Way href={`${address}/messages`} text={say('writing.tasks.messages')} />
        <Way href={`${address}/timeline`} text={say('writing.tasks.timeline')} />
      </ul>
    </>
  );
}

const Way = ({ href, text }: { href: string; text: string }) => (
  <li>
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </li>
);

/** What the application began with, and what of it did not fit. */
function Copied({ page, words }: { page: WritingPage; words: Words }) {
  const { copiedFrom, leftOut } = page.application;
  if (copiedFrom === null || page.against.length > 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{words.say('writing.copied.text')}</p>
      {leftOut && leftOut.length > 0 ? (
        <Details summary={words.say('writing.copied.left_out', { count: leftOut.length })}>
          <ul class="govuk-list govuk-list--bullet">
            {leftOut.map(({ code, params }) => (
              <li>
                {leftOutName(page, params, words)}: {words.sayCode(code)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </InsetText>
  );
}

const leftOutName = (page: WritingPage, params: Readonly<Record<string, unknown>> = {}, words: Words): string => {
  const [section, question] = [String(params['section']), String(params['question'])];
  const label = fieldsOf(page.form, section, words).find(({ name }) => name === question)?.label;
  const known = words.sayCode(`writing.label.${question}`);
  const name = label ?? (known.startsWith('⟦') ? question.replaceAll('_', ' ') : known);
  return `${titleOf(page.form, section, words)} – ${name}`;
};

const titleIn = ({ sections }: WritingPage): string | undefined => {
  const title = sections.find(({ section }) => section === 'project')?.content['title'];
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
};
