import type { ApplicationPage, ApplicationRow, ScreeningPreview, SubmissionRow } from '#applications';
import { audienceOf, labelFor, showsVersion, stateFor } from '#applications/domain';
import { doorState, type Finding } from '#calls/domain';
import type { Actor, Reason } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  submit: 'submission',
  record: 'recording',
  withdraw: 'withdrawal',
  resume: 'resumption',
  restore: 'resumption',
  screen: 'screening',
  judge: 'judgements',
  admit: 'admission',
  exclude: 'exclusion',
  propose_reinstatement: 'reinstatement-proposal',
  reinstate: 'reinstatement',
} as const;

/** A row of a list, in the words of its reader. */
export const presentRow = (row: ApplicationRow, actor: Actor, words: Words) => {
  const audience = audienceOf(actor, row);
  const { state, releasedOutcome: _, beforeWithdrawal: __, ...shown } = row;
  return { ...shown, state: stateFor(audience, row), label: words.sayCode(labelFor(audience, row)) };
};

/** An application with all that its reader may see and do. */
export const presentApplication = (page: ApplicationPage, words: Words) => {
  const { application, audience, door } = page;
  return {
    id: application.id,
    reference: application.reference,
    windowId: application.windowId,
    organisationId: application.organisationId,
    termsId: application.termsId,
    state: stateFor(audience, application),
    label: words.sayCode(labelFor(audience, application)),
    version: versionFor(page),
    // Null for what was written here.
    received: application.receivedBy && { by: application.receivedBy, at: application.receivedAt },
    door: { state: doorState(door, door.now), opensAt: door.opensAt, closesAt: door.closesAt, now: door.now },
    sections:
      page.draft?.sections.map((section) => ({ ...section, missing: explained(section.missing, words) })) ?? null,
    documents: page.draft?.documents ?? null,
    budget: page.draft?.budget ?? null,
    submission: page.submission && presentReceipt(page.submission),
    assessment: page.assessment && { ...page.assessment, findings: presentFindings(page.assessment.findings, words) },
    actions: actionsOf('application', page.actions, `/api/applications/${application.id}`, nouns, words),
  };
};

/** The version, where its reader may see it. */
export const versionFor = ({ application, audience, door }: ApplicationPage): number | null =>
  showsVersion(audience, door) ? application.version : null;

/** A submission as its receipt. */
export const presentReceipt = ({
  id,
  number,
  termsId,
  submittedAt,
  deadlineInForce,
  inGrace,
  sha256,
  requested,
  currency,
  years,
  redactedAt,
}: SubmissionRow) => ({
  ...{ id, number, termsId, submittedAt, deadlineInForce, inGrace, sha256, redactedAt },
  requested: { amount: requested, currency },
  requestedByYear: years,
});

/** What the criteria would say now. */
export const presentPreview = ({ missing, findings }: ScreeningPreview, words: Words) => ({
  missing: explained(missing, words),
  findings: findings && presentFindings(findings, words),
});

/** Findings in words. */
export const presentFindings = (findings: readonly Finding[], words: Words) =>
  findings.map(({ criterion, verdict, reasons }) => ({ criterion, verdict, reasons: explained(reasons, words) }));

/** Reasons with their words. */
export const explained = (reasons: readonly Reason[], words: Words) =>
  reasons.map(({ code, params = {} }) => ({ code, params, message: words.sayCode(code, params) }));
