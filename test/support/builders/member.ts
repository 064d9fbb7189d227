import { StartApplication } from '../../../libs/applications/src/index.js';
import type { Actor, Id, OrganisationId } from '../../../libs/kernel/src/index.js';
import type { World } from '../world.js';
import { sessionOf, type SessionHeaders } from '../session.js';
import { registered } from './account.js';

/** Somebody who writes an application for an organisation of their own. */
export interface Member {
  readonly actor: Actor;
  readonly organisationId: OrganisationId;
  readonly applicationId: Id<'application'>;
  readonly session: SessionHeaders;
}

/** A registered person, signed in, who belongs to a new organisation and has begun an application in a window. */
export const aMember = async (
  world: World,
  name: string,
  windowId: Id<'window'>,
  part: 'owner' | 'editor' | 'reader' = 'editor',
): Promise<Member> => {
  const organisationId = await world.organisation();
  const id = await registered(world, name);
  await world.sql(
    'insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)',
    [organisationId, id, part],
  );
  const writer = await world.person({ organisations: [organisationId] });
  const started = await world.get(StartApplication).execute(writer, { windowId, organisationId });
  const actor: Actor = { ...writer, id };
  return { actor, organisationId, applicationId: started.id, session: await sessionOf(world, name) };
};
