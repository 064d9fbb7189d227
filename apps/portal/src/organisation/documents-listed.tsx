import type { OrganisationDocumentRow, ProfilePage as Profile } from '#identity';
import { profileDocumentNames, profileDocuments, type ProfileDocument, type ProfilePart } from '#identity/domain';
import { Button, Tag, useWords, type TagColour } from '../components/index.js';
import { organisationPath } from './layout.js';

/** The files that stand with a part, by name; none with most parts. */
export const documentsOf = (part: ProfilePart): readonly ProfileDocument[] =>
  profileDocumentNames.filter((name) => profileDocuments[name] === part);

/**
 * Which files a part has. They are changed on a page of their own: the only way to it from here saves first what was
 * typed, for a form that is left takes its text along.
 */
export function DocumentsListed({ profile, part, mayGo }: { profile: Profile; part: ProfilePart; mayGo: boolean }) {
  const { say, sayCode } = useWords();
  const names = documentsOf(part);
  if (names.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('org.file.title')}</h2>
      {names.map((name) => {
        const found = profile.documents.find(({ document }) => document === name);
        return (
          <>
            <h3 class="govuk-heading-s">{sayCode(`org.document.${name}`)}</h3>
            {found ? <FileLine id={profile.id} file={found} /> : <p class="govuk-body">{say('org.file.none')}</p>}
          </>
        );
      })}
      {mayGo ? (
        <Button kind="secondary" name="_then" value="files">
          {say('org.file.save_and_go')}
        </Button>
      ) : null}
    </>
  );
}

const scanColours: Readonly<Record<OrganisationDocumentRow['scanState'], TagColour>> = {
  clean: 'green',
  waiting: 'yellow',
  infected: 'red',
  not_scanned: 'grey',
};

/** A file with its size and its scan; to be opened once it is known to be harmless. */
export function FileLine({ id, file }: { id: Profile['id']; file: OrganisationDocumentRow }) {
  const { say, sayCode, number } = useWords();
  const megabytes = number(Math.max(0.1, Math.round(file.bytes / 100_000) / 10));
  const isKept = file.scanState === 'clean' || file.scanState === 'not_scanned';
  return (
    <p class="govuk-body">
      {isKept ? (
        <a class="govuk-link" href={organisationPath(id, `/files/${file.fileId}`)}>
          {file.name}
        </a>
      ) : (
        file.name
      )}{' '}
      ({say('org.file.size', { megabytes })}){' '}
      <Tag colour={scanColours[file.scanState]}>{sayCode(`org.file.scan.${file.scanState}`)}</Tag>
    </p>
  );
}
