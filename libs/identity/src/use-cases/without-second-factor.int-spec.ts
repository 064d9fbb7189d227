import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicModule } from '@nestjs/common';
import { CONFIG, readConfig } from '#platform';
import {
  codeOfApp,
  goodPassword,
  grantedRole,
  home,
  registered,
  resolved,
  signedIn,
} from '../../../../test/support/builders/account.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { ChangePassword, EnrolSecondFactor, IdentityModule } from '../index.js';

class Settings {}
const settings: DynamicModule = {
  module: Settings,
  global: true,
  providers: [{ provide: CONFIG, useValue: readConfig({ SGF_MODE: 'test', SGF_SECOND_FACTOR: 'off' }) }],
  exports: [CONFIG],
};

describe('an installation that does without second factors', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
    await grantedRole(world, await registered(world, 'amal'), 'officer', '2026-01-01', '2026-12-31');
  });
  afterAll(() => world.close());

  it('lets staff in by password alone, stepped up for as long as the session lives', async () => {
    world.clock.set('2026-03-02T09:00:00Z');
    const { token, pending } = await signedIn(world, 'amal');
    expect(pending).toBeNull();
    for (const at of ['2026-03-02T09:00:00Z', '2026-03-02T09:25:00Z', '2026-03-02T09:50:00Z']) {
      world.clock.set(at);
      expect((await resolved(world, token)).actor).toMatchObject({ roles: ['officer'], steppedUp: true });
    }
  });

  it('lets staff go on after a new password', async () => {
    const { session } = await resolved(world, (await signedIn(world, 'amal')).token);
    const opened = await world
      .get(ChangePassword)
      .execute(session, { current: goodPassword, wanted: `${goodPassword} again` }, home);
    expect((await resolved(world, opened.token)).actor).toMatchObject({ roles: ['officer'], steppedUp: true });
  });

  it('still asks whoever has enrolled one', async () => {
    const { session } = await resolved(world, (await signedIn(world, 'amal', home, `${goodPassword} again`)).token);
    const { secret } = await world.get(EnrolSecondFactor).begin(session);
    await world.get(EnrolSecondFactor).confirm(session, codeOfApp(secret, '2026-03-02T09:50:00Z'), home);
    const again = await signedIn(world, 'amal', home, `${goodPassword} again`);
    expect(again.pending).toBe('second_factor');
    expect((await resolved(world, again.token)).actor.roles).toEqual([]);
  });
});
