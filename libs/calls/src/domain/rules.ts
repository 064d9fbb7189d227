import { DomainError, type Fault } from '#kernel';
import type { CallForm, CallSettings } from './form.js';
import { faultsOfRubric, type Fill, type Rubric } from './rubric.js';
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

/** Checks what spans several fields. Throws `invalid_input`; `at` is the JSON pointer of the rules in what was sent. */
export const checkRules = (rules: CallRules, at: string): void => {
  const faults = [
    ...faultsOfTerms(rules.terms).map((fault) => ({ ...fault, pointer: `${at}/terms${fault.pointer}` })),
    ...faultsOfRubric(rules.rubric).map((fault) => ({ ...fault, pointer: `${at}/rubric${fault.pointer}` })),
  ];
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
};

const faultsOfTerms = (terms: TermsDocument): Fault[] => {
  const fault = faultInTerms(terms);
  return fault === undefined ? [] : [fault];
};
