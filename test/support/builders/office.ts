import type { Actor, PersonId, Role } from '../../../libs/kernel/src/index.js';
import { ApproveRole, ProposeRole } from '../../../libs/identity/src/index.js';
import type { World } from '../world.js';

/** A new person who holds a role from today on, given by two administrators. */
export const inOffice = async (world: World, role: Role): Promise<Actor> => {
  const person = await world.person({ roles: [role] });
  await giveRole(world, person.id, role);
  return person;
};

/** Gives a role to a person by two administrators; the person's address counts as confirmed. */
export const giveRole = async (world: World, personId: PersonId, role: Role): Promise<void> => {
  const [first, second] = [
    await world.person({ roles: ['administrator'] }),
    await world.person({ roles: ['administrator'] }),
  ];
  await world.sql('update person set confirmed_at = coalesce(confirmed_at, created_at) where id = $1', [personId]);
  const [day] = await world.work.read(world.system, () =>
    world.work.query<{ today: string }>('select app_today() as today'),
  );
  const years = { startsOn: day!.today, endsOn: `${Number(day!.today.slice(0, 4)) + 3}-01-31` };
  const { id } = await world.get(ProposeRole).execute(first, { personId, role, ...years, why: 'The fund needs one.' });
  await world.get(ApproveRole).execute(second, id);
};
