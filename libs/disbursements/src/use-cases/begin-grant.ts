import { Injectable } from '@nestjs/common';
import { StartAward, type AwardAcknowledgement } from '#awards';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ExpectReports } from '#reports';
import { ScheduleInstalments } from './schedule-instalments.js';

/** Starts an award together with what follows from that: its reports are expected and its instalments planned, in one commit. */
@Injectable()
export class BeginGrant {
  constructor(
    private readonly once: Once,
    private readonly start: StartAward,
    private readonly reports: ExpectReports,
    private readonly instalments: ScheduleInstalments,
  ) {}

  /** Throws what starting, expecting and scheduling throw. */
  execute(actor: Actor, awardId: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.once.run(actor, 'begin-grant', command, { awardId }, async () => {
      const { expectedVersion } = command;
      const award = await this.start.execute(actor, awardId, { expectedVersion });
      await this.reports.execute(actor, awardId);
      await this.instalments.execute(actor, awardId);
      return award;
    });
  }
}
