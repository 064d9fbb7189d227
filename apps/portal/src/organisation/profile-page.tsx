import type { FoundTrace } from '#applications/domain';
import type { PartRow, ProfilePage as Profile } from '#identity';
import { fieldsOf, type ProfileContent, type ProfilePart } from '#identity/domain';
import {
  Button,
  EditingFields,
  formErrors,
  Page,
  SummaryList,
  useFrame,
  useWords,
  type FieldError,
  type SummaryLine,
} from '../components/index.js';
import type { ComponentChildren } from 'preact';
import type { Typed } from '../http/form-reader.js';
import { DocumentsListed } from './documents-listed.js';
import { fieldOf, TraceWarning } from '../traces/trace-warning.js';
import { Heading, organisationCrumbs, organisationPath, WayOn } from './layout.js';
import { ProfileFields } from './profile-fields.js';
import { shownValue } from './shown-value.js';
import { StalePart } from './stale-part.js';

export interface ProfilePartProps {
  readonly profile: Profile;
  readonly part: ProfilePart;
  readonly mayEdit: boolean;
  readonly typed: Typed;
  /** The version that the form was made on. */
  readonly version: number;
  /** What looks like a trace of a person in it, as it is saved. */
  readonly traces: readonly FoundTrace[];
  readonly errors?: readonly FieldError[] | undefined;
  /** What would be saved, where somebody else was faster. */
  readonly mine?: ProfileContent | undefined;
  readonly done?: ComponentChildren;
  /** Asks who is at the keyboard, for the bank account. */
  readonly stepUp?: ((errors: ReturnType<typeof formErrors>) => ComponentChildren) | undefined;
}

/** One part of a profile: to change for who may, to read for the others; its files are named below. */
export function ProfilePartPage(props: ProfilePartProps) {
  const words = useWords();
  const { profile, part, mayEdit } = props;
  const errors = formErrors(words, props.errors);
  const title = words.sayCode(`org.part.${part}`);
  return (
    <Page
      title={title}
      crumbs={organisationCrumbs(profile.id, profile.name, title)}
      errors={errors.summary.map((line) => atFirstBox(part, line))}
      unlisted
    >
      {props.done}
      {props.mine ? <StalePart {...{ part, profile, mine: props.mine }} /> : null}
      <Heading above={profile.name}>{title}</Heading>
      <p class="govuk-body">{words.sayCode(`org.lead.${part}`)}</p>
      <TraceWarning
        traces={props.traces.map((trace) => ({
          ...trace,
          where: words.sayCode(`org.field.${fieldOf(trace)}`),
          href: `#${fieldOf(trace)}`,
        }))}
      />
      {part === 'bank' ? <StoredBank row={profile.parts.bank} mayEdit={mayEdit} /> : null}
      {mayEdit ? <PartForm {...props} errors={errors} /> : <PartToRead {...{ profile, part }} />}
      <WayOn href={organisationPath(profile.id)} text="org.cancel" />
    </Page>
  );
}

/** A date is three boxes: what is wrong with it leads to the first. */
const atFirstBox = (part: ProfilePart, line: SummaryLine): SummaryLine =>
  fieldsOf(part).some(([name, { kind }]) => kind === 'day' && line.href === `#${name}`)
    ? { ...line, href: `${line.href}-day` }
    : line;

function PartForm({
  part,
  typed,
  version,
  mine,
  errors,
  stepUp,
  profile,
}: Omit<ProfilePartProps, 'errors'> & {
  errors: ReturnType<typeof formErrors>;
}) {
  const words = useWords();
  return (
    <form method="post" action={organisationPath(profile.id, `/profile/${part}`)} novalidate>
      <EditingFields version={version} />
      <ProfileFields {...{ part, typed, errors }} />
      {part === 'declaration' ? <Declared row={profile.parts.declaration} /> : null}
      {stepUp?.(errors)}
      <Button>{words.say(mine ? 'org.stale.save_mine' : 'org.save')}</Button>
      <DocumentsListed {...{ profile, part }} mayGo={mine === undefined} />
    </form>
  );
}

function PartToRead({ profile, part }: { profile: Profile; part: ProfilePart }) {
  return (
    <>
      {part === 'bank' ? null : <PartSummary row={profile.parts[part]} />}
      <DocumentsListed {...{ profile, part }} mayGo={false} />
    </>
  );
}

/** Who made the declaration and when, and how it is taken back. */
function Declared({ row: { content, savedAt, savedBy } }: { row: PartRow }) {
  const { words, timeZone } = useFrame();
  const { clauses } = content;
  if (savedAt === null || !Array.isArray(clauses) || clauses.length === 0) return null;
  const at = words.dateTime(savedAt, timeZone);
  return (
    <>
      <p class="govuk-body">
        {savedBy === null ? words.say('org.declared', { at }) : words.say('org.declared_by', { at, name: savedBy })}
      </p>
      <p class="govuk-body">{words.say('org.declared.take_back')}</p>
    </>
  );
}

/** What a part holds, field by field. */
function PartSummary({ row }: { row: PartRow }) {
  const words = useWords();
  const rows = fieldsOf(row.part).map(([name, field]) => ({
    key: words.sayCode(`org.field.${name}`),
    value: <Lines text={shownValue(field, row.content[name], words) || words.say('org.not_filled')} />,
  }));
  return rows.length === 0 ? null : <SummaryList rows={rows} />;
}

/** The account as it may be seen: masked. To change it everything is entered again. */
function StoredBank({ row, mayEdit }: { row: PartRow; mayEdit: boolean }) {
  const { say } = useWords();
  return (
    <>
      {row.version > 0 ? <h2 class="govuk-heading-m">{say('org.bank.stored')}</h2> : null}
      {row.version > 0 ? <PartSummary row={row} /> : null}
      {row.version > 0 && mayEdit ? <p class="govuk-body">{say('org.bank.renew')}</p> : null}
      {mayEdit ? null : <p class="govuk-body">{say('org.bank.owners_only')}</p>}
    </>
  );
}

/** A text with its lines. */
export function Lines({ text }: { text: string }) {
  return <span class="sgf-lines">{text}</span>;
}
