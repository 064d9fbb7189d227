import { Injectable } from '@nestjs/common';
import { ProfileReader, type ProfilePage } from '#identity';
import type { Actor, Fault, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { dependsOnKnown, faultsOfTraces, refuseTraces, tracesIn, type FoundTrace } from '../domain/found-traces.js';
import type { Known } from '../domain/traces.js';

/** Looks for traces of persons in what somebody writes, whichever page or program it comes by; nothing of it is kept. */
@Injectable()
export class TracesReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ProfileReader,
  ) {}

  /** `about` is the organisation whose own numbers and addresses lead to nobody else; else those of the writer. */
  async find(actor: Actor, written: unknown, about?: OrganisationId): Promise<FoundTrace[]> {
    return tracesIn(written, dependsOnKnown(written) ? await this.known(actor, about) : {});
  }

  /** Throws `invalid_input` for traces at which nobody has looked again; `written` has the names of what is sent. */
  async refuseUnlooked(actor: Actor, written: object, looked = false, about?: OrganisationId): Promise<void> {
    if (!looked) refuseTraces(await this.find(actor, written, about));
  }

  /** The same as faults, for what is refused for other causes first. */
  async unlooked(actor: Actor, written: object, looked = false): Promise<Fault[]> {
    return looked ? [] : faultsOfTraces(await this.find(actor, written));
  }

  private known(actor: Actor, about: OrganisationId | undefined): Promise<Known> {
    return this.work.read(actor, async () => {
      const ids = about === undefined ? actor.organisations.map(({ id }) => id) : [about];
      const visible = await this.work.query<{ id: OrganisationId }>(seen, [ids]);
      const profiles: ProfilePage[] = [];
      for (const { id } of visible) profiles.push(await this.profiles.profile(actor, id));
      const writers = await this.work.query<{ email: string }>('select email from person where id = $1', [actor.id]);
      return {
        country: profiles[0]?.country,
        own: [...profiles.flatMap(contactsIn), ...writers.map(({ email }) => email)],
      };
    });
  }
}

const seen = 'select id from organisation where id = any ($1::uuid[]) order by id';

const contactsIn = ({ parts: { identity, people } }: ProfilePage): string[] => {
  const rows = Array.isArray(people.content['people']) ? people.content['people'] : [];
  const values = [identity.content['website'], ...rows.flatMap(({ email, phone }) => [email, phone])];
  return values.filter((value): value is string => typeof value === 'string');
};
