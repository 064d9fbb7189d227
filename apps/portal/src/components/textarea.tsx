import { classNames } from './class-names.js';
import { Field, Hint, type FieldProps } from './field.js';
import { useWords } from './frame.js';

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  return <Field field={props}>{(control) => <TextareaControl {...props} {...control} />}</Field>;
}

/**
 * Several lines with a limit. What is left is counted where JavaScript runs, the limit stands there in any case, and
 * the server decides. `countType` `characters` counts what a reader sees (grapheme clusters), `length` UTF-16 units.
 */
export function CharacterCount(
  props: TextareaProps & {
    maxLength?: number | undefined;
    maxWords?: number | undefined;
    /** Percentage of the limit from which the count is shown. */
    threshold?: number | undefined;
    countType?: 'length' | 'characters' | 'words' | undefined;
  },
) {
  const { say } = useWords();
  const { maxLength, maxWords, ...textarea } = props;
  const id = props.id ?? props.name;
  const countsWords = props.countType === 'words' || (maxWords !== undefined && !props.countType);
  const count = maxWords ?? maxLength ?? 0;
  const limits = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxLength,
    'data-maxwords': maxWords,
    'data-threshold': props.threshold,
    'data-count-type': countsWords ? 'words' : props.countType,
    ...useCountTexts(),
  };
  return (
    <Field field={{ ...props, describedBy: `${id}-info` }} groupClass="govuk-character-count" groupData={limits}>
      {(control) => (
        <>
          <TextareaControl {...textarea} {...control} class={classNames('govuk-js-character-count', props.class)} />
          <Hint id={`${id}-info`} class="govuk-character-count__message">
            {say(countsWords ? 'portal.count.words_limit' : 'portal.count.characters_limit', { count })}
          </Hint>
        </>
      )}
    </Field>
  );
}

function TextareaControl(props: TextareaProps) {
  return (
    <textarea
      class={classNames('govuk-textarea', Boolean(props.error) && 'govuk-textarea--error', props.class)}
      id={props.id}
      name={props.name}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      autocomplete={props.autocomplete}
      value={props.value}
    />
  );
}

/** GOV.UK's script takes its words from these attributes; English is what it knows by itself. */
function useCountTexts(): Record<`data-${string}`, string> {
  const { language, forms } = useWords();
  if (language === 'en') return {};
  return Object.fromEntries(
    countTexts.flatMap(([attribute, key]) =>
      Object.entries(forms(key)).map(([form, text]) => [
        `data-i18n.${attribute}${attribute.includes('-at-') ? '' : `.${form}`}`,
        text.replace('{count:number}', '%{count}'),
      ]),
    ),
  );
}

const countTexts = [
  ['characters-under-limit', 'portal.count.characters_under'],
  ['characters-at-limit', 'portal.count.characters_at'],
  ['characters-over-limit', 'portal.count.characters_over'],
  ['words-under-limit', 'portal.count.words_under'],
  ['words-at-limit', 'portal.count.words_at'],
  ['words-over-limit', 'portal.count.words_over'],
] as const;
