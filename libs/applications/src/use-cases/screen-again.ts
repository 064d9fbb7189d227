import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import type { Id } from '#kernel';
import { Subscribers, UnitOfWork, type OutboxEvent, type Subscriber } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { Drafts } from '../data/drafts.js';
import { Screener } from '../data/screener.js';
import { missingIn } from '../domain/completeness.js';

/**
 * After a corrigendum of terms: what was submitted under the earlier version is judged by the new one, and its owners are
 * asked to mend what does not fit any more. A submission itself is never touched.
 */
@Injectable()
export class ScreenAgain implements Subscriber {
  readonly name = 'screening';
  readonly types = ['call.corrected'];

  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly applications: ApplicationRepository,
    private readonly drafts: Drafts,
    private readonly screener: Screener,
    subscribers: Subscribers,
  ) {
    subscribers.add(this);
  }

  /** Each application is held in the order of the ids; whoever submitted meanwhile did so under the new version already. */
  async handle({ payload }: OutboxEvent): Promise<void> {
    if (payload['kind'] !== 'terms') return;
    const { corrigendumId } = payload;
    const outdated = await this.work.query<{ id: Id<'application'>; termsId: Id<'terms'> }>(underEarlierTerms, [
      payload['windows'],
    ]);
    for (const { id, termsId } of outdated) await this.one(id, termsId, corrigendumId);
  }

  private async one(id: Id<'application'>, termsId: Id<'terms'>, corrigendumId: unknown): Promise<void> {
    const application = await this.applications.lock(id);
    if (application.termsId === termsId) return;
    application.termsId = termsId;
    const screening = await this.screener.screen(application);
    const unmet = screening?.findings.filter(({ verdict }) => verdict === 'not_met').length ?? 0;
    const { form } = await this.calls.terms(this.work.actor, termsId);
    const { answers, attached } = await this.drafts.copy(id);
    const missing = missingIn(form, answers, attached).length;
    if (application.state === 'submitted' && unmet + missing > 0)
      application.changes.push({
        type: 'application.mending_asked',
        data: { corrigendumId, termsId, unmet, missing },
      });
    await this.applications.save(application);
  }
}

const underEarlierTerms = `
  select a.id, w.terms_id as "termsId" from application a join call_window w on w.id = a.window_id
  where a.window_id = any ($1::uuid[]) and a.submission_id is not null and a.terms_id <> w.terms_id
    and a.state in ('submitted', 'withdrawn')
  order by a.id`;
