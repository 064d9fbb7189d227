import { Injectable } from '@nestjs/common';
import type { FrozenTerms } from '#calls';
import { kernelErrors, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { carriedOver, type Carried } from '../domain/answers-carried.js';
import type { Answers } from '../domain/answers.js';
import { AnswersCheck } from './answers-check.js';
import { ApplicationSection, type Application } from './application.entity.js';
import { ApplicationRepository } from './application.repository.js';
import { Drafts } from './drafts.js';

/** The answers of an earlier application, for a new one to begin with. */
@Injectable()
export class EarlierAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly drafts: Drafts,
    private readonly check: AnswersCheck,
  ) {}

  /** What of them fits the new form. Throws `not_found` for an application of anybody else. */
  async of(
    id: Id<'application'>,
    organisationId: OrganisationId,
    terms: Pick<FrozenTerms, 'id' | 'form'>,
  ): Promise<Carried> {
    const earlier = await this.applications.find(id);
    if (earlier.organisationId !== organisationId) throw kernelErrors.error('not_found');
    const answers = await this.drafts.answers(id);
    return carriedOver(terms.form, answers, (section, content) => this.check.fits(terms, section, content));
  }

  /** Writes them as the first version of a new application's sections. */
  async begin({ id, startedAt, startedBy }: Application, answers: Answers): Promise<void> {
    const rows = Object.entries(answers).map(([section, content]) => ({
      ...{ applicationId: id, section, content: content!, version: 1 },
      ...{ savedAt: startedAt, savedBy: startedBy },
    }));
    if (rows.length > 0) await this.work.manager.insert(ApplicationSection, rows);
  }
}
