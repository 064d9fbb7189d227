import type { OrganisationDocumentRow } from '#identity';
import type { Words } from '#words';
import { Button, EditingFields, useFrame } from '../components/index.js';
import type { AskedDocument } from './asked-documents.js';
import type { DocumentsPlace } from './documents-place.js';
import { ScanTag } from './scan-tag.js';
import { sizeIn } from './size.js';

/** What the organisation's profile holds of a document: one button hands it in. */
export function FromProfile({ place, asked }: { place: DocumentsPlace; asked: AskedDocument }) {
  const { words, timeZone } = useFrame();
  if (asked.offered.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.say('documents.from_profile')}</h3>
      <p class="govuk-hint">{words.say('documents.use_hint')}</p>
      {asked.offered.map((file) => (
        <Offer {...{ place, asked, file }} what={offerInWords(file, words, timeZone)} />
      ))}
    </>
  );
}

function Offer(props: { place: DocumentsPlace; asked: AskedDocument; file: OrganisationDocumentRow; what: string }) {
  const { words } = useFrame();
  const { place, asked, file, what } = props;
  return (
    <>
      <p class="govuk-body sgf-break">
        {what} <ScanTag state={file.scanState} />
      </p>
      {file.scanState === 'infected' ? (
        <p class="govuk-body">{words.say('documents.offer_infected')}</p>
      ) : (
        <form method="post" action={`/applications/${place.id}/profile-documents`}>
          <EditingFields />
          <input type="hidden" name="document" value={asked.document} />
          <input type="hidden" name="profileDocument" value={file.id} />
          <Button kind="secondary">
            {words.say('documents.use')}
            <span class="govuk-visually-hidden">: {what}</span>
          </Button>
        </form>
      )}
    </>
  );
}

const offerInWords = (file: OrganisationDocumentRow, words: Words, timeZone: string): string => {
  const { document: what, year, name } = file;
  const shown = { what, name, size: sizeIn(words, file.bytes), at: words.dateTime(file.attachedAt, timeZone) };
  return year === null
    ? words.say('documents.of_profile', shown)
    : words.say('documents.of_profile_year', { ...shown, year });
};
