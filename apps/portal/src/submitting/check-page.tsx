import type { ScreeningPreview } from '#applications';
import { doorIsOpen } from '#calls/domain';
import type { Words } from '#words';
import {
  Button,
  Checkboxes,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Page,
  SummaryList,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { TraceWarning, type ShownTrace } from '../traces/trace-warning.js';
import { ProofLacking } from '../writing/proof-lacking.js';
import { UnsavedTexts } from '../writing/unsaved-texts.js';
import { AnswerLists } from './answer-lists.js';
import { answersInWords } from './answers-in-words.js';
import { addressOf, reasonsAgainst, writtenOf, type OwnApplication } from './own-application.js';
import { Preview } from './preview.js';
import { reasonInWords, sectionAddress } from './reasons.js';
import { ClosedNotice, RefusedAttempts, WhatCounts, type Standing } from './stands.js';

/** What somebody filled in below the answers. */
export interface Certified {
  readonly certifier: string;
  readonly certifierFunction: string;
  readonly certified: boolean;
  readonly looked: boolean;
}

/** All that one reads before submitting. */
export interface Checked {
  /** Who reads it. */
  readonly person: string;
  readonly own: OwnApplication;
  readonly standing: Standing;
  readonly preview: ScreeningPreview;
  readonly traces: readonly ShownTrace[];
}

/** Every answer in words, what is missing, what the rules say, and the way to submit: read once more before it counts. */
export function CheckPage(props: Checked & { typed: Certified; errors?: readonly FieldError[] | undefined }) {
  const words = useWords();
  const { own, standing, traces } = props;
  const errors = formErrors(words, props.errors);
  const isOpen = doorIsOpen(own.door) === undefined;
  const isWithdrawn = own.application.state === 'withdrawn';
  const mayChange = isOpen && reasonsAgainst(own, 'submit') !== undefined;
  const { terms } = own;
  const title = words.say(isOpen ? 'submitting.check.title' : 'submitting.check.answers');
  return (
    <Page title={title} back={addressOf(own)} errors={errors.summary} scripts={['unsaved']} unlisted>
      <span class="govuk-caption-l">{own.application.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <ClosedNotice own={own} standing={standing} />
      <UnsavedTexts person={props.person} application={own.application.id} />
      {isOpen ? null : <RefusedAttempts refused={standing.refused} />}
      {isWithdrawn ? <InsetText>{words.say('submitting.timeline.stands.withdrawn')}</InsetText> : null}
      {mayChange ? <p class="govuk-body-l">{words.say('submitting.check.lead')}</p> : null}
      <p class="govuk-body sgf-not-on-paper">
        <a class="govuk-link" href={`${addressOf(own)}/draft.pdf`}>
          {words.say('submitting.check.draft_pdf')}
        </a>
      </p>
      {isOpen && !isWithdrawn ? <WhatCounts own={own} standing={standing} /> : null}
      {isOpen && !isWithdrawn ? <Missing own={own} isWriter={mayChange} /> : null}
      {mayChange ? (
        <ProofLacking application={own.application.id} budget={own.answers.budget} documents={own.draft.documents} />
      ) : null}
      <AnswerLists
        sections={answersInWords(terms.form, writtenOf(own), words)}
        changeAt={mayChange ? (section, field) => sectionAddress(own, section, field) : undefined}
        after={{ profile: <ProfileNote />, budget: <Totals own={own} /> }}
      />
      <ScanRemarks own={own} />
      {isOpen && !isWithdrawn ? <Preview own={own} preview={props.preview} /> : null}
      {mayChange ? <TraceWarning traces={traces} /> : null}
      {mayChange ? <CertifyForm {...props} of={errors.of} /> : null}
      {isOpen ? <RefusedAttempts refused={standing.refused} /> : null}
      {isOpen && !isWithdrawn && !mayChange ? (
        <p class="govuk-body">{words.say('submitting.check.not_yours')}</p>
      ) : null}
    </Page>
  );
}

/** Only what is submitted freezes it. */
function ProfileNote() {
  const { say } = useWords();
  return <p class="govuk-body">{say('submitting.profile.note')}</p>;
}

function Missing({ own, isWriter }: { own: OwnApplication; isWriter: boolean }) {
  const words = useWords();
  const lines = own.draft.sections.flatMap(({ section, missing }) =>
    missing.map((reason) => ({ href: sectionAddress(own, section), ...reasonInWords(reason, own, words) })),
  );
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m" id="missing">
        {words.say('submitting.check.missing')}
      </h2>
      <p class="govuk-body">
        {words.say(isWriter ? 'submitting.check.missing_lead' : 'submitting.check.missing_to_reader')}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ href, code, params }) => (
          <li>
            {isWriter ? (
              <a class="govuk-link" href={href}>
                {words.sayCode(code, params)}
              </a>
            ) : (
              words.sayCode(code, params)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The totals of a budget as names and values. */
export function totalsInWords(
  { budget }: Pick<OwnApplication['draft'], 'budget'>,
  words: Words,
): (readonly [string, string])[] {
  const money = (amount: string): string => words.money({ amount, currency: budget.currency });
  return [
    ...budget.requestedByYear.map((amount, i) => [words.say('budget.year_n', { year: i + 1 }), money(amount)] as const),
    [words.say('budget.requested'), money(budget.requested)],
    [words.say('budget.co_funded'), money(budget.coFunding)],
    [words.say('budget.whole'), money(budget.total)],
  ];
}

function Totals({ own }: { own: OwnApplication }) {
  const words = useWords();
  if (own.answers.budget?.currency === undefined) return null;
  return (
    <section>
      <h3 class="govuk-heading-s">{words.say('submitting.check.totals')}</h3>
      <SummaryList rows={totalsInWords(own.draft, words).map(([key, value]) => ({ key, value }))} />
    </section>
  );
}

/** What a scan asks for: what has not finished stops nobody, and a file with a virus is to be replaced. */
function ScanRemarks({ own }: { own: OwnApplication }) {
  const { say } = useWords();
  const states = own.draft.documents.map(({ scanState }) => scanState);
  return (
    <>
      {states.includes('infected') ? <WarningText>{say('documents.infected')}</WarningText> : null}
      {states.includes('waiting') ? <p class="govuk-body">{say('documents.scan_waiting')}</p> : null}
    </>
  );
}

function CertifyForm(props: Checked & { typed: Certified; of: (field: string) => string | undefined }) {
  const { say } = useWords();
  const { own, standing, typed, of } = props;
  const organisation = own.draft.organisation.name;
  const counts = standing.submitted.find((each) => each.counts);
  const isUnderOtherRules = counts !== undefined && counts.termsId !== own.terms.id;
  if (standing.differences?.length === 0 && !isUnderOtherRules)
    return <p class="govuk-body">{say('submitting.check.nothing_differs')}</p>;
  return (
    <form method="post" action={`${addressOf(own)}/submission`} novalidate class="sgf-not-on-paper">
      <h2 class="govuk-heading-m">{say('submitting.check.certify')}</h2>
      {isUnderOtherRules ? (
        <p class="govuk-body">{say('submitting.check.new_rules', { number: counts.number })}</p>
      ) : null}
      <EditingFields version={own.application.version} />
      <input type="hidden" name="read" value={own.draft.reading} />
      <Input
        name="certifier"
        label={say('submitting.check.certifier')}
        hint={say('submitting.check.certifier_hint', { organisation })}
        value={typed.certifier}
        error={of('certifier')}
        autocomplete="off"
      />
      <Input
        name="certifierFunction"
        label={say('submitting.check.function')}
        hint={say('submitting.check.function_hint')}
        value={typed.certifierFunction}
        error={of('certifierFunction')}
        autocomplete="off"
      />
      <Checkboxes
        name="certified"
        error={of('certified')}
        choices={[
          { value: 'yes', text: say('submitting.check.certified', { organisation }), checked: typed.certified },
        ]}
      />
      {props.traces.length > 0 ? (
        <Checkboxes
          name="looked"
          error={of('looked')}
          choices={[{ value: 'yes', text: say('submitting.check.looked'), checked: typed.looked }]}
        />
      ) : null}
      <Button>
        {counts ? say('submitting.check.submit_again', { number: counts.number }) : say('submitting.check.submit')}
      </Button>
    </form>
  );
}
