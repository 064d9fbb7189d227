import type { MessageKey } from '#words';
import type { ComponentChildren } from 'preact';
import { Page, useWords } from '../components/index.js';
import type { Failure } from '../../../edge/src/index.js';

/** Title and text of each status; what is not in the table is a failure of ours. */
const pages: Readonly<Record<number, { readonly title: MessageKey; readonly text?: MessageKey }>> = {
  400: { title: 'portal.problem.invalid.title', text: 'portal.problem.invalid.text' },
  403: { title: 'portal.problem.forbidden.title' },
  404: { title: 'portal.problem.not_found.title', text: 'portal.problem.not_found.text' },
  409: { title: 'portal.problem.refused.title' },
  422: { title: 'portal.problem.invalid.title', text: 'portal.problem.invalid.text' },
  503: { title: 'portal.problem.away.title' },
};

/**
 * A page for a no. Reasons that are meant for people are all given; a failure of ours says nothing of the inside, only the
 * number under which it is found in the logs. `here` is where the thing can be seen as it is now: the answer to a form has
 * it. `secretariat` is the mail address under which people are helped.
 */
export function ProblemPage(props: { problem: Failure; here?: string | undefined; secretariat: string }) {
  const { sayCode } = useWords();
  const { problem } = props;
  if (problem.code === 'stale_version') return <StalePage here={props.here} />;
  const page = pages[problem.status];
  if (!page) return <FailedPage {...props} />;
  return (
    <Frame title={sayCode(page.title)}>
      {page.text ? <p class="govuk-body">{sayCode(page.text)}</p> : null}
      <Reasons problem={problem} />
    </Frame>
  );
}

function Reasons(props: { problem: Failure }) {
  const { say, sayCode } = useWords();
  const { reasons, errors, code } = props.problem;
  const lines = [...reasons, ...errors].map((why) => sayCode(why.code, why.params));
  if (lines.length === 0) return props.problem.status === 404 ? null : <p class="govuk-body">{sayCode(code)}</p>;
  return (
    <>
      <p class="govuk-body">{say('portal.problem.reasons')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function StalePage(props: { here?: string | undefined }) {
  const { say } = useWords();
  return (
    <Frame title={say('portal.problem.stale.title')}>
      <p class="govuk-body">{say('portal.problem.stale.text')}</p>
      {props.here ? (
        <p class="govuk-body">
          <a class="govuk-link" href={props.here}>
            {say('portal.problem.stale.open')}
          </a>
        </p>
      ) : null}
    </Frame>
  );
}

function FailedPage(props: { problem: Failure; here?: string | undefined; secretariat: string }) {
  const { say } = useWords();
  return (
    <Frame title={say('portal.problem.failed.title')}>
      <p class="govuk-body">{say('portal.problem.failed.text')}</p>
      {props.here ? <p class="govuk-body">{say('portal.problem.failed.sent')}</p> : null}
      <p class="govuk-body">{say('portal.problem.failed.again')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`mailto:${props.secretariat}`}>
          {props.secretariat}
        </a>
        <br />
        <code>{props.problem.traceId}</code>
      </p>
    </Frame>
  );
}

function Frame(props: { title: string; children: ComponentChildren }) {
  const { say } = useWords();
  return (
    <Page title={props.title} unlisted>
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.children}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {say('portal.problem.home')}
        </a>
      </p>
    </Page>
  );
}
