import { DomainError, reason, type Fault } from '#kernel';
import { faultsOfForm, type CallForm } from './form.js';
import { faultsOfRubric, type Fill, type Rubric } from './rubric.js';
import { usualSettings, type CallSettings } from './settings.js';
import { faultInTerms } from './terms/index.js';

/** Terms as data: which criteria of the catalogue the call chose, with their parameters. */
export interface TermsDocument {
  readonly version: string;
  readonly criteria: readonly { readonly criterion: string; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** Everything that an application in one window is judged on: drafted as data, frozen at publication. */
export interface CallRules {
  readonly terms: TermsDocument;
  readonly rubric: Rubric;
  readonly fill: Fill;
  readonly form: CallForm;
  readonly settings: CallSettings;
}

/** Rules as they were stored, with what they did not yet know when they were written. */
export const wholeRules = (stored: CallRules): CallRules => ({
  ...stored,
  settings: { ...usualSettings, ...stored.settings },
});

/** Checks what spans several fields. Throws `invalid_input`; `at` is the JSON pointer of the rules in what was sent. */
export const checkRules = (rules: CallRules, at: string): void => {
  const faults = [
    ...faultsOfTerms(rules.terms).map((fault) => ({ ...fault, pointer: `${at}/terms${fault.pointer}` })),
    ...faultsOfRubric(rules.rubric).map((fault) => ({ ...fault, pointer: `${at}/rubric${fault.pointer}` })),
    ...faultsOfForm(rules.form).map((fault) => ({ ...fault, pointer: `${at}/form${fault.pointer}` })),
    ...faultsOfReasons(rules.settings).map((fault) => ({ ...fault, pointer: `${at}/settings${fault.pointer}` })),
  ];
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
};

const faultsOfTerms = (terms: TermsDocument): Fault[] => {
  const fault = faultInTerms(terms);
  return fault === undefined ? [] : [fault];
};

/** A code is kept with what was decided, so it stands for one reason of an act. */
const faultsOfReasons = ({ reasons }: Pick<CallSettings, 'reasons'>): Fault[] =>
  reasons.flatMap(({ act, code }, i) =>
    reasons.findIndex((other) => other.act === act && other.code === code) < i
      ? [{ pointer: `/reasons/${i}/code`, ...reason('call.reason_named_twice', { code }) }]
      : [],
  );
