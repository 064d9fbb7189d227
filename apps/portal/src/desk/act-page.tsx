import type { CallRow } from '#calls';
import { callMachine, type CallEvent } from '#calls/domain';
import type { ComponentChildren } from 'preact';
import { Button, EditingFields, formErrors, Page, Textarea, useWords, type FieldError } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { Opening } from './opening.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { TextInLanguages } from './languages.js';
import { deskOf } from './place.js';

/** Whether everybody reads why: of a call that is public, why it is cancelled. */
export const isToldInPublic = ({ state }: Pick<CallRow, 'state'>, event: CallEvent): boolean =>
  event === 'cancel' && state === 'published';

/** Asks once more before an act, and for its reason where the act needs one. */
export function ActPage(props: {
  call: CallRow;
  event: CallEvent;
  /** Its reason as it was typed, in one language or several. */
  typed?: Typed;
  errors?: readonly FieldError[] | undefined;
  /** What has to be read before. */
  children?: ComponentChildren;
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, event, typed = {} } = props;
  const errors = formErrors(words, props.errors);
  const [title, desk] = [sayCode(`call.event.${event}`), deskOf(call)];
  const crumbs = [
    { href: '/desk', text: say('desk.title') },
    { href: desk, text: textIn(call.title, words) },
    { text: title },
  ];
  return (
    <Page title={title} crumbs={crumbs} errors={errors.summary} wide={event === 'publish'} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{sayCode(`desk.act.${event}`)}</p>
      {event === 'publish' ? <Opening call={call} /> : null}
      {props.children}
      <form method="post" novalidate>
        <EditingFields version={call.version} />
        {isToldInPublic(call, event) ? (
          <TextInLanguages
            name="why"
            label={say('desk.act.public_why')}
            hint={say('desk.act.public_why_hint')}
            rows={4}
            languages={call.languages}
            typed={typed}
            errors={errors}
          />
        ) : callMachine.asksWhy.includes(event) ? (
          <Textarea
            name="why"
            label={sayCode(event === 'return' ? 'desk.act.remarks' : 'desk.act.why')}
            hint={say('traces.none_here')}
            value={textAt(typed, 'why')}
            error={errors.of('why')}
          />
        ) : null}
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button {...(event === 'cancel' ? { kind: 'warning' } : {})}>{sayCode(`desk.act.${event}_submit`)}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={desk}>
          {say('desk.back_to_call')}
        </a>
      </p>
    </Page>
  );
}
