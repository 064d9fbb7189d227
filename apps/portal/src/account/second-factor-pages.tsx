import type { SecondFactorOffer } from '#identity';
import {
  Button,
  ButtonLink,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Page,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { NextField } from '../sign-in/next-field.js';

/** Before the secret is shown. */
export function SecondFactorStart(props: { isNeeded: boolean; next?: string | undefined }) {
  const { say } = useWords();
  return (
    <Page title={say('portal.factor.title')} unlisted>
      <h1 class="govuk-heading-l">{say('portal.factor.title')}</h1>
      <p class="govuk-body">{say(props.isNeeded ? 'portal.factor.needed' : 'portal.factor.wanted')}</p>
      <p class="govuk-body">{say('portal.factor.app')}</p>
      <form method="post" action="/account/second-factor">
        <EditingFields />
        <NextField next={props.next} />
        <Button>{say('portal.factor.begin')}</Button>
      </form>
    </Page>
  );
}

/** The secret, and the question for a first code. After a wrong code without the secret: the app has it by now. */
export function SecretPage(props: {
  offer?: SecondFactorOffer | undefined;
  next?: string | undefined;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('portal.factor.add_title')} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{say('portal.factor.add_title')}</h1>
      {props.offer ? <Secret {...props.offer} /> : <Again />}
      <form method="post" action="/account/second-factor/confirmation" novalidate>
        <EditingFields />
        <NextField next={props.next} />
        <Input
          name="code"
          label={say('portal.factor.first_code')}
          hint={say('portal.code.hint')}
          width={10}
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          error={errors.of('code')}
        />
        <Button>{say('portal.code.submit')}</Button>
      </form>
    </Page>
  );
}

function Secret({ secret, uri }: SecondFactorOffer) {
  const { say } = useWords();
  return (
    <>
      <p class="govuk-body">{say('portal.factor.type')}</p>
      <InsetText>
        <code class="sgf-code">{secret.match(/.{1,4}/g)!.join(' ')}</code>
      </InsetText>
      <p class="govuk-body">
        {say('portal.factor.on_this_device')}{' '}
        <a class="govuk-link" href={uri}>
          {say('portal.factor.open_app')}
        </a>
      </p>
    </>
  );
}

function Again() {
  const { say } = useWords();
  return (
    <p class="govuk-body">
      {say('portal.factor.app_has_it')}{' '}
      <a class="govuk-link" href="/account/second-factor">
        {say('portal.factor.start_again')}
      </a>
    </p>
  );
}

/** The recovery codes; shown once. */
export function RecoveryCodesPage(props: { codes: readonly string[]; next: string }) {
  const { say } = useWords();
  return (
    <Page title={say('portal.factor.codes_title')} unlisted>
      <h1 class="govuk-heading-l">{say('portal.factor.codes_title')}</h1>
      <p class="govuk-body">{say('portal.factor.codes_text')}</p>
      <ul class="govuk-list sgf-codes">
        {props.codes.map((code) => (
          <li>
            <code class="sgf-code">{code}</code>
          </li>
        ))}
      </ul>
      <WarningText>{say('portal.factor.codes_once')}</WarningText>
      <ButtonLink href={props.next}>{say('portal.factor.codes_kept')}</ButtonLink>
    </Page>
  );
}
