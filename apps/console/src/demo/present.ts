import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { demoActors } from './actors.js';
import { beginDrafts } from './drafts.js';
import { rowsOf, type Hands } from './hands.js';
import { openCall, openCallCode } from './open-call.js';
import { foundOrganisations, seatOffice } from './seat.js';

/** What a database holds: nobody yet, the demo, or people of its own, whom the demo leaves alone. */
export type Inhabitants = 'nobody' | 'demo' | 'others';

/** Tells in one query. */
export const inhabitantsOf = async (hands: Hands): Promise<Inhabitants> => {
  const [row] = await rowsOf<{ people: boolean; demo: boolean }>(hands, whoIsThere, [openCallCode]);
  return row!.demo ? 'demo' : row!.people ? 'others' : 'nobody';
};

const whoIsThere = `
  select exists (select from person) as people, exists (select from call where code = $1) as demo`;

/** Makes accounts, organisations, the open call and its drafts: all in one commit, so that a kill leaves nothing half. */
export const makePresent = (hands: Hands): Promise<void> =>
  hands.get(UnitOfWork).run(systemActor, async () => {
    await seatOffice(hands);
    await foundOrganisations(hands);
    const { cast, applicants } = await demoActors(hands);
    await beginDrafts(hands, await openCall(hands, cast), applicants);
  });
