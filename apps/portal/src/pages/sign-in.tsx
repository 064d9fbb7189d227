import {
  Button,
  Details,
  EditingFields,
  formErrors,
  Input,
  Page,
  PasswordInput,
  useWords,
  type FieldError,
} from '../components/index.js';

export interface SignInProps {
  readonly email?: string | undefined;
  /** Where to go afterwards: a path of this site. */
  readonly next?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Address and password. The answer to a wrong one never tells which of the two it was. */
export function SignInPage(props: SignInProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('portal.sign_in.title')} errors={errors.summary} unlisted>
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
    </Page>
  );
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
