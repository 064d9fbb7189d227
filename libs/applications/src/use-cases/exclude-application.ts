import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import { Exclusion } from '../data/screening.entity.js';
import type { ApplicationAcknowledgement } from './acknowledgement.js';
import { AdvanceApplication } from './advance-application.js';

/** Why an application is excluded: criteria that are not met, or `false_declaration`, `sanctions_match`, …; and in words. */
export interface ExclusionInput {
  readonly grounds: readonly string[];
  readonly why: string;
}

/** Finds a submission ineligible, on grounds that stand. */
@Injectable()
export class ExcludeApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly advance: AdvanceApplication,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `application.cannot_exclude`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: ExclusionInput,
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    const { why, grounds } = input;
    const told = {
      why,
      brought: { grounds },
      data: { grounds },
      then: async ({ submissionId }: { submissionId: Id<'submission'> | null }, at: Date) => {
        const exclusion = {
          applicationId: id,
          submissionId: submissionId!,
          grounds: [...grounds],
          why,
          excludedBy: actor.id,
          at,
        };
        await this.work.manager.insert(Exclusion, Object.assign(new Exclusion(), exclusion));
      },
    };
    return this.advance.execute(actor, id, 'exclude', told, command);
  }
}
