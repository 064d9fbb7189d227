import {
  Button,
  ButtonLink,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  Radios,
  Select,
  useWords,
  type FieldError,
} from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { CallText } from '../calls/call-text.js';
import { hasRoom, nameOf, windowName, type Applicant, type StartChoices } from './start-choices.js';

export interface StartPageProps {
  readonly choices: StartChoices;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Where an application begins: for which organisation, in which window, and with which answers. */
export function StartPage({ choices, typed = {}, errors: wrong }: StartPageProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, wrong);
  const { call, windows, applicants } = choices;
  const [title, address] = [say('writing.start.title'), `/calls/${encodeURIComponent(call.code)}`];
  const those = applicants.filter(({ mayStart }) => mayStart);
  const free = those.filter((one) => windows.some((window) => hasRoom(one, window)));
  return (
    <Page title={title} back={address} errors={errors.summary} scripts={['zone']} unlisted>
      <span class="govuk-caption-l">
        <CallText texts={call.title} />
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {applicants.map((applicant) => (
        <Existing applicant={applicant} />
      ))}
      {windows.length === 0 ? (
        <InsetText>{say('writing.start.closed')}</InsetText>
      ) : applicants.length === 0 ? (
        <Unregistered back={`${address}/apply`} />
      ) : those.length === 0 ? (
        <InsetText>{say('writing.start.readers')}</InsetText>
      ) : free.length === 0 ? (
        <InsetText>{say('writing.start.no_more')}</InsetText>
      ) : (
        <form method="post" novalidate>
          <EditingFields />
          <Organisations applicants={free} value={typed['organisation']} error={errors.of('organisation')} />
          <Windows {...{ windows }} value={typed['window']} error={errors.of('window')} />
          <Earlier applicants={free} value={typed['earlier']} error={errors.of('earlier')} />
          <Button>{say('writing.start.submit')}</Button>
        </form>
      )}
    </Page>
  );
}

/** A colleague's draft is opened, not begun twice. */
function Existing({ applicant: { name, here } }: { applicant: Applicant }) {
  const words = useWords();
  if (here.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{words.say('writing.start.exists', { name, count: here.length })}</p>
      <ul class="govuk-list">
        {here.map((row) => (
          <li>
            <a class="govuk-link" href={`/applications/${row.id}`}>
              {words.say('writing.start.open', { name: nameOf(row, words) })}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function Unregistered({ back }: { back: string }) {
  const { say } = useWords();
  return (
    <>
      <p class="govuk-body">{say('writing.start.no_organisation')}</p>
      <ButtonLink href={`/organisations/new?next=${encodeURIComponent(back)}`}>
        {say('writing.start.register')}
      </ButtonLink>
    </>
  );
}

interface Choosing {
  readonly value: string | undefined;
  readonly error: string | undefined;
}

function Organisations({ applicants, value, error }: Choosing & { applicants: readonly Applicant[] }) {
  const { say } = useWords();
  const [only] = applicants;
  if (applicants.length === 1)
    return (
      <>
        <input type="hidden" name="organisation" value={only!.id} />
        <p class="govuk-body">{say('writing.start.for', { name: only!.name })}</p>
      </>
    );
  return (
    <Radios
      {...{ name: 'organisation', value, error, legendSize: 'm' }}
      legend={say('writing.start.organisation')}
      choices={applicants.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

function Windows({ windows, value, error }: Choosing & { windows: StartChoices['windows'] }) {
  const words = useWords();
  const [only] = windows;
  if (windows.length === 1)
    return (
      <>
        <input type="hidden" name="window" value={only!.id} />
        <p class="govuk-body">
          {words.say('writing.start.until')} <Deadline at={only!.closesAt} />
        </p>
      </>
    );
  return (
    <Radios
      {...{ name: 'window', value, error, legendSize: 'm' }}
      legend={words.say('writing.start.window')}
      hint={words.say('writing.start.window_hint')}
      choices={windows.map((window) => ({
        value: window.id,
        text: windowName(window, words),
        hint: <Deadline at={window.closesAt} />,
      }))}
    />
  );
}

function Earlier({ applicants, value = '', error }: Choosing & { applicants: readonly Applicant[] }) {
  const words = useWords();
  const earlier = applicants.flatMap((one) => one.earlier);
  if (earlier.length === 0) return null;
  return (
    <Select
      {...{ name: 'earlier', value, error, labelSize: 'm' }}
      label={words.say('writing.start.earlier')}
      hint={words.say('writing.start.earlier_hint')}
      options={[
        { value: '', text: words.say('writing.start.empty') },
        ...earlier.map((row) => ({ value: row.id, text: nameOf(row, words) })),
      ]}
    />
  );
}
