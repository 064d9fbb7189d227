import { kernelErrors, shape, type Fault, type Params, type Shape } from '#kernel';
import type { CriterionName } from './catalogue.js';
import type { ReasonCode, TermsReason } from './criterion.js';
import { factShapes, type FactName, type Facts } from './facts.js';
import type { ChosenCriterion, Terms } from './terms.js';

/** What a criterion says; `needs_judgement` is for a person to decide. */
export type Verdict = 'met' | 'not_met' | 'needs_judgement';
/** What the findings come to. */
export type Outcome = 'eligible' | 'not_eligible' | 'needs_judgement';

/** What one criterion said of an application. */
export interface Finding {
  readonly criterion: CriterionName;
  readonly verdict: Verdict;
  readonly reasons: readonly TermsReason[];
}

/** What the terms said of an application, in their order. */
export interface Screening {
  readonly id: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** A screening as `sgf screen` and the API write it: the details of a reason stand beside its code. */
export interface ScreeningAnswer extends Omit<Screening, 'findings'> {
  readonly findings: readonly FindingAnswer[];
}
/** A finding as it is written. */
export interface FindingAnswer extends Omit<Finding, 'reasons'> {
  readonly reasons: readonly ReasonAnswer[];
}
/** A reason as it is written: `{ code, year, excess }`. */
export type ReasonAnswer = { readonly code: ReasonCode } & Params;

/** Judges an application by every criterion; none is left out because another has failed. */
export function screen(terms: Terms, facts: Facts): Screening {
  const findings = terms.criteria.map((criterion) => findingOf(criterion, facts));
  return { id: facts.id, outcome: outcomeOf(findings), findings };
}

/** Any failure makes it not eligible; else an open judgement keeps it open. Persons' judgements can be put in first. */
export function outcomeOf(findings: readonly Pick<Finding, 'verdict'>[]): Outcome {
  const some = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict);
  return some('not_met') ? 'not_eligible' : some('needs_judgement') ? 'needs_judgement' : 'eligible';
}

/** The written form of a screening. */
export const answerOf = ({ id, outcome, findings }: Screening): ScreeningAnswer => ({
  id,
  outcome,
  findings: findings.map(({ criterion, verdict, reasons }) => ({
    criterion,
    verdict,
    reasons: reasons.map(({ code, params }) => ({ code, ...params }) as ReasonAnswer),
  })),
});

/** Reads the facts of an application. Throws the DomainError `invalid_input` with the first fault and its pointer. */
export function readFacts(terms: Terms, json: unknown): Facts {
  const fault = faultInFacts(terms, json);
  if (fault) throw kernelErrors.error('invalid_input', [], [fault]);
  return json as Facts;
}

/** The first fault in the facts that the terms read; others are not looked at. */
export function faultInFacts(terms: Terms, json: unknown): Fault | undefined {
  if (!shape.isObject(json)) return shape.unexpected(json, 'object');
  const fault = shape.within('id', shape.text.faultIn(json['id']));
  if (fault) return fault;
  for (const name of terms.reads) {
    const fault = faultInFact(factReaders[name], json);
    if (fault) return fault;
  }
  return undefined;
}

function findingOf({ criterion, needsJudgement, judge }: ChosenCriterion, facts: Facts): Finding {
  const reasons = judge(facts);
  const verdict = reasons.length > 0 ? 'not_met' : needsJudgement ? 'needs_judgement' : 'met';
  return { criterion, verdict, reasons };
}

interface FactReader {
  /** The key of the object around it; none for a fact that stands by itself. */
  readonly around: string | undefined;
  readonly key: string;
  readonly shape: Shape<unknown>;
}
type Json = Readonly<Record<string, unknown>>;

const factReaders = Object.fromEntries([
  ...Object.entries(factShapes.applicant).map(([key, shape]) => readerOf('applicant', key, shape)),
  ...Object.entries(factShapes.project).map(([key, shape]) => readerOf('project', key, shape)),
  ...(['documents', 'otherAwards', 'overdueReports'] as const).map((key) => readerOf(undefined, key, factShapes[key])),
]) as Readonly<Record<FactName, FactReader>>;

function readerOf(around: string | undefined, key: string, shape: Shape<unknown>): [string, FactReader] {
  return [around === undefined ? key : `${around}.${key}`, { around, key, shape }];
}

function faultInFact({ around, key, shape: expected }: FactReader, json: Json): Fault | undefined {
  if (around === undefined) return shape.within(key, expected.faultIn(json[key]));
  const holder = json[around];
  if (!shape.isObject(holder)) return shape.within(around, shape.unexpected(holder, 'object'));
  if (key === 'consortium' && holder['kind'] !== 'consortium') return undefined;
  const fault = expected.faultIn(holder[key]);
  return fault && shape.within(around, shape.within(key, fault));
}
