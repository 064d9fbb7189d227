import type { MessageKey } from '#words';
import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonLink,
  EditingFields,
  formErrors,
  Input,
  Page,
  PasswordInput,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { WayOn } from '../organisation/layout.js';
import { NextField } from '../sign-in/next-field.js';
import { withNext } from '../sign-in/next.js';

interface Errors {
  readonly errors?: readonly FieldError[] | undefined;
}

interface Onwards {
  /** Where to go on afterwards: a path of this site. */
  readonly next?: string | undefined;
}

/** Makes an account. */
export function RegisterPage(props: { name?: string; email?: string } & Onwards & Errors) {
  const { say } = useWords();
  return (
    <FormPage title="portal.register.title" action="/register" submit="portal.register.submit" {...props}>
      {(errors) => (
        <>
          <NextField {...props} />
          <Input
            name="name"
            label={say('portal.register.name')}
            autocomplete="name"
            spellcheck={false}
            value={props.name}
            error={errors.of('name')}
          />
          <Mailbox email={props.email} hint={say('org.register.email_hint')} error={errors.of('email')} />
          <NewPassword hint={say('portal.register.password_hint')} error={errors.of('password')} />
        </>
      )}
    </FormPage>
  );
}

/** Shows that the mailbox belongs to the one who chose the password. */
export function ConfirmPage(props: { token: string } & Onwards & Errors) {
  const { say } = useWords();
  return (
    <FormPage
      title="portal.confirm.title"
      lead="portal.confirm.lead"
      action="/confirm-address"
      submit="portal.confirm.submit"
      otherWays={[
        { href: withNext('/forgotten-password', props.next), text: 'portal.sign_in.forgotten' },
        { href: withNext('/sign-in', '/account'), text: 'portal.confirm.new_link' },
      ]}
      {...props}
    >
      {(errors) => (
        <>
          <input type="hidden" name="token" value={props.token} />
          <NextField {...props} />
          <PasswordInput name="password" label={say('portal.sign_in.password')} error={errors.of('password')} />
        </>
      )}
    </FormPage>
  );
}

/** Asks for a link to set a new password. */
export function ForgottenPage(props: { email?: string } & Onwards & Errors) {
  return (
    <FormPage
      title="portal.password.forgotten"
      lead="portal.password.forgotten_lead"
      action="/forgotten-password"
      submit="portal.password.send"
      {...props}
    >
      {(errors) => (
        <>
          <NextField {...props} />
          <Mailbox email={props.email} error={errors.of('email')} />
        </>
      )}
    </FormPage>
  );
}

/** Sets a new password with such a link. */
export function NewPasswordPage(props: { token: string } & Onwards & Errors) {
  const { say } = useWords();
  return (
    <FormPage title="portal.password.new" action="/set-password" submit="portal.password.set" {...props}>
      {(errors) => (
        <>
          <input type="hidden" name="token" value={props.token} />
          <NextField {...props} />
          <NewPassword hint={say('portal.register.password_hint')} error={errors.of('password')} />
        </>
      )}
    </FormPage>
  );
}

/** A mail is on its way, if it has where to go. */
export function MailSentPage(props: { message: 'portal.register.sent' | 'portal.password.sent' } & Onwards) {
  const { say } = useWords();
  return (
    <Page title={say('portal.mail_sent.title')} unlisted>
      <h1 class="govuk-heading-l">{say('portal.mail_sent.title')}</h1>
      <p class="govuk-body">{say(props.message)}</p>
      <p class="govuk-body">{say('portal.mail_sent.hint')}</p>
      {props.message === 'portal.register.sent' ? (
        <>
          <p class="govuk-body">{say('org.register.begin')}</p>
          <ButtonLink href={withNext('/sign-in', props.next)}>{say('portal.sign_in.title')}</ButtonLink>
        </>
      ) : null}
    </Page>
  );
}

function FormPage(
  props: Errors & {
    title: MessageKey;
    lead?: MessageKey;
    action: string;
    submit: MessageKey;
    otherWays?: readonly { readonly href: string; readonly text: MessageKey }[];
    children: (errors: FormErrors) => ComponentChildren;
  },
) {
  const words = useWords();
  const errors = formErrors(words, props.errors);
  const title = words.sayCode(props.title);
  return (
    <Page title={title} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      {props.lead ? <p class="govuk-body">{words.sayCode(props.lead)}</p> : null}
      <form method="post" action={props.action} novalidate>
        <EditingFields />
        {props.children(errors)}
        <Button>{words.sayCode(props.submit)}</Button>
      </form>
      {props.otherWays?.map((way) => (
        <WayOn {...way} />
      ))}
    </Page>
  );
}

const Mailbox = (props: { email: string | undefined; hint?: string; error: string | undefined }) => {
  const { say } = useWords();
  return (
    <Input
      name="email"
      label={say('portal.sign_in.email')}
      hint={props.hint}
      type="email"
      autocomplete="email"
      spellcheck={false}
      value={props.email}
      error={props.error}
    />
  );
};

const NewPassword = (props: { hint: string; error: string | undefined }) => {
  const { say } = useWords();
  return (
    <PasswordInput
      name="password"
      label={say('portal.register.password')}
      hint={props.hint}
      autocomplete="new-password"
      error={props.error}
    />
  );
};
