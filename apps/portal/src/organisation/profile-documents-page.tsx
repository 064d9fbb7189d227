import type { ProfilePage as Profile } from '#identity';
import { fieldsOf, profileDocuments, type ProfilePart } from '#identity/domain';
import { formErrors, Page, useWords, type FieldError } from '../components/index.js';
import type { ComponentChildren } from 'preact';
import { Heading, organisationCrumbs, organisationPath, WayOn } from './layout.js';
import { DocumentsOfPart } from './profile-documents.js';

export interface ProfileDocumentsProps {
  readonly profile: Profile;
  readonly part: ProfilePart;
  readonly mayEdit: boolean;
  readonly errors?: readonly FieldError[] | undefined;
  readonly done?: ComponentChildren;
  /** Of the year that was typed with a file. */
  readonly typedYear?: string | undefined;
}

/** The files of one part, apart from its text: a file that is sent takes nothing with it that was typed. */
export function ProfileDocumentsPage(props: ProfileDocumentsProps) {
  const words = useWords();
  const { profile, part, mayEdit, typedYear } = props;
  const errors = formErrors(words, props.errors);
  const isPart = hasOnlyFiles(part);
  const name = words.sayCode(`org.part.${part}`);
  const title = isPart ? name : words.say('org.file.of_part', { part: name });
  const documents = profile.documents.filter(({ document }) => profileDocuments[document] === part);
  return (
    <Page title={title} crumbs={organisationCrumbs(profile.id, profile.name, title)} errors={errors.summary} unlisted>
      {props.done}
      <Heading above={profile.name}>{title}</Heading>
      {isPart ? <p class="govuk-body">{words.sayCode(`org.lead.${part}`)}</p> : null}
      <DocumentsOfPart {...{ profile, part, documents, mayEdit, errors, typedYear }} />
      {isPart ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={organisationPath(profile.id, `/profile/${part}`)}>
            {words.say('org.file.back', { part: name })}
          </a>
        </p>
      )}
      <WayOn href={organisationPath(profile.id)} text="org.cancel" />
    </Page>
  );
}

/** Whether nothing is typed in a part: its page is that of its files. */
export const hasOnlyFiles = (part: ProfilePart): boolean => fieldsOf(part).length === 0;
