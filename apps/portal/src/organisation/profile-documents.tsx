import type { OrganisationDocumentRow, ProfilePage as Profile } from '#identity';
import {
  profileDocumentNames,
  profileDocuments,
  yearlyDocument,
  type ProfileDocument,
  type ProfilePart,
} from '#identity/domain';
import {
  Button,
  Details,
  EditingFields,
  FileUpload,
  Input,
  Tag,
  useWords,
  type FormErrors,
  type TagColour,
} from '../components/index.js';
import { organisationPath } from './layout.js';

interface DocumentsProps {
  readonly profile: Profile;
  readonly part: ProfilePart;
  readonly documents: readonly OrganisationDocumentRow[];
  readonly mayEdit: boolean;
  readonly errors: FormErrors;
  readonly typedYear?: string | undefined;
}

/** The files of a part: what is there, with its scan; another in its place. Nothing for a part without files. */
export function DocumentsOfPart(props: DocumentsProps) {
  const { say } = useWords();
  const names = profileDocumentNames.filter((name) => profileDocuments[name] === props.part);
  if (names.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('org.file.title')}</h2>
      {names.map((document) =>
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
          <h3 class="govuk-heading-s">{say('org.file.add_year')}</h3>
          <UploadForm {...props} document={yearlyDocument} year={undefined} />
        </>
      ) : null}
    </>
  );
}

function OneDocument(props: DocumentsProps & { document: ProfileDocument; year: number | null }) {
  const { say, sayCode } = useWords();
  const { profile, documents, document, year, mayEdit } = props;
  const found = documents.find((each) => each.document === document && each.year === year);
  const name = [sayCode(`org.document.${document}`), year].filter(Boolean).join(' ');
  return (
    <section id={`file-${document}${year ?? ''}`}>
      <h3 class="govuk-heading-s">{name}</h3>
      {found ? <FileLine id={profile.id} file={found} /> : <p class="govuk-body">{say('org.file.none')}</p>}
      {mayEdit && found === undefined && year === null ? (
        <UploadForm {...props} document={document} year={null} />
      ) : null}
      {mayEdit && (found !== undefined || year !== null) ? (
        <Details summary={`${say(found ? 'org.file.replace' : 'org.file.add')}: ${name}`} open={false}>
          <UploadForm {...props} document={document} year={year} />
        </Details>
      ) : null}
      {mayEdit && (found !== undefined || year !== null) ? <RemoveForm {...{ profile, document, year, name }} /> : null}
    </section>
  );
}

const scanColours: Readonly<Record<OrganisationDocumentRow['scanState'], TagColour>> = {
  clean: 'green',
  waiting: 'yellow',
  infected: 'red',
  not_scanned: 'grey',
};

function FileLine({ id, file }: { id: Profile['id']; file: OrganisationDocumentRow }) {
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

/** Every other field stands before the file: what comes after it is not read. */
function UploadForm(props: DocumentsProps & { document: ProfileDocument; year: number | null | undefined }) {
  const { say } = useWords();
  const { profile, document, year, errors } = props;
  const at = `${document}${year ?? ''}`;
  return (
    <form method="post" action={organisationPath(profile.id, '/documents')} enctype="multipart/form-data" novalidate>
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

function RemoveForm(props: { profile: Profile; document: ProfileDocument; year: number | null; name: string }) {
  const { say } = useWords();
  return (
    <form method="post" action={organisationPath(props.profile.id, '/documents/removal')}>
      <EditingFields />
      <input type="hidden" name="document" value={props.document} />
      {props.year === null ? null : <input type="hidden" name="year" value={props.year} />}
      <Button kind="secondary">
        {say('org.file.remove')} <span class="govuk-visually-hidden">{props.name}</span>
      </Button>
    </form>
  );
}
