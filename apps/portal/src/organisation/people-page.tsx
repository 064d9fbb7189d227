import type { InvitationRow, JoinRequestRow, MemberRow, RecoveryRow } from '#identity';
import { parts, type OrganisationId, type PersonId } from '#kernel';
import {
  Button,
  ButtonGroup,
  Details,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Page,
  Radios,
  ScrollRegion,
  Select,
  Table,
  Tag,
  useFrame,
  useWords,
  WarningText,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { Done, organisationCrumbs, organisationPath } from './layout.js';
import { Lines } from './profile-page.js';

export interface PeopleProps {
  readonly id: OrganisationId;
  readonly name: string;
  readonly actorId: PersonId;
  readonly members: readonly MemberRow[];
  readonly invitations: readonly InvitationRow[];
  readonly requests: readonly JoinRequestRow[];
  readonly recoveries: readonly RecoveryRow[];
  readonly mayInvite: boolean;
  readonly isMember: boolean;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly done?: unknown;
}

/** Who belongs to an organisation, who is invited to it, who asks to join. */
export function PeoplePage(props: PeopleProps) {
  const words = useWords();
  const { say } = words;
  const { id, name, mayInvite, isMember, members, actorId } = props;
  const errors = formErrors(words, props.errors);
  const title = say('org.people.title', { name });
  const isOwner = members.some(({ personId, part }) => personId === actorId && part === 'owner');
  return (
    <Page title={title} crumbs={organisationCrumbs(id, name, say('org.page.people'))} errors={errors.summary} unlisted>
      <Done done={props.done} />
      <h1 class="govuk-heading-l">{title}</h1>
      {props.recoveries.map((row) => (
        <RecoveryNotice row={row} />
      ))}
      {props.requests.map((row) => (
        <RequestCard row={row} mayDecide={mayInvite} errors={errors} />
      ))}
      <Members {...props} />
      <Details summary={say('org.people.parts')}>{say('org.people.parts_text')}</Details>
      {props.invitations.length > 0 ? <Invitations {...props} /> : null}
      {mayInvite ? <InviteForm {...props} errors={errors} /> : null}
      {isMember && !isOwner ? (
        <>
          <h2 class="govuk-heading-m">{say('org.people.recover')}</h2>
          <p class="govuk-body">
            <a class="govuk-link" href={organisationPath(id, '/recovery')}>
              {say('org.people.recover_link')}
            </a>
          </p>
        </>
      ) : null}
    </Page>
  );
}

function Members({ id, name, members, actorId, mayInvite }: PeopleProps) {
  const { words } = useFrame();
  const { say } = words;
  const title = say('org.people.title', { name });
  const columns = [
    {
      head: say('org.people.name'),
      cell: (row: MemberRow) => (
        <>
          {row.personId === actorId ? `${row.name} (${say('org.people.you')})` : row.name}{' '}
          {row.isClosed ? <Tag colour="grey">{say('org.people.closed')}</Tag> : null}
        </>
      ),
    },
    { head: say('org.people.email'), cell: ({ email }: MemberRow) => email },
    { head: say('org.people.part'), cell: ({ part }: MemberRow) => words.sayCode(`part.${part}`) },
  ];
  const change = {
    head: <span class="govuk-visually-hidden">{say('org.people.change')}</span>,
    cell: (row: MemberRow) =>
      mayInvite || row.personId === actorId ? (
        <a class="govuk-link" href={organisationPath(id, `/people/members/${row.id}`)}>
          {say('org.people.change')} <span class="govuk-visually-hidden">{row.name}</span>
        </a>
      ) : null,
  };
  return (
    <ScrollRegion label={title}>
      <Table<MemberRow>
        caption={title}
        captionHidden
        firstCellIsHeader
        rows={members}
        columns={[...columns, ...(members.some((row) => change.cell(row)) ? [change] : [])]}
      />
    </ScrollRegion>
  );
}

function RequestCard({ row, mayDecide, errors }: { row: JoinRequestRow; mayDecide: boolean; errors: FormErrors }) {
  const { say, sayCode } = useWords();
  const at = organisationPath(row.organisationId, `/people/requests/${row.id}`);
  return (
    <section class="sgf-card">
      <h2 class="govuk-heading-s">{say('org.people.request_text', { name: row.personName, email: row.email })}</h2>
      {row.note ? (
        <InsetText>
          <Lines text={row.note} />
        </InsetText>
      ) : null}
      {mayDecide ? (
        <>
          <WarningText>{say('org.people.request_warning')}</WarningText>
          <form method="post" action={`${at}/acceptance`}>
            <EditingFields />
            <Select
              name="part"
              id={`part-${row.id}`}
              label={say('org.people.invite_part')}
              value="reader"
              error={errors.of(`part-${row.id}`)}
              options={parts.toReversed().map((value) => ({ value, text: sayCode(`part.${value}`) }))}
            />
            <ButtonGroup>
              <Button>{say('org.people.let_in')}</Button>
              <Button kind="secondary" formaction={`${at}/refusal`}>
                {say('org.people.decline')}
              </Button>
            </ButtonGroup>
          </form>
        </>
      ) : null}
    </section>
  );
}

function RecoveryNotice({ row }: { row: RecoveryRow }) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const until = row.grantableAt ? words.dateTime(row.grantableAt, timeZone) : '';
  return (
    <section class="sgf-card">
      <h2 class="govuk-heading-s">{say('org.people.recoveries')}</h2>
      <p class="govuk-body">{say('org.people.recovery_text', { name: row.personName, email: row.email, until })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/recoveries/${row.id}`}>
          {say('org.recovery.page', { name: row.organisationName })}
        </a>
      </p>
    </section>
  );
}

function Invitations({ id, invitations, mayInvite }: PeopleProps) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const act = (row: InvitationRow, name: 'mail' | 'revocation') => (
    <form method="post" action={organisationPath(id, `/people/invitations/${row.id}/${name}`)}>
      <EditingFields />
      <button class="sgf-link-button">
        {say(name === 'mail' ? 'org.people.resend' : 'org.people.revoke')}
        <span class="govuk-visually-hidden"> {say('org.people.of', { email: row.email })}</span>
      </button>
    </form>
  );
  return (
    <ScrollRegion label={say('org.people.invitations')}>
      <Table<InvitationRow>
        caption={say('org.people.invitations')}
        captionSize="m"
        rows={invitations}
        columns={[
          { head: say('org.people.email'), cell: ({ email }) => email },
          { head: say('org.people.part'), cell: ({ part }) => words.sayCode(`part.${part}`) },
          {
            head: say('org.people.expires'),
            cell: ({ now, expiresAt }) =>
              now < expiresAt ? (
                words.dateTime(expiresAt, timeZone)
              ) : (
                <Tag colour="grey">{say('org.people.expired')}</Tag>
              ),
          },
          ...(mayInvite
            ? [
                {
                  head: <span class="govuk-visually-hidden">{say('org.people.change')}</span>,
                  cell: (row: InvitationRow) => (
                    <>
                      {act(row, 'mail')}
                      {act(row, 'revocation')}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </ScrollRegion>
  );
}

function InviteForm({ id, typed = {}, errors }: Omit<PeopleProps, 'errors'> & { errors: FormErrors }) {
  const { say, sayCode } = useWords();
  return (
    <form method="post" action={organisationPath(id, '/people/invitations')} novalidate>
      <h2 class="govuk-heading-m">{say('org.people.invite')}</h2>
      <EditingFields />
      <Input
        name="email"
        label={say('org.people.email')}
        labelSize="s"
        hint={say('org.people.invite_hint')}
        type="email"
        autocomplete="off"
        spellcheck={false}
        value={textAt(typed, 'email')}
        error={errors.of('email')}
      />
      <Radios
        name="part"
        legend={say('org.people.invite_part')}
        legendSize="s"
        value={textAt(typed, 'part')}
        error={errors.of('part')}
        choices={parts.toReversed().map((value) => ({ value, text: sayCode(`part.${value}`) }))}
      />
      <Button>{say('org.people.invite_submit')}</Button>
    </form>
  );
}
