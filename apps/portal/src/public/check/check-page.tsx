import type { CallRow } from '#calls';
import { addressOf, languageOfCall, phaseOf, textIn } from '../../calls/public-calls.js';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  langAndDir,
  useWords,
  type FieldError,
} from '../../components/index.js';
import { PublicPage, type PublicAddress } from '../public-page.js';
import { QuestionField } from './question-field.js';
import { checkGroups, checkQuestions, dateFields, type Asked } from './questions.js';
import { ToldWindows, type ToldWindow } from './told-windows.js';

export interface CheckPageProps {
  readonly call: CallRow;
  readonly asked: Asked;
  /** What was posted; kept nowhere but in the page that answers. */
  readonly typed: unknown;
  readonly told?: readonly ToldWindow[] | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly address: PublicAddress;
}

/** A few questions, before anybody registers: which rule of the call would stop them, and why. */
export function CheckPage(props: CheckPageProps) {
  const { call, told } = props;
  const words = useWords();
  const { say } = words;
  const title = textIn(call.title, words);
  const errors = formErrors(words, props.errors, dateFields);
  return (
    <PublicPage
      title={say(told ? 'public.check.told_title' : 'public.check.title')}
      description={say('public.check.description', { title })}
      address={props.address}
      errors={errors.summary}
      crumbs={[
        { href: '/', text: say('portal.menu.calls') },
        { href: addressOf(call), text: title },
        { text: say('public.check.title') },
      ]}
    >
      <span class="govuk-caption-xl" {...langAndDir(languageOfCall(call.title, words))}>
        {title}
      </span>
      <h1 class="govuk-heading-xl">{say(told ? 'public.check.told_title' : 'public.check.title')}</h1>
      {told ? <ToldWindows call={call} told={told} /> : <p class="govuk-body-l">{say('public.check.lead')}</p>}
      {isOver(call) ? <Closed call={call} /> : <Questions {...props} errors={errors} />}
    </PublicPage>
  );
}

/** Whether there is nothing to apply for any more. */
export const isOver = (call: CallRow): boolean =>
  call.windows.every((window) => !['open', 'coming'].includes(phaseOf(call, window) ?? ''));

function Closed({ call }: { call: CallRow }) {
  const { say } = useWords();
  return (
    <InsetText>
      <p class="govuk-body">{say('public.check.closed')}</p>
      <a class="govuk-link" href={addressOf(call)}>
        {say('public.check.to_call')}
      </a>
    </InsetText>
  );
}

function Questions(props: Omit<CheckPageProps, 'errors'> & { errors: ReturnType<typeof formErrors> }) {
  const { call, asked, typed, told, errors } = props;
  const { say } = useWords();
  const documents = call.windows.flatMap(({ rules }) => rules.form.documents);
  const groups = checkGroups
    .map((group) => ({
      group,
      names: checkQuestions.filter((each) => each.group === group).map(({ name }) => name),
    }))
    .map(({ group, names }) => ({ group, names: names.filter((name) => asked.questions.includes(name)) }))
    .filter(({ names }) => names.length > 0);
  return (
    <form method="post" action={`${addressOf(call)}/check`} novalidate autocomplete="off">
      <EditingFields />
      {told ? <h2 class="govuk-heading-l">{say('public.check.your_answers')}</h2> : null}
      <p class="govuk-body">{say('public.check.nothing_kept')}</p>
      {groups.map(({ group, names }) => (
        <section aria-labelledby={`group-${group}`}>
          <h2 class="govuk-heading-m" id={`group-${group}`}>
            {say(`public.check.group.${group}`)}
          </h2>
          {names.map((name) => (
            <QuestionField name={name} {...{ asked, documents, typed, errors }} />
          ))}
        </section>
      ))}
      <Button>{say(told ? 'public.check.again' : 'public.check.submit')}</Button>
    </form>
  );
}
