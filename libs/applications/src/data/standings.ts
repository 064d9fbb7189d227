import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import type { OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Standing } from '../domain/facts.js';

/** What the register of grants says of an organisation. */
@Injectable()
export class Standings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: GrantRegister,
  ) {}

  /** Its awards, and its reports that are overdue on the fund's own day. */
  async of(organisationId: OrganisationId): Promise<Standing> {
    const awards = await this.register.otherAwards(organisationId);
    const [day] = await this.work.query<{ today: string }>('select app_today() as today');
    return {
      otherAwards: awards.map(({ startsOn, months }) => ({ startsOn, months })),
      overdueReports: await this.register.overdueReports(organisationId, day!.today),
    };
  }
}
