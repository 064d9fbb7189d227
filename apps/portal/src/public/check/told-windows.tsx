import type { CallRow, WindowRow } from '#calls';
import type { DocumentAsked } from '#calls/domain';
import { addressOf, documentIn, textIn } from '../../calls/public-calls.js';
import { criterionSentence } from '../../calls/criterion-sentence.js';
import { ButtonLink, useWords } from '../../components/index.js';
import type { Told, ToldRule } from './told.js';

/** What the check tells of one window. */
export interface ToldWindow extends Told {
  readonly window: WindowRow;
  readonly isOpen: boolean;
}

/** The answer: window by window what would stop them and why, what a person judges, what fits, what was left open. */
export function ToldWindows({ call, told }: { call: CallRow; told: readonly ToldWindow[] }) {
  const { say } = useWords();
  return (
    <>
      {told.map((each) => (
        <WindowTold told={each} several={told.length > 1} />
      ))}
      <p class="govuk-body">{say('public.check.binds_nobody')}</p>
      {told.some(({ outcome, isOpen }) => isOpen && outcome !== 'stopped') ? (
        <ButtonLink start href={`${addressOf(call)}/apply`}>
          {say('public.call.start')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function WindowTold({ told, several }: { told: ToldWindow; several: boolean }) {
  const words = useWords();
  const { say } = words;
  const { window, outcome, rules } = told;
  const id = `told-${window.code}`;
  return (
    <section aria-labelledby={id} class="sgf-call">
      <h2 class="govuk-heading-m" id={id}>
        {several ? `${textIn(window.title, words)}: ` : null}
        {say(`public.check.outcome.${outcome}`)}
      </h2>
      {(['not_met', 'needs_judgement', undefined, 'met'] as const).map((verdict) => (
        <Rules window={window} verdict={verdict} rules={rules.filter((rule) => rule.verdict === verdict)} />
      ))}
    </section>
  );
}

function Rules(props: { window: WindowRow; verdict: ToldRule['verdict']; rules: readonly ToldRule[] }) {
  const words = useWords();
  const { window, verdict, rules } = props;
  const { documents } = window.rules.form;
  if (rules.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.say(`public.check.verdict.${verdict ?? 'open'}`)}</h3>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {rules.map((rule) => (
          <li>
            {criterionSentence(words, rule, documents)} <Reasons rule={rule} documents={documents} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reasons({ rule, documents }: { rule: ToldRule; documents: readonly DocumentAsked[] }) {
  const words = useWords();
  if (rule.reasons.length === 0) return null;
  const said = rule.reasons.map(({ code, params }) =>
    words.sayCode(
      code,
      code === 'document_missing' ? { document: documentIn(words, documents, String(params?.['document'])) } : params,
    ),
  );
  return <strong class="sgf-why">{said.join(' ')}</strong>;
}
