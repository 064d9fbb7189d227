import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import type { OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Standing } from '../domain/facts.js';

/** What the register of grants says of organisations. */
@Injectable()
export class Standings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: GrantRegister,
  ) {}

  /** The awards of one, and its reports that are overdue on the fund's own day. */
  async of(organisationId: OrganisationId): Promise<Standing> {
    return (await this.ofAll([organisationId])).get(organisationId)!;
  }

  /** The same of each of them, in as many statements as of one. */
  async ofAll(organisationIds: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, Standing>> {
    const awards = await this.register.awardsOf(organisationIds);
    const [day] = await this.work.query<{ today: string }>('select app_today() as today');
    const overdue = await this.register.overdueReports(organisationIds, day!.today);
    const counts = new Map(overdue.map((row) => [row.organisationId, row.count]));
    const standingOf = (id: OrganisationId): Standing => ({
      otherAwards: awards
        .filter((award) => award.organisationId === id)
        .map(({ startsOn, months }) => ({ startsOn, months })),
      overdueReports: counts.get(id) ?? 0,
    });
    return new Map(organisationIds.map((id) => [id, standingOf(id)]));
  }
}
