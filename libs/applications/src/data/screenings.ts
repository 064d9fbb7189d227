import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Application } from './application.entity.js';
import { Judgement, ScreeningRecord } from './screening.entity.js';

/** Screenings and judgements of the submission that counts. */
@Injectable()
export class Screenings {
  constructor(private readonly work: UnitOfWork) {}

  /** The latest screening of the current submission under the application's terms; null when there is none. */
  latest({ submissionId, termsId }: Application): Promise<ScreeningRecord | null> {
    if (submissionId === null) return Promise.resolve(null);
    return this.work.manager.findOne(ScreeningRecord, {
      where: { submissionId, termsId },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  /** The judgements in force: those that no newer one supersedes. */
  async judgements({ submissionId }: Application): Promise<Judgement[]> {
    if (submissionId === null) return [];
    const all = await this.work.manager.find(Judgement, { where: { submissionId }, order: { at: 'ASC', id: 'ASC' } });
    const superseded = new Set(all.map(({ supersedes }) => supersedes));
    return all.filter(({ id }) => !superseded.has(id));
  }

  /** Writes a screening. */
  async addScreening(screening: ScreeningRecord): Promise<void> {
    await this.work.manager.insert(ScreeningRecord, screening);
  }

  /** Writes a judgement. */
  async addJudgement(judgement: Judgement): Promise<void> {
    await this.work.manager.insert(Judgement, judgement);
  }
}
