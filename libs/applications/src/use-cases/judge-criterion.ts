import { Injectable } from '@nestjs/common';
import { Doors } from '#calls';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ApplicationRepository } from '../data/application.repository.js';
import { Judgement } from '../data/screening.entity.js';
import { Screenings } from '../data/screenings.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** A person's verdict on a criterion that arithmetic can only fail. */
export interface JudgementInput {
  readonly criterion: string;
  readonly verdict: 'met' | 'not_met';
  readonly why: string;
}

/** Says whether a criterion is met where the terms ask for a person. A newer judgement supersedes, none is edited. */
@Injectable()
export class JudgeCriterion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly doors: Doors,
    private readonly applications: ApplicationRepository,
    private readonly screenings: Screenings,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `application.cannot_judge`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: JudgementInput,
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    const { criterion, verdict, why } = input;
    return this.once.run(actor, 'judge-criterion', command, { id, ...input }, async () => {
      const application = await this.applications.lock(id, command.expectedVersion);
      permit(applicationPolicy, 'judge', actor, application);
      if (why.trim() === '')
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/why', code: 'field.minLength' }]);
      await this.doors.openedByStaff(application.windowId);
      const screening = await this.screenings.latest(application);
      const finding = screening?.findings.find((one) => one.criterion === criterion);
      if (!screening || finding?.verdict !== 'needs_judgement')
        throw applicationErrors.error('application.cannot_judge', [
          reason('application.needs_no_judgement', { criterion }),
        ]);
      const before = (await this.screenings.judgements(application)).find((one) => one.criterion === criterion);
      const judgement = Object.assign(new Judgement(), {
        ...{ applicationId: id, submissionId: screening.submissionId, criterion, verdict, why },
        ...{ judgedBy: actor.id, at: await this.work.now(), supersedes: before?.id ?? null },
      });
      await this.screenings.addJudgement(judgement);
      application.changes.push({ type: 'application.judged', data: { judgementId: judgement.id, criterion, verdict } });
      return acknowledge(await this.applications.save(application));
    });
  }
}
