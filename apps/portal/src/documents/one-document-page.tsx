import type { DraftDocument } from '#applications';
import {
  Button,
  EditingFields,
  FileUpload,
  formErrors,
  Page,
  SummaryList,
  useFrame,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { accepted, inPieces } from './in-pieces.js';
import type { DocumentsPlace } from './documents-place.js';
import { ScanTag } from './scan-tag.js';
import { sizeIn } from './size.js';

/** One file: what it is, and what can be done with it. */
export function OneDocumentPage(props: {
  place: DocumentsPlace;
  title: string;
  file: DraftDocument;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const frame = useFrame();
  const { say } = words;
  const { place, file, title } = props;
  const errors = formErrors(
    words,
    props.errors?.map((each) => ({ ...each, field: 'file' })),
  );
  const kept = file.scanState === 'waiting' || file.scanState === 'infected';
  return (
    <Page
      title={file.name}
      back={`/applications/${place.id}/documents`}
      errors={errors.summary}
      scripts={['upload']}
      unlisted
    >
      <span class="govuk-caption-l">{title}</span>
      <h1 class="govuk-heading-l sgf-break">{file.name}</h1>
      {file.scanState === 'infected' ? <WarningText>{say('documents.infected')}</WarningText> : null}
      {file.scanState === 'waiting' ? <p class="govuk-body">{say('documents.scan_waiting')}</p> : null}
      <SummaryList
        rows={[
          { key: say('documents.size'), value: sizeIn(words, file.bytes) },
          { key: say('documents.attached_at'), value: words.dateTime(file.attachedAt, frame.timeZone) },
          { key: say('documents.scan'), value: <ScanTag state={file.scanState} /> },
          { key: say('documents.sha256'), value: <code class="sgf-break">{file.sha256}</code> },
        ]}
      />
      {kept ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/applications/${place.id}/files/${file.fileId}`} download>
            {say('documents.download')}
          </a>
        </p>
      )}
      {place.isOpen ? (
        <>
          <h2 class="govuk-heading-m">{say('documents.replace')}</h2>
          <form
            method="post"
            encType="multipart/form-data"
            {...inPieces(place.id, file.document, frame)}
            data-sgf-replaces={`/api/applications/${place.id}/documents/${file.id}`}
            data-sgf-then={`/applications/${place.id}/documents`}
          >
            <EditingFields />
            <FileUpload
              name="file"
              label={say('documents.choose_replacement')}
              hint={say('documents.replace_hint')}
              error={errors.of('file')}
              accept={accepted}
            />
            <Button kind="secondary">{say('documents.replace')}</Button>
          </form>
          <h2 class="govuk-heading-m">{say('documents.remove')}</h2>
          <p class="govuk-body">{say('documents.remove_hint')}</p>
          <form method="post" action={`/applications/${place.id}/documents/${file.id}/removal`}>
            <EditingFields />
            <Button kind="warning">{say('documents.remove')}</Button>
          </form>
        </>
      ) : null}
    </Page>
  );
}
