import { mostBytes } from '#platform';
import {
  Button,
  EditingFields,
  FileUpload,
  formErrors,
  InLanguage,
  InsetText,
  Page,
  Table,
  useFrame,
  useWords,
  type FieldError,
} from '../components/index.js';
import { DraftState } from '../writing/draft-state.js';
import type { AskedDocument } from './asked-documents.js';
import type { DocumentsPlace } from './documents-place.js';
import { FromProfile } from './from-profile.js';
import { ScanTag } from './scan-tag.js';
import { accepted, inPieces } from './in-pieces.js';
import { sizeIn } from './size.js';

/** All that is to be handed in as a file, and what is there. */
export function DocumentsPage(props: {
  place: DocumentsPlace;
  errors?: readonly FieldError[] | undefined;
  /** The document under which the failed file was. */
  at?: string | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const frame = useFrame();
  const { place, at } = props;
  const errors = formErrors(
    words,
    props.errors?.map((each) => ({ ...each, field: at && `file-${at}` })),
  );
  const title = say('documents.title');
  return (
    <Page
      title={title}
      back={`/applications/${place.id}`}
      errors={errors.summary}
      scripts={['zone', 'upload']}
      unlisted
    >
      <span class="govuk-caption-l">{place.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <DraftState page={place.page} />
      <p class="govuk-body">{say('documents.lead', { most: sizeIn(words, mostBytes) })}</p>
      <p class="govuk-body">{say('documents.kinds')}</p>
      <InsetText>{say('documents.no_victims')}</InsetText>
      {place.asked.map((asked) => (
        <section class="sgf-document" aria-labelledby={`title-${asked.document}`}>
          <h2 class="govuk-heading-m" id={`title-${asked.document}`}>
            <InLanguage lang={asked.lang}>{asked.title}</InLanguage>{' '}
            {asked.required ? null : <span class="govuk-hint sgf-inline">{say('documents.optional')}</span>}
          </h2>
          <Files place={place} asked={asked} />
          <FromProfile place={place} asked={asked} />
          {place.isOpen ? (
            <form method="post" encType="multipart/form-data" {...inPieces(place.id, asked.document, frame)}>
              <EditingFields />
              <input type="hidden" name="document" value={asked.document} />
              <FileUpload
                id={`file-${asked.document}`}
                name="file"
                label={asked.files.length === 0 ? say('documents.choose') : say('documents.choose_another')}
                hint={asked.hint && <InLanguage lang={asked.hintLang}>{asked.hint}</InLanguage>}
                error={errors.of(`file-${asked.document}`)}
                accept={accepted}
                multiple
              />
              <Button kind="secondary">
                {say('documents.upload')}
                <span class="govuk-visually-hidden">
                  : <InLanguage lang={asked.lang}>{asked.title}</InLanguage>
                </span>
              </Button>
            </form>
          ) : null}
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${place.id}`}>
          {say('documents.back_to_tasks')}
        </a>
      </p>
    </Page>
  );
}

function Files({ place, asked }: { place: DocumentsPlace; asked: AskedDocument }) {
  const words = useWords();
  const { say } = words;
  if (asked.files.length === 0)
    return <p class="govuk-body">{say(asked.required ? 'documents.missing' : 'documents.none')}</p>;
  return (
    <Table
      caption={<InLanguage lang={asked.lang}>{asked.title}</InLanguage>}
      captionHidden
      firstCellIsHeader
      rows={asked.files}
      columns={[
        {
          head: say('documents.file'),
          cell: (file) => (
            <a class="govuk-link sgf-break" href={`/applications/${place.id}/documents/${file.id}`}>
              {file.name}
            </a>
          ),
        },
        { head: say('documents.size'), numeric: true, cell: ({ bytes }) => sizeIn(words, bytes) },
        { head: say('documents.scan'), cell: ({ scanState }) => <ScanTag state={scanState} /> },
      ]}
    />
  );
}
