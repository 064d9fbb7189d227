import type { ComponentChildren } from 'preact';
import { doorState } from '#calls/domain';
import type { Words } from '#words';
import {
  Button,
  EditingFields,
  formErrors,
  Page,
  Textarea,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { LookAgain } from '../traces/look-again.js';
import { callStands } from './call-stands.js';
import { addressOf, type OwnApplication } from './own-application.js';
import { deadlineByBothClocks } from './stands.js';

interface Asked {
  readonly own: OwnApplication;
  /** The number of the submission that counts, or would count again. */
  readonly number: number | undefined;
  readonly why?: string | undefined;
  readonly looked?: boolean;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Says what a withdrawal does before it is confirmed. */
export function WithdrawalPage(props: Asked) {
  const words = useWords();
  const { own, number } = props;
  return (
    <ActPage {...props} act="withdraw" warning>
      <WarningText>
        {words.say(number === undefined ? 'submitting.withdraw.draft' : 'submitting.withdraw.submitted')}
      </WarningText>
      <p class="govuk-body">{wayBackFrom(own, words)}</p>
    </ActPage>
  );
}

/** Says what taking a withdrawal back does. */
export function ResumptionPage(props: Asked) {
  const { say } = useWords();
  const { number } = props;
  return (
    <ActPage {...props} act="resume">
      <p class="govuk-body">
        {number === undefined ? say('submitting.resume.draft') : say('submitting.resume.submitted', { number })}
      </p>
    </ActPage>
  );
}

/** Until when a withdrawal can be taken back, or why it cannot. */
function wayBackFrom(own: OwnApplication, words: Words): string {
  const stands = callStands(own);
  if (stands === 'cancelled') return words.say('submitting.withdraw.no_way_back_cancelled');
  if (stands !== 'open') return words.say('submitting.withdraw.no_way_back');
  const { vienna: closesAt } = deadlineByBothClocks(own.door.closesAt, words);
  return words.say('submitting.withdraw.back_until', { closesAt });
}

function ActPage(
  props: Asked & {
    act: 'withdraw' | 'resume';
    warning?: boolean;
    children: ComponentChildren;
  },
) {
  const words = useWords();
  const { own, act } = props;
  const errors = formErrors(words, props.errors);
  const title = words.sayCode(`submitting.${act}.title`);
  // After closing an applicant is shown no version, and none is asked for.
  const version = doorState(own.door, own.door.now) === 'closed' ? undefined : own.application.version;
  return (
    <Page title={title} back={addressOf(own)} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{own.application.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {props.children}
      <form method="post" novalidate>
        <EditingFields version={version} />
        <Textarea
          name="why"
          label={words.sayCode(`submitting.${act}.why`)}
          hint={words.say(
            own.application.submissionId === null
              ? 'submitting.withdraw.why_hint_draft'
              : 'submitting.withdraw.why_hint',
          )}
          value={props.why}
          error={errors.of('why')}
        />
        <LookAgain looked={props.looked ?? false} errors={errors} />
        <Button {...(props.warning ? { kind: 'warning' } : {})}>{words.sayCode(`submitting.${act}.submit`)}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(own)}>
          {words.say('submitting.keep')}
        </a>
      </p>
    </Page>
  );
}
