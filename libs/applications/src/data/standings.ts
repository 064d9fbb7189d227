import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import type { OrganisationId } from '#kernel';
import type { Standing } from '../domain/facts.js';

/** What the register of grants says of an organisation. */
@Injectable()
export class Standings {
  constructor(private readonly register: GrantRegister) {}

  /** Its awards, and its reports that are overdue on the day of the instant (in UTC). */
  async of(organisationId: OrganisationId, now: Date): Promise<Standing> {
    const awards = await this.register.otherAwards(organisationId);
    return {
      otherAwards: awards.map(({ startsOn, months }) => ({ startsOn, months })),
      overdueReports: await this.register.overdueReports(organisationId, now.toISOString().slice(0, 10)),
    };
  }
}
