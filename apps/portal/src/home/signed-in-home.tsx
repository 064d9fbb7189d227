import { fundTimeZone, type Words } from '#words';
import {
  InsetText,
  Page,
  ScrollRegion,
  Table,
  Tag,
  useFrame,
  type Column,
  type TagColour,
} from '../components/index.js';
import { OwnOrganisations, type OwnOrganisationsProps } from './own-organisations.js';

/** One thing that concerns the person. */
export interface Concern {
  /** Where it is shown, if there is a page of it. */
  readonly href?: string | undefined;
  /** What it is, for people: `APP-2026-0042 · Safe return`. */
  readonly title: string;
  readonly state: string;
  readonly stateColour?: TagColour | undefined;
  /** What the person can do next; without one it is only to know. */
  readonly next?: string | undefined;
  /** A calendar day. */
  readonly dueOn?: string | undefined;
  /** The instant of a door. */
  readonly closesAt?: Date | undefined;
}

/** Things of one kind: drafts, reviews to write, payments to authorise. */
export interface ConcernGroup {
  readonly title: string;
  readonly concerns: readonly Concern[];
  /** How many there are, where only the first are shown. */
  readonly total?: number;
}

export interface SignedInHomeProps {
  readonly groups: readonly ConcernGroup[];
  readonly own?: OwnOrganisationsProps;
}

/** What waits for the person signed in; each role sees its own. */
export function SignedInHome(props: SignedInHomeProps) {
  const { say } = useFrame().words;
  const groups = props.groups.filter(({ concerns }) => concerns.length > 0);
  return (
    <Page title={say('portal.mine.title')} wide unlisted>
      <h1 class="govuk-heading-l">{say('portal.mine.title')}</h1>
      {groups.length === 0 ? <Nothing /> : groups.map((group) => <Group {...group} />)}
      {props.own ? <OwnOrganisations {...props.own} /> : null}
    </Page>
  );
}

function Nothing() {
  const { say } = useFrame().words;
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{say('portal.mine.nothing')}</p>
      <p class="govuk-body">{say('portal.mine.nothing_hint')}</p>
    </InsetText>
  );
}

function Group({ title, concerns, total = concerns.length }: ConcernGroup) {
  const { words } = useFrame();
  return (
    <section>
      <h2 class="govuk-heading-m sgf-group">
        {title} <span class="sgf-count">{words.say('portal.mine.group_size', { count: total })}</span>
      </h2>
      <ScrollRegion label={title}>
        <Table<Concern>
          caption={title}
          captionHidden
          dense
          firstCellIsHeader
          rows={concerns}
          columns={useColumns(concerns)}
        />
      </ScrollRegion>
      {total > concerns.length ? (
        <p class="govuk-hint">{words.say('portal.mine.first', { shown: concerns.length })}</p>
      ) : null}
    </section>
  );
}

/** A column that nothing stands in is left out. */
function useColumns(concerns: readonly Concern[]): Column<Concern>[] {
  const { words } = useFrame();
  const { say } = words;
  const due = { head: say('portal.mine.due_head'), cell: (concern: Concern) => dueText(words, concern) };
  const next = { head: say('portal.mine.next'), cell: (concern: Concern) => concern.next ?? '' };
  return [
    { head: say('portal.mine.thing'), cell: (concern) => <Title {...concern} /> },
    { head: say('portal.mine.state'), cell: ({ state, stateColour }) => <Tag colour={stateColour}>{state}</Tag> },
    ...[due, next].filter(({ cell }) => concerns.some((concern) => cell(concern) !== '')),
  ];
}

function Title({ href, title }: Concern) {
  if (href === undefined) return <>{title}</>;
  return (
    <a class="govuk-link" href={href}>
      {title}
    </a>
  );
}

function dueText(words: Words, { dueOn, closesAt }: Concern): string {
  if (closesAt) return words.deadline(closesAt, fundTimeZone);
  return dueOn ? words.date(dueOn) : '';
}
