export * from './agreed-limits.js';
export {
  criteriaCatalogue,
  criterionNames,
  type CriterionDescription,
  type CriterionName,
  type ParamsOf,
} from './catalogue.js';
export {
  aCountry,
  countryCodes,
  regionalGroupOf,
  vocabularies,
  vocabularyNames,
  type RegionalGroup,
  type Vocabulary,
  type VocabularyName,
} from './countries.js';
export type { Judge, ReasonCode, TermsReason } from './criterion.js';
export {
  applicantKinds,
  factShapes,
  remedyComponents,
  type ApplicantKind,
  type FactName,
  type Facts,
  type RemedyComponent,
} from './facts.js';
export { projectYears, type DurationLimits, type TotalLimits } from './limits.js';
export * from './screening.js';
export { faultInTerms, readTerms, type ChosenCriterion, type Terms } from './terms.js';
