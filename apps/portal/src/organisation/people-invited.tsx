import type { InvitationRow } from '#identity';
import { parts } from '#kernel';
import {
  Button,
  EditingFields,
  Input,
  Radios,
  ScrollRegion,
  Table,
  Tag,
  useFrame,
  useWords,
  type FormErrors,
} from '../components/index.js';
import { textAt } from '../http/form-reader.js';
import { organisationPath } from './layout.js';
import type { PeopleProps } from './people-props.js';

/** Who is invited, and what became of it. */
export function Invitations({ id, invitations, mayInvite }: PeopleProps) {
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

/** Invites somebody. */
export function InviteForm({ id, typed = {}, errors }: Omit<PeopleProps, 'errors'> & { errors: FormErrors }) {
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
