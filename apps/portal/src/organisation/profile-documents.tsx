import type { OrganisationDocumentRow, ProfilePage as Profile } from '#identity';
import { yearlyDocument, type ProfileDocument, type ProfilePart } from '#identity/domain';
import { Button, Details, EditingFields, FileUpload, Input, useWords, type FormErrors } from '../components/index.js';
import { documentsOf, FileLine } from './documents-listed.js';
import { filesPath } from './layout.js';

interface DocumentsProps {
  readonly profile: Profile;
  readonly part: ProfilePart;
  readonly documents: readonly OrganisationDocumentRow[];
  readonly mayEdit: boolean;
  readonly errors: FormErrors;
  readonly typedYear?: string | undefined;
}

/** The files of a part: what is there, with its scan; another in its place. */
export function DocumentsOfPart(props: DocumentsProps) {
  return (
    <>
      {documentsOf(props.part).map((document) =>
        document === yearlyDocument ? (
          <Statements {...props} />
        ) : (
          <OneDocument {...props} document={document} year={null} />
        ),
      )}
    </>
  );
}

/** Each audited year with its file. A year that was said without one can get it, or go. */
function Statements(props: DocumentsProps) {
  const { say } = useWords();
  const { profile, documents, mayEdit } = props;
  const years = [...new Set([...profile.auditedFiscalYears, ...documents.map(({ year }) => year ?? 0)])].sort(
    (a, b) => b - a,
  );
  return (
    <>
      {years.length === 0 ? <p class="govuk-body">{say('org.file.none')}</p> : null}
      {years.map((year) => (
        <OneDocument {...props} document={yearlyDocument} year={year} />
      ))}
      {mayEdit ? (
        <>
          <h2 class="govuk-heading-m">{say('org.file.add_year')}</h2>
          <UploadForm {...props} document={yearlyDocument} year={undefined} />
        </>
      ) : null}
    </>
  );
}

function OneDocument(props: DocumentsProps & { document: ProfileDocument; year: number | null }) {
  const { say, sayCode } = useWords();
  const { profile, part, documents, document, year, mayEdit } = props;
  const found = documents.find((each) => each.document === document && each.year === year);
  const name = [sayCode(`org.document.${document}`), year].filter(Boolean).join(' ');
  return (
    <section id={`file-${document}${year ?? ''}`}>
      <h2 class="govuk-heading-m">{name}</h2>
      {found ? <FileLine id={profile.id} file={found} /> : <p class="govuk-body">{say('org.file.none')}</p>}
      {mayEdit && found === undefined && year === null ? (
        <UploadForm {...props} document={document} year={null} />
      ) : null}
      {mayEdit && (found !== undefined || year !== null) ? (
        <Details summary={`${say(found ? 'org.file.replace' : 'org.file.add')}: ${name}`} open={false}>
          <UploadForm {...props} document={document} year={year} />
        </Details>
      ) : null}
      {mayEdit && (found !== undefined || year !== null) ? (
        <RemoveForm {...{ profile, part, document, year, name }} />
      ) : null}
    </section>
  );
}

/** Every other field stands before the file: what comes after it is not read. */
function UploadForm(props: DocumentsProps & { document: ProfileDocument; year: number | null | undefined }) {
  const { say } = useWords();
  const { profile, part, document, year, errors } = props;
  const at = `${document}${year ?? ''}`;
  return (
    <form method="post" action={filesPath(profile.id, part)} enctype="multipart/form-data" novalidate>
      <EditingFields />
      <input type="hidden" name="document" value={document} />
      {year === undefined ? (
        <Input
          name="year"
          label={say('org.file.year')}
          width={4}
          inputmode="numeric"
          value={props.typedYear}
          error={errors.of('year')}
        />
      ) : year === null ? null : (
        <input type="hidden" name="year" value={year} />
      )}
      <FileUpload
        name="file"
        id={`upload-${at}`}
        label={say('org.file.choose')}
        hint={say('org.file.choose_hint')}
        error={errors.of(`upload-${at}`)}
      />
      <Button kind="secondary">{say('org.file.upload')}</Button>
    </form>
  );
}

function RemoveForm(props: {
  profile: Profile;
  part: ProfilePart;
  document: ProfileDocument;
  year: number | null;
  name: string;
}) {
  const { say } = useWords();
  return (
    <form method="post" action={`${filesPath(props.profile.id, props.part)}/removal`}>
      <EditingFields />
      <input type="hidden" name="document" value={props.document} />
      {props.year === null ? null : <input type="hidden" name="year" value={props.year} />}
      <Button kind="secondary">
        {say('org.file.remove')} <span class="govuk-visually-hidden">{props.name}</span>
      </Button>
    </form>
  );
}
