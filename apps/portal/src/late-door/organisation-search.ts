import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';

/** An organisation that one may mean. */
export interface FoundOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly country: string;
}

/** Finds organisations by a part of their name, among those that the actor may see. */
@Injectable()
export class OrganisationSearch {
  constructor(private readonly work: UnitOfWork) {}

  /** At most twenty, by name; nothing for nothing. */
  find(actor: Actor, part: string): Promise<FoundOrganisation[]> {
    if (part.trim() === '') return Promise.resolve([]);
    return this.work.read(actor, () => this.work.query<FoundOrganisation>(byPart, [part]));
  }
}

const byPart = `
  select id, name, country from organisation
  where organisation_key($1) <> '' and position(organisation_key($1) in organisation_key(name)) > 0
  order by name, id limit 20`;
