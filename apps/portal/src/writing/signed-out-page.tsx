import {
  Button,
  formErrors,
  Input,
  InsetText,
  Page,
  PasswordInput,
  useWords,
  type FieldError,
} from '../components/index.js';
import type { Typed } from '../http/form-reader.js';
import { flat } from './typed.js';

/** The session ended while somebody was writing: what was typed is carried through the sign-in. */
export function SignedOutPage(props: {
  /** Where the form that was typed belongs. */
  address: string;
  /** Everything that was typed, and on which version. */
  carried: Typed;
  email?: string | undefined;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('writing.signed_out.title')} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{say('writing.signed_out.title')}</h1>
      <InsetText>{say('writing.signed_out.text')}</InsetText>
      <form method="post" action={`${props.address}/sign-in`} novalidate>
        {flat(props.carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Input
          name="_email"
          label={say('portal.sign_in.email')}
          type="email"
          autocomplete="email"
          value={props.email}
          error={errors.of('_email')}
        />
        <PasswordInput name="_password" label={say('portal.sign_in.password')} error={errors.of('_password')} />
        <Button>{say('portal.sign_in.title')}</Button>
      </form>
    </Page>
  );
}
