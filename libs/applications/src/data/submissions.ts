import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { regionalGroupOf } from '#calls/domain';
import type { OrganisationPage } from '#identity';
import { Money, type Id } from '#kernel';
import { canonicalJson, UnitOfWork } from '#platform';
import { onlyAsked } from '../domain/completeness.js';
import { frozenFacts } from '../domain/facts.js';
import type { SubmissionContent } from '../domain/submission.js';
import type { Application } from './application.entity.js';
import type { Written } from './application-facts.js';
import { Submission, SubmissionDocument } from './submission.entity.js';

/** The hash on a receipt: SHA-256, in hex, of the canonical JSON of what was submitted. */
export const submissionHash = (content: SubmissionContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Who answers for what is submitted. */
export type Certifier = Pick<SubmissionContent, 'certifier' | 'certifierFunction'>;

/** What is frozen: a working copy, and what the profile of its organisation says now. */
export interface ToFreeze extends Written {
  readonly organisation: OrganisationPage;
}

/** What of a profile a submission holds: all that criteria read. */
export const profileOf = ({
  version: _,
  locationHidden: __,
  ...profile
}: OrganisationPage): SubmissionContent['organisation'] => profile;

/** Freezes working copies and keeps what was frozen. */
@Injectable()
export class Submissions {
  constructor(private readonly work: UnitOfWork) {}

  /** What is asked of the working copy of a held application as a submission, written. It must be complete. */
  async freeze(application: Application, frozen: ToFreeze, by: Certifier): Promise<Submission> {
    const content = await this.contentOf(application, frozen, by);
    const { door } = frozen;
    const documents = content.documents.map(({ document }) => document);
    const facts = frozenFacts(application.id, content.organisation, content.answers, documents);
    const { project } = facts;
    const amounts = project.requestedByYear.map((amount) => Money.of(amount, project.currency));
    const submission = Object.assign(new Submission(), {
      applicationId: application.id,
      number: content.number,
      termsId: content.termsId as Id<'terms'>,
      submittedAt: door.now,
      submittedBy: this.work.actor.id,
      deadlineInForce: door.closesAt,
      inGrace: door.now >= door.closesAt,
      content,
      sha256: submissionHash(content),
      facts,
      title: content.answers.project!.title!,
      startsOn: project.startsOn,
      months: project.months,
      currency: project.currency,
      requested: Money.sum(amounts, project.currency).toString(),
      years: project.requestedByYear,
      totalBudget: project.totalBudget!,
      country: facts.applicant.country,
      regionalGroup: regionalGroupOf(facts.applicant.country) ?? null,
    });
    await this.work.manager.insert(Submission, submission);
    const files = content.documents.map(({ document, fileId }) => ({
      submissionId: submission.id,
      fileId: fileId as Id<'file'>,
      document,
    }));
    if (files.length > 0) await this.work.manager.insert(SubmissionDocument, files);
    return submission;
  }

  /** The submission that counts, or null before the first. */
  current({ submissionId }: Application): Promise<Submission | null> {
    return submissionId === null
      ? Promise.resolve(null)
      : this.work.manager.findOneBy(Submission, { id: submissionId });
  }

  private async contentOf(
    application: Application,
    { door, terms, copy, organisation }: ToFreeze,
    by: Certifier,
  ): Promise<SubmissionContent> {
    const { id, reference } = application;
    return {
      application: { id, reference },
      number: (await this.work.manager.countBy(Submission, { applicationId: id })) + 1,
      termsId: door.termsId ?? application.termsId,
      submittedAt: door.now.toISOString(),
      submittedBy: this.work.actor.id,
      ...by,
      organisation: profileOf(organisation),
      answers: onlyAsked(terms.form, copy.answers),
      documents: copy.documents.map(({ document, fileId, name, bytes, sha256 }) => ({
        document,
        fileId,
        name,
        bytes,
        sha256,
      })),
    };
  }
}
