import type { MemberRow } from '#identity';
import { Details, formErrors, Page, ScrollRegion, Table, Tag, useFrame, useWords } from '../components/index.js';
import { Done, organisationCrumbs, organisationPath } from './layout.js';
import { RecoveryNotice, RequestCard } from './people-asking.js';
import { Invitations, InviteForm } from './people-invited.js';
import type { PeopleProps } from './people-props.js';

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
