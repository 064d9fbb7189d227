import type { MemberRow } from '#identity';
import { parts, type OrganisationId } from '#kernel';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  Radios,
  useWords,
  type FieldError,
} from '../components/index.js';
import { organisationCrumbs, organisationPath } from './layout.js';

export interface MemberProps {
  readonly id: OrganisationId;
  readonly name: string;
  readonly member: MemberRow;
  readonly isOwn: boolean;
  readonly isLastOwner: boolean;
  readonly mayChange: boolean;
  readonly mayEnd: boolean;
  readonly errors?: readonly FieldError[];
}

/** One member of an organisation: another part, or none. */
export function MemberPage(props: MemberProps) {
  const words = useWords();
  const { say, sayCode } = words;
  const { id, name, member, isOwn, isLastOwner } = props;
  const errors = formErrors(words, props.errors);
  const [title, at] = [
    say('org.member.title', { name: member.name }),
    organisationPath(id, `/people/members/${member.id}`),
  ];
  const crumbs = [
    ...organisationCrumbs(id, name, title).slice(0, 1),
    { href: organisationPath(id, '/people'), text: say('org.page.people') },
    { text: title },
  ];
  return (
    <Page title={title} crumbs={crumbs} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{member.email}</p>
      {isLastOwner ? <InsetText>{say('org.member.last_owner')}</InsetText> : null}
      {props.mayChange && !isLastOwner ? (
        <form method="post" action={`${at}/part`} novalidate>
          <EditingFields version={member.version} />
          <Radios
            name="part"
            legend={say('org.member.part')}
            legendSize="m"
            hint={say('org.people.parts_text')}
            value={member.part}
            error={errors.of('part')}
            choices={parts.toReversed().map((value) => ({ value, text: sayCode(`part.${value}`) }))}
          />
          <Button>{say('org.member.save')}</Button>
        </form>
      ) : null}
      {props.mayEnd && !isLastOwner ? (
        <form method="post" action={`${at}/end`}>
          <EditingFields version={member.version} />
          <h2 class="govuk-heading-m">{say(isOwn ? 'org.member.leave' : 'org.member.end')}</h2>
          <p class="govuk-body">
            {isOwn ? say('org.member.leave_text') : say('org.member.end_text', { name: member.name })}
          </p>
          <Button kind="warning">{say(isOwn ? 'org.member.leave' : 'org.member.end')}</Button>
        </form>
      ) : null}
    </Page>
  );
}
