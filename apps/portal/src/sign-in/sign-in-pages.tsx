import {
  Button,
  ButtonLink,
  Details,
  EditingFields,
  formErrors,
  Input,
  NotificationBanner,
  Page,
  PasswordInput,
  useWords,
  type FieldError,
} from '../components/index.js';
import { NextField } from './next-field.js';
import { usualNext, withNext } from './next.js';

export interface SignInProps {
  readonly email?: string | undefined;
  /** Where to go afterwards: a path of this site. */
  readonly next?: string | undefined;
  /** What was done just before, such as `confirmed`, or was not: `not_kept`, what a form brought. */
  readonly done?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

const doneMessages = {
  confirmed: 'portal.sign_in.confirmed',
  password_set: 'portal.sign_in.password_set',
  email_changed: 'org.account.done.email_changed',
  closed: 'org.account.done.closed',
} as const;

/** Address and password. The answer to a wrong one never tells which of the two it was. */
export function SignInPage(props: SignInProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('portal.sign_in.title')} errors={errors.summary} unlisted>
      <Done done={props.done} />
      <h1 class="govuk-heading-l">{say('portal.sign_in.title')}</h1>
      <form method="post" action="/sign-in" novalidate>
        <EditingFields />
        <NextField {...props} />
        <Input
          name="email"
          label={say('portal.sign_in.email')}
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={props.email}
          error={errors.of('email')}
        />
        <PasswordInput name="password" label={say('portal.sign_in.password')} error={errors.of('password')} />
        <Button>{say('portal.sign_in.submit')}</Button>
      </form>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={withNext('/forgotten-password', props.next)}>
            {say('portal.sign_in.forgotten')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={withNext('/register', props.next)}>
            {say('portal.sign_in.register')}
          </a>
        </li>
      </ul>
    </Page>
  );
}

/** For who opened the link of the mail while signed in already: it is done, and the way goes on. */
export function ConfirmedPage({ next }: { next: string | undefined }) {
  const { say } = useWords();
  return (
    <Page title={say('portal.confirmed.title')} unlisted>
      <h1 class="govuk-heading-l">{say('portal.confirmed.title')}</h1>
      <p class="govuk-body">{say('portal.confirmed.text')}</p>
      <ButtonLink href={next ?? usualNext}>{say('portal.confirmed.go_on')}</ButtonLink>
    </Page>
  );
}

function Done(props: { done: string | undefined }) {
  const { say } = useWords();
  const { done } = props;
  if (done === 'not_kept') return <NotificationBanner text={say('portal.sign_in.not_kept')} />;
  if (done === undefined || !Object.hasOwn(doneMessages, done)) return null;
  return <NotificationBanner success text={say(doneMessages[done as keyof typeof doneMessages])} />;
}

export interface CodePageProps {
  readonly next?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

/** The second step for staff: a code of the authenticator app (RFC 6238), or one of the recovery codes. */
export function CodePage(props: CodePageProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('portal.code.title')} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{say('portal.code.title')}</h1>
      <form method="post" action="/sign-in/code" novalidate>
        <EditingFields />
        <NextField {...props} />
        <Input
          name="code"
          label={say('portal.code.label')}
          hint={say('portal.code.hint')}
          width={10}
          autocomplete="one-time-code"
          inputmode="text"
          spellcheck={false}
          error={errors.of('code')}
        />
        <Details summary={say('portal.code.recovery')}>{say('portal.code.recovery_text')}</Details>
        <Button>{say('portal.code.submit')}</Button>
      </form>
    </Page>
  );
}
