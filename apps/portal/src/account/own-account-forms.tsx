import { languages } from '#words';
import type { ComponentChildren } from 'preact';
import {
  Button,
  EditingFields,
  formErrors,
  Input,
  Page,
  PasswordInput,
  Radios,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';

interface Errors {
  readonly errors?: readonly FieldError[] | undefined;
}

/** A form of the account, with its way back. */
function AccountForm(
  props: Errors & {
    title: string;
    lead?: string;
    action: string;
    submit: string;
    warning?: boolean;
    version?: number;
    back?: string;
    children: (errors: FormErrors) => ComponentChildren;
  },
) {
  const words = useWords();
  const errors = formErrors(words, props.errors);
  return (
    <Page title={props.title} back={props.back ?? '/account'} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.lead ? <p class="govuk-body">{props.lead}</p> : null}
      <form method="post" action={props.action} novalidate>
        <EditingFields version={props.version} />
        {props.children(errors)}
        <Button kind={props.warning ? 'warning' : undefined}>{props.submit}</Button>
      </form>
    </Page>
  );
}

/** Name and language. */
export function DetailsPage(props: { name: string; language: string; version: number } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.details')}
      action="/account/details"
      submit={say('org.account.save')}
      version={props.version}
      errors={props.errors}
    >
      {(errors) => (
        <>
          <Input
            name="name"
            label={say('org.account.name')}
            labelSize="s"
            autocomplete="name"
            spellcheck={false}
            value={props.name}
            error={errors.of('name')}
          />
          <Radios
            name="language"
            legend={say('org.account.language')}
            legendSize="s"
            value={props.language}
            error={errors.of('language')}
            choices={Object.entries(languages).map(([value, { name }]) => ({
              value,
              text: <span lang={value}>{name}</span>,
            }))}
          />
        </>
      )}
    </AccountForm>
  );
}

/** The password before, and the one from now on. */
export function PasswordPage(props: Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.change_password')}
      action="/account/password"
      submit={say('org.account.change_password')}
      {...props}
    >
      {(errors) => (
        <>
          <PasswordInput name="current" label={say('org.account.current')} error={errors.of('current')} />
          <PasswordInput
            name="wanted"
            label={say('org.account.wanted')}
            hint={say('org.account.wanted_hint')}
            autocomplete="new-password"
            error={errors.of('wanted')}
          />
        </>
      )}
    </AccountForm>
  );
}

/** Another mailbox for the account. */
export function NewAddressPage(props: { email?: string } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.change_email')}
      lead={say('org.account.change_email_lead')}
      action="/account/email"
      submit={say('org.account.send_link')}
      {...props}
    >
      {(errors) => (
        <>
          <Input
            name="email"
            label={say('org.account.new_email')}
            type="email"
            autocomplete="email"
            spellcheck={false}
            value={props.email}
            error={errors.of('email')}
          />
          <PasswordInput name="password" label={say('org.step_up.password')} error={errors.of('password')} />
        </>
      )}
    </AccountForm>
  );
}

/** The last step of it, from the link in the mail. */
export function ConfirmNewAddressPage(props: { token: string } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.confirm_new')}
      lead={say('org.account.confirm_new_lead')}
      action="/confirm-new-address"
      submit={say('org.account.confirm_new_submit')}
      back="/"
      {...props}
    >
      {(errors) => (
        <>
          <input type="hidden" name="token" value={props.token} />
          <PasswordInput name="password" label={say('org.step_up.password')} error={errors.of('password')} />
        </>
      )}
    </AccountForm>
  );
}

/** Leaves everything behind. */
export function ClosingPage(props: { stepUp: (errors: FormErrors) => ComponentChildren } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.close')}
      lead={say('org.close.lead')}
      action="/account/closing"
      submit={say('org.close.submit')}
      warning
      errors={props.errors}
    >
      {props.stepUp}
    </AccountForm>
  );
}
