import {
  Button,
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
import { withNext } from './next.js';

export interface SignInProps {
  readonly email?: string | undefined;
  /** Where to go afterwards: a path of this site. */
  readonly next?: string | undefined;
  /** What was done just before: `confirmed`, `password_set`. */
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
        {props.next ? <input type="hidden" name="next" value={props.next} /> : null}
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
          <a class="govuk-link" href="/forgotten-password">
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

function Done(props: { done: string | undefined }) {
  const { say } = useWords();
  const { done } = props;
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
        {props.next ? <input type="hidden" name="next" value={props.next} /> : null}
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
