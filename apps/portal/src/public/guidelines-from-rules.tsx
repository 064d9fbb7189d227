import type { CallRow, WindowRow } from '#calls';
import { proposalLanguagesOf, type CriterionName, type GuidelineChapter } from '#calls/domain';
import type { MessageKey } from '#words';
import type { ComponentType } from 'preact';
import { Deadline, InstantInBothZones } from '../calls/instant.js';
import { CallText } from '../calls/call-text.js';
import { fileOf, languageNames } from '../calls/public-calls.js';
import { Deciding, DocumentsAsked, Rubric, RuleSentences } from '../calls/rules.js';
import { SummaryList, useWords } from '../components/index.js';

/** A part of a chapter that is made from the rules, so that it cannot differ from them. */
export interface RulesPart {
  readonly title: MessageKey;
  readonly Content: ComponentType<{ call: CallRow; window: WindowRow }>;
}

const amounts: readonly CriterionName[] = ['yearly_cap', 'total_between'];
const projects: readonly CriterionName[] = [
  'cross_border_support',
  'effective_remedies',
  'countries_within',
  'no_overlapping_award',
  'reports_up_to_date',
];
const costs: readonly CriterionName[] = [...amounts, 'share_of_budget_at_most', 'multiple_of_annual_budget_at_most'];
const durations: readonly CriterionName[] = ['duration'];
const applicants: readonly CriterionName[] = [
  'applicant_kind',
  'registered_by',
  'registered_for',
  'registered_where_implementing',
  'direct_assistance_for',
  'own_bank_account',
  'psea_measures',
  'not_an_intermediary',
  'declaration',
  'unpp_partner_id',
  'audited_statements',
];

/** The criteria that the chapters say in sentences. The remaining one, `documents`, they say as a list. */
export const saidInSentences: readonly (readonly CriterionName[])[] = [durations, amounts, applicants, projects, costs];

/** Sentences of some criteria; where the terms have none of them, that there is no such rule. */
const rules =
  (only: readonly CriterionName[]): RulesPart['Content'] =>
  ({ window }) => {
    const { say } = useWords();
    const has = window.rules.terms.criteria.some(({ criterion }) => (only as readonly string[]).includes(criterion));
    return has ? (
      <RuleSentences window={window} only={only} />
    ) : (
      <p class="govuk-body">{say('public.guidelines.no_rule')}</p>
    );
  };

/** What the rules add to each chapter: sections of the fund's own table of contents. */
export const fromTheRules: Readonly<Record<GuidelineChapter, readonly RulesPart[]>> = {
  programme: [
    { title: 'public.guidelines.duration', Content: rules(durations) },
    { title: 'public.guidelines.amounts', Content: rules(amounts) },
    { title: 'portal.call.envelope', Content: Envelope },
  ],
  eligibility: [
    { title: 'public.guidelines.applicants', Content: rules(applicants) },
    { title: 'public.guidelines.projects', Content: rules(projects) },
    { title: 'public.guidelines.costs', Content: rules(costs) },
  ],
  procedure: [
    { title: 'public.guidelines.forms', Content: Forms },
    { title: 'portal.call.documents', Content: DocumentsAsked },
    { title: 'public.guidelines.languages', Content: ProposalLanguages },
    { title: 'public.guidelines.deadline', Content: DeadlineAsSaid },
  ],
  evaluation: [
    { title: 'portal.call.scoring', Content: Rubric },
    { title: 'feedback.guidelines', Content: Feedback },
  ],
  award: [{ title: 'public.guidelines.decision', Content: Deciding }],
  reporting: [{ title: 'public.guidelines.reports', Content: Reports }],
  timetable: [{ title: 'public.guidelines.dates', Content: Timetable }],
};

function Envelope({ window }: { window: WindowRow }) {
  const { money } = useWords();
  return <p class="govuk-body">{money({ amount: window.envelopeAmount, currency: window.envelopeCurrency })}</p>;
}

function Forms({ call, window }: { call: CallRow; window: WindowRow }) {
  const { say } = useWords();
  return (
    <>
      <p class="govuk-body">{say('public.guidelines.online')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['form.docx', 'budget.xlsx'] as const).map((file) => (
          <li>
            <a class="govuk-link" href={fileOf(call, file, window)} download>
              {say(`public.download.${file}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ProposalLanguages({ call, window }: { call: CallRow; window: WindowRow }) {
  const words = useWords();
  const names = languageNames(proposalLanguagesOf(window.rules.settings, call.languages), words);
  return <p class="govuk-body">{words.say('public.guidelines.written_in', { languages: names })}</p>;
}

function DeadlineAsSaid({ window }: { window: WindowRow }) {
  const words = useWords();
  const [before, after] = words.say('public.guidelines.wording', { wording: '\n' }).split('\n');
  return (
    <>
      <p class="govuk-body">
        <Deadline at={window.closesAt} />
      </p>
      <p class="govuk-body">
        {before}
        <CallText texts={window.deadlineWording} />
        {after}
      </p>
    </>
  );
}

function Reports({ window }: { window: WindowRow }) {
  const { say } = useWords();
  const { reportDueDays, retentionYears } = window.rules.settings;
  return (
    <>
      <p class="govuk-body">{say('public.guidelines.own_settings')}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{say('public.guidelines.report_due', { count: reportDueDays })}</li>
        <li>{say('public.guidelines.retention', { count: retentionYears })}</li>
      </ul>
    </>
  );
}

function Feedback({ window }: { window: WindowRow }) {
  const { say, sayCode } = useWords();
  return (
    <>
      <p class="govuk-body">{say('public.guidelines.own_settings')}</p>
      <p class="govuk-body">{sayCode(`call.feedback.${window.rules.settings.feedback}`)}.</p>
    </>
  );
}

function Timetable({ call, window }: { call: CallRow; window: WindowRow }) {
  const { say, date } = useWords();
  const { clarificationsUntil, answersDueOn } = call;
  return (
    <SummaryList
      rows={[
        { key: say('portal.call.opens'), value: <InstantInBothZones at={window.opensAt} /> },
        ...(clarificationsUntil
          ? [{ key: say('public.call.questions_until'), value: <Deadline at={clarificationsUntil} /> }]
          : []),
        ...(answersDueOn ? [{ key: say('public.call.answers_due'), value: date(answersDueOn) }] : []),
        { key: say('portal.call.closes'), value: <Deadline at={window.closesAt} /> },
      ]}
    />
  );
}
