import { Button, ButtonGroup, useWords } from '../components/index.js';
import type { Field } from './fields.js';
import { flat, type TypedAnswer } from './typed.js';

/** What the script needs to put kept text into words: a field, and what its values are called. */
export interface KeptField extends Pick<Field, 'name' | 'label'> {
  readonly kind?: Field['kind'];
  readonly options?: Field['options'];
}

/**
 * Where a section that can only be read shows what was typed in this browser and never reached the server: a script fills it
 * (assets/writing/kept.ts) with the fields that differ from what stands there. The server never learns of it.
 */
export function KeptHere(props: {
  /** The person, the application and the section. */
  what: string;
  fields: readonly KeptField[];
  /** As the form would hold what is saved. */
  saved: TypedAnswer;
}) {
  const { say, forms } = useWords();
  const { what, fields, saved } = props;
  return (
    <section
      hidden
      class="sgf-kept"
      aria-labelledby="kept"
      data-kept={what}
      data-fields={JSON.stringify(fields.map(({ name, label, kind, options }) => ({ name, label, kind, options })))}
      data-saved={JSON.stringify(flat(saved))}
      data-removing={say('writing.kept.removing')}
      data-copied={say('writing.kept.copied')}
      data-removed={say('writing.kept.removed')}
    >
      <h2 class="govuk-heading-m" id="kept" tabIndex={-1}>
        {say('writing.kept.title')}
      </h2>
      <p class="govuk-body">{say('writing.kept.lead')}</p>
      <p class="govuk-body" data-kept-when={forms('writing.kept.when')['other']} />
      <div class="sgf-kept__texts" data-kept-texts />
      <ButtonGroup>
        <Button kind="secondary" type="button" value="copy">
          {say('writing.kept.copy')}
        </Button>
        <Button kind="secondary" type="button" value="save">
          {say('writing.kept.save')}
        </Button>
        <Button kind="secondary" type="button" value="remove">
          {say('writing.kept.remove')}
        </Button>
      </ButtonGroup>
      <p class="govuk-body" role="status" data-kept-said />
    </section>
  );
}
