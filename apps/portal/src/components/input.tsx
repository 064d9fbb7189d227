import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { classNames } from './class-names.js';
import { Field, type FieldProps } from './field.js';
import { useWords } from './frame.js';

/** Widths in characters, as GOV.UK Frontend has them. */
export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

export interface InputProps extends FieldProps {
  readonly value?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | undefined;
  readonly width?: InputWidth | undefined;
  readonly prefix?: ComponentChildren;
  readonly suffix?: ComponentChildren;
  readonly autocomplete?: InputHTMLAttributes['autocomplete'];
  readonly autocapitalize?: 'none' | 'words' | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | undefined;
  readonly spellcheck?: boolean | undefined;
  /** Id of a datalist with what is offered while one types. */
  readonly list?: string | undefined;
}

/** One line of text, a number, an amount. */
export function Input(props: InputProps) {
  return (
    <Field field={props}>
      {({ id, describedBy }) => {
        const input = <InputControl {...props} id={id} describedBy={describedBy} />;
        if (!props.prefix && !props.suffix) return input;
        return (
          <div class="govuk-input__wrapper">
            {props.prefix ? <Affix side="prefix">{props.prefix}</Affix> : null}
            {input}
            {props.suffix ? <Affix side="suffix">{props.suffix}</Affix> : null}
          </div>
        );
      }}
    </Field>
  );
}

/** A password; where JavaScript runs it can be shown. Never filled in again by the server. */
export function PasswordInput(props: FieldProps & { autocomplete?: 'current-password' | 'new-password' | undefined }) {
  const { say } = useWords();
  return (
    <Field field={props} groupClass="govuk-password-input" groupData={usePasswordTexts()}>
      {({ id, describedBy }) => (
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            class={inputClass(props, 'govuk-password-input__input govuk-js-password-input-input')}
            id={id}
            name={props.name}
            type="password"
            spellcheck={false}
            disabled={props.disabled}
            aria-describedby={describedBy}
            autocomplete={props.autocomplete ?? 'current-password'}
            autocapitalize="none"
          />
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
            data-module="govuk-button"
            aria-controls={id}
            aria-label={say('portal.password.show_label')}
            hidden
          >
            {say('portal.password.show')}
          </button>
        </div>
      )}
    </Field>
  );
}

function InputControl(props: InputProps) {
  return (
    <input
      class={inputClass(props, props.width && `govuk-input--width-${props.width}`)}
      id={props.id}
      name={props.name}
      // The types of Preact tell inputs apart by a literal `type`; the other attributes are the same for these.
      type={(props.type ?? 'text') as 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      inputmode={props.inputmode}
      list={props.list}
    />
  );
}

function Affix(props: { side: 'prefix' | 'suffix'; children: ComponentChildren }) {
  return (
    <div class={`govuk-input__${props.side}`} aria-hidden="true">
      {props.children}
    </div>
  );
}

const inputClass = (props: FieldProps, extra: string | 0 | undefined): string =>
  classNames('govuk-input', extra || undefined, props.class, Boolean(props.error) && 'govuk-input--error');

/** GOV.UK's script takes its words from these attributes; English is what it knows by itself. */
function usePasswordTexts(): Record<`data-${string}`, string> {
  const { say, language } = useWords();
  const module = { 'data-module': 'govuk-password-input' } as const;
  if (language === 'en') return module;
  return {
    ...module,
    'data-i18n.show-password': say('portal.password.show'),
    'data-i18n.hide-password': say('portal.password.hide'),
    'data-i18n.show-password-aria-label': say('portal.password.show_label'),
    'data-i18n.hide-password-aria-label': say('portal.password.hide_label'),
    'data-i18n.password-shown-announcement': say('portal.password.shown'),
    'data-i18n.password-hidden-announcement': say('portal.password.hidden'),
  };
}
