import { screen, type Facts, type Finding, type Outcome, type Terms, type Verdict } from '#calls/domain';
import type { ApplicationState } from './application.machine.js';

/** An earlier application: what it was judged on, and what became of it. */
export interface EarlierApplication {
  readonly reference: string;
  readonly title: string;
  readonly country: string;
  readonly state: ApplicationState;
  /** What its own terms said; null where it was never screened. */
  readonly before: Outcome | null;
  /** As they were frozen, with what the register of grants said when it was screened. */
  readonly facts: Facts;
}

/** One application under the terms that are tried, beside what became of it. */
export interface TriedApplication extends Omit<EarlierApplication, 'facts'> {
  readonly after: Outcome;
  /** The criteria that it would not meet, with why. */
  readonly unmet: readonly Finding[];
  /** The criteria that a person would have to judge. */
  readonly toJudge: readonly string[];
}

/** How many meet one criterion. */
export interface TriedCriterion extends Readonly<Record<Verdict, number>> {
  readonly criterion: string;
}

/** Who would fall out, and why. */
export interface Trial {
  /** In the order of the terms. */
  readonly criteria: readonly TriedCriterion[];
  /** In the order given. */
  readonly applications: readonly TriedApplication[];
}

/** Tries terms on earlier applications. What a person would judge is left open: nothing is foretold of it. */
export const trialOf = (terms: Terms, earlier: readonly EarlierApplication[]): Trial => {
  const applications = earlier.map(({ facts, ...application }) => ({ application, ...screen(terms, facts) }));
  const findings = applications.flatMap((one) => one.findings);
  return {
    criteria: terms.criteria.map(({ criterion }) => verdictsOn(criterion, findings)),
    applications: applications.map((one) => ({
      ...one.application,
      after: one.outcome,
      unmet: one.findings.filter(({ verdict }) => verdict === 'not_met'),
      toJudge: one.findings.filter(({ verdict }) => verdict === 'needs_judgement').map(({ criterion }) => criterion),
    })),
  };
};

const verdictsOn = (criterion: string, findings: readonly Finding[]): TriedCriterion => {
  const about = findings.filter((finding) => finding.criterion === criterion);
  const count = (wanted: Verdict): number => about.filter(({ verdict }) => verdict === wanted).length;
  return { criterion, met: count('met'), not_met: count('not_met'), needs_judgement: count('needs_judgement') };
};
