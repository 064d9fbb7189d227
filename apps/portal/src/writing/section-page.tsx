import { printsOf } from '#applications';
import type { FoundTrace } from '#applications/domain';
import type { Words } from '#words';
import {
  Button,
  ButtonGroup,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  useWords,
  type FieldError,
  type FormErrors,
  type SummaryLine,
} from '../components/index.js';
import { TracesOfField } from '../traces/trace-warning.js';
import { DraftState } from './draft-state.js';
import { isFree, type Field } from './fields.js';
import { KeptHere } from './kept-here.js';
import { kindOf } from './kinds/index.js';
import { addressOf, sectionAddress, type Place } from './place.js';
import { CallTitle } from './titles.js';
import { SavedState, wordsOfScript } from './saved-state.js';
import { SectionShown } from './section-shown.js';
import { typedOf, type Typed } from './section-form.js';

export { SavedState, wordsOfScript } from './saved-state.js';

export interface SectionPageProps {
  readonly place: Place;
  /** Who writes; what is kept in a browser is kept for this person. */
  readonly person: string;
  /** What was typed, where it could not be saved; else what stands in the section. */
  readonly typed?: Typed | undefined;
  /** What the page that was sent had been opened with: its version and prints. */
  readonly seen?: { readonly version: number; readonly prints: Readonly<Record<string, string>> } | undefined;
  /** What looks like a trace of a person in it. */
  readonly traces: readonly FoundTrace[];
  readonly errors?: readonly FieldError[] | undefined;
}

/** One section: written, or only read where it cannot be written in. */
export function SectionPage(props: SectionPageProps) {
  const words = useWords();
  const { place, typed } = props;
  const errors = formErrors(words, props.errors);
  const { page, section, title } = place;
  const isOpen = page.against.length === 0;
  return (
    <Page
      title={title}
      back={addressOf(page)}
      errors={namedLines(place.fields, errors.summary)}
      scripts={['zone', 'writing']}
      unlisted
    >
      <span class="govuk-caption-l">
        {page.application.reference} · <CallTitle page={page} />
      </span>
      <h1 class="govuk-heading-l" lang={place.lang}>
        {title}
      </h1>
      <DraftState page={page} />
      {isOpen ? <Lead section={section.section} words={words} /> : null}
      {isOpen || typed ? null : (
        <KeptHere what={shelfOf(props)} fields={place.fields} saved={typedOf(place.fields, section.content)} />
      )}
      {isOpen || typed ? <SectionForm {...props} errors={errors} /> : <SectionShown place={place} />}
    </Page>
  );
}

function Lead({ section, words }: { section: string; words: Words }) {
  const key = `writing.lead.${section}`;
  const said = words.sayCode(key);
  return said === `⟦${key}⟧` ? null : <p class="govuk-body">{said}</p>;
}

function SectionForm({
  place,
  person,
  typed,
  seen,
  errors,
  traces,
}: Omit<SectionPageProps, 'errors'> & { errors: FormErrors }) {
  const words = useWords();
  const { say } = words;
  const { page, section, fields } = place;
  const held = typed ?? typedOf(fields, section.content);
  const prints = seen?.prints ?? printsOf(section.content);
  const isOpen = page.against.length === 0;
  return (
    <form
      method="post"
      action={sectionAddress(page, section.section)}
      novalidate
      data-writing={isOpen ? shelfOf({ place, person }) : undefined}
      data-unsent={typed ? 'true' : undefined}
      data-own={section.savedBy === person ? 'true' : undefined}
      data-words={JSON.stringify(wordsOfScript(words))}
    >
      <EditingFields version={seen?.version ?? section.version} />
      <input type="hidden" name="_seen" value={JSON.stringify(prints)} />
      {/* A press of Enter in a field is this button: none that changes rows comes before it. */}
      <button class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
        {say('writing.save')}
      </button>
      {fields.some(isFree) ? <InsetText>{say('writing.no_traces')}</InsetText> : null}
      {fields.map((field) => (
        <>
          <FieldBlock field={field} typed={held[field.name]} errors={errors} />
          {isFree(field) ? <TracesOfField name={field.name} traces={traces} /> : null}
        </>
      ))}
      {isOpen ? <Saving {...{ place }} isUnsaved={typed !== undefined} /> : null}
    </form>
  );
}

/** Under what a browser keeps the text of a section. */
const shelfOf = ({ place: { page, section }, person }: Pick<SectionPageProps, 'place' | 'person'>): string =>
  `${person}.${page.application.id}.${section.section}`;

/** Lines of a summary, each with the label of its field: one is read apart from the other. */
export const namedLines = (fields: readonly Field[], lines: readonly SummaryLine[]): readonly SummaryLine[] =>
  lines.map(({ href, text }) => {
    const label = fields.find(({ name }) => href === `#${name}` || href?.startsWith(`#${name}[`))?.label;
    return { href, text: label === undefined ? text : `${label}: ${String(text)}` };
  });

/** One field with what stands in it; a script may put a newer one in its place. */
export function FieldBlock({ field, typed, errors }: { field: Field; typed: unknown; errors: FormErrors }) {
  const { Control } = kindOf(field.kind);
  return (
    <div data-field={field.name}>
      <Control field={field} typed={typed} errorOf={(part = '') => errors.of(field.name + part)} />
    </div>
  );
}

/** Where the text is, always true; and the ways on. */
function Saving({ place: { section }, isUnsaved }: { place: Place; isUnsaved: boolean }) {
  const { say } = useWords();
  return (
    <>
      <SavedState {...{ section, isUnsaved }} />
      <ButtonGroup>
        <Button>{say('writing.save')}</Button>
        <Button kind="secondary" name="_then" value="later">
          {say('writing.save_for_later')}
        </Button>
      </ButtonGroup>
      <p class="govuk-hint sgf-only-with-script">{say('writing.shared_device')}</p>
    </>
  );
}
