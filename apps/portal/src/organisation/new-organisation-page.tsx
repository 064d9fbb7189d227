import type { JoinRequestRow } from '#identity';
import { organisationKinds } from '#identity/domain';
import {
  Button,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Page,
  Radios,
  Select,
  Textarea,
  useWords,
  type FieldError,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { withNext } from '../sign-in/next.js';
import { NextField } from '../sign-in/next-field.js';
import { countryOptions } from './profile-fields.js';

/** Registers an organisation, with the fewest questions that tell it from others. */
export function NewOrganisationPage(props: {
  typed: Typed;
  next?: string | undefined;
  /** One's own open requests, where one of them stands in the way. */
  asked?: readonly JoinRequestRow[];
  errors?: readonly FieldError[];
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { typed } = props;
  const errors = formErrors(words, props.errors);
  const field = (name: string) => ({ name, value: textAt(typed, name), error: errors.of(name) });
  return (
    <Page title={say('org.new.title')} errors={errors.summary} back="/home" unlisted>
      <h1 class="govuk-heading-l">{say('org.new.title')}</h1>
      {props.asked?.map(({ id, organisationName }) => (
        <InsetText>
          <a class="govuk-link" href={withNext(`/joining/${id}`, props.next)}>
            {say('org.new.open_request', { name: organisationName })}
          </a>
        </InsetText>
      ))}
      <p class="govuk-body">{say('org.new.lead')}</p>
      <p class="govuk-body">{say('org.invited.note')}</p>
      <form method="post" action="/organisations" novalidate>
        <EditingFields />
        <NextField {...props} />
        <Input {...field('name')} label={say('org.new.name')} labelSize="s" autocomplete="organization" />
        <Select {...field('country')} label={say('org.new.country')} labelSize="s" options={countryOptions(words)} />
        <Input
          {...field('registrationNumber')}
          label={say('org.new.number')}
          labelSize="s"
          hint={say('org.new.number_hint')}
          width={20}
        />
        <Radios
          {...field('kind')}
          legend={say('org.new.kind')}
          legendSize="s"
          choices={organisationKinds.map((value) => ({ value, text: sayCode(`organisation.kind.${value}`) }))}
        />
        <Textarea
          {...field('note')}
          label={say('org.new.note')}
          labelSize="s"
          hint={`${say('org.new.note_hint')} ${say('traces.none_here')}`}
          rows={3}
        />
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button>{say('org.new.submit')}</Button>
      </form>
    </Page>
  );
}
