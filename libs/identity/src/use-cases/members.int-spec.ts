import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, OrganisationId, Part } from '#kernel';
import { registered, resolved, settings, signedIn } from '../../../../test/support/builders/account.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AnswerInvitation,
  EditOrganisation,
  EndMembership,
  IdentityModule,
  IdentityReader,
  InviteMember,
  RegisterOrganisation,
  type OrganisationProfile,
} from '../index.js';

const profile: OrganisationProfile = {
  ...{
    name: 'A shelter',
    kind: 'ngo',
    nonProfit: true,
    country: 'NG',
    registeredOn: '2004-05-01',
    directAssistanceSince: '2006-01-01',
  },
  ...{ ownBankAccount: true, pseaMeasures: true, actsAsIntermediary: false, unppPartnerId: null, locationHidden: true },
  ...{ auditedFiscalYears: [2010, 2009], annualBudgets: [{ year: 2010, amount: '120000.00', currency: 'USD' }] },
};

describe('an organisation', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
  });
  beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => world.close());

  /** A person with the memberships that a request would find now. */
  const actorNamed = async (name: string): Promise<Actor> =>
    (await resolved(world, (await signedIn(world, name)).token)).actor;
  const arrives = async (name: string): Promise<Actor> => {
    await registered(world, name);
    return actorNamed(name);
  };
  const founded = async (name: string): Promise<{ id: OrganisationId; owner: Actor; version: number }> => {
    const answer = await world
      .get(RegisterOrganisation)
      .execute(await arrives(name), { name: `${name}’s shelter`, country: 'NG', kind: 'ngo' });
    return { ...answer, owner: await actorNamed(name) };
  };
  const joins = async (owner: Actor, id: OrganisationId, name: string, part: Part): Promise<Actor> => {
    const person = await arrives(name);
    const { id: invitation } = await world.get(InviteMember).execute(owner, id, { email: `${name}@example.org`, part });
    await world.get(AnswerInvitation).execute(person, invitation, 'accept');
    return actorNamed(name);
  };
  const membershipOf = async (actor: Actor, id: OrganisationId) =>
    (await world.get(IdentityReader).members(actor, id)).find(({ personId }) => personId === actor.id)!.id;

  describe('its profile', () => {
    it('belongs to whoever registered it, with the facts that the criteria read', async () => {
      const { id, owner, version } = await founded('ada');
      expect(owner.organisations).toEqual([{ id, part: 'owner' }]);
      const edited = await world.get(EditOrganisation).execute(owner, id, profile, { expectedVersion: version });
      expect(edited.version).toBe(version + 1);
      const { name: _, locationHidden: __, ...facts } = { ...profile, auditedFiscalYears: [2009, 2010] };
      expect(await world.get(IdentityReader).organisationFacts(owner, id)).toEqual(facts);
      const again = await world
        .get(EditOrganisation)
        .execute(owner, id, { ...profile, auditedFiscalYears: [2010], annualBudgets: [] });
      expect(again.version).toBe(edited.version + 1);
      const [change] = await world.sql(`select data from history where thing_id = $1 order by id desc limit 1`, [id]);
      expect(change).toEqual({ data: { fields: ['auditedFiscalYears', 'annualBudgets'] } });
      expect(
        (
          await world
            .get(EditOrganisation)
            .execute(owner, id, { ...profile, auditedFiscalYears: [2010], annualBudgets: [] })
        ).version,
      ).toBe(again.version);
    });

    it('is edited under its version, by owners and editors', async () => {
      const { id, owner, version } = await founded('bea');
      await world.get(EditOrganisation).execute(owner, id, profile, { expectedVersion: version });
      const edit = (actor: Actor) =>
        world.get(EditOrganisation).execute(actor, id, { ...profile, name: 'Another' }, { expectedVersion: version });
      await expect(edit(owner)).rejects.toMatchObject({ code: 'stale_version' });
      const reader = await joins(owner, id, 'bea-reads', 'reader');
      await expect(world.get(EditOrganisation).execute(reader, id, profile)).rejects.toMatchObject({
        kind: 'not_permitted',
      });
      const editor = await joins(owner, id, 'bea-edits', 'editor');
      await world.get(EditOrganisation).execute(editor, id, { ...profile, name: 'Edited' });
    });

    it('is nobody else’s business but the office’s', async () => {
      const { id } = await founded('cam');
      const read = (actor: Actor) => world.get(IdentityReader).organisation(actor, id);
      for (const roles of [[], ['reviewer'], ['trustee'], ['administrator']] as const)
        await expect(read(await world.person({ roles }))).rejects.toMatchObject({ code: 'not_found' });
      for (const roles of [['officer'], ['auditor'], ['approver'], ['finance_officer']] as const)
        expect((await read(await world.person({ roles }))).name).toBe('cam’s shelter');
    });
  });

  describe('its members', () => {
    it('are invited by mail, and join by the mailbox that they confirmed', async () => {
      const { id, owner } = await founded('dan');
      const guest = await arrives('dan-guest');
      const { id: invitation } = await world
        .get(InviteMember)
        .execute(owner, id, { email: ' Dan-Guest@example.org', part: 'editor' });
      expect(await world.get(IdentityReader).invitations(guest)).toMatchObject([
        { organisationName: 'dan’s shelter', addresseeId: guest.id },
      ]);
      const stranger = await arrives('dan-stranger');
      await expect(world.get(AnswerInvitation).execute(stranger, invitation, 'accept')).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(world.get(AnswerInvitation).execute(owner, invitation, 'accept')).rejects.toMatchObject({
        kind: 'not_permitted',
      });
      await world.sql(`update person set confirmed_at = null where id = $1`, [guest.id]);
      await expect(world.get(AnswerInvitation).execute(guest, invitation, 'accept')).rejects.toMatchObject({
        code: 'not_found',
      });
      await world.sql(`update person set confirmed_at = now() where id = $1`, [guest.id]);
      await world.get(AnswerInvitation).execute(guest, invitation, 'accept');
      expect((await actorNamed('dan-guest')).organisations).toEqual([{ id, part: 'editor' }]);
      expect((await world.get(IdentityReader).members(owner, id)).map(({ name, part }) => `${name} ${part}`)).toEqual([
        'dan owner',
        'dan-guest editor',
      ]);
    });

    it('do not attach themselves by knowing an id, with bare SQL either', async () => {
      const { id } = await founded('eva');
      const stranger = await arrives('eva-stranger');
      const attach = world.work.run(stranger, () =>
        world.work.query(
          `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
          [id, stranger.id],
        ),
      );
      await expect(attach).rejects.toThrow(/row-level security/);
    });

    it('are invited by owners only, once at a time, and again when the invitation has become too old', async () => {
      const { id, owner } = await founded('fay');
      const invite = (actor: Actor) =>
        world.get(InviteMember).execute(actor, id, { email: 'late@example.org', part: 'reader' });
      const editor = await joins(owner, id, 'fay-edits', 'editor');
      await expect(invite(editor)).rejects.toMatchObject({ kind: 'not_permitted' });
      const { id: first } = await invite(owner);
      await expect(invite(owner)).rejects.toMatchObject({ code: 'identity.is_invited_already' });
      const late = await arrives('late');
      world.clock.set('2026-03-16T09:00:00Z');
      await expect(world.get(AnswerInvitation).execute(late, first, 'accept')).rejects.toMatchObject({
        code: 'invitation.cannot_accept',
        reasons: [{ code: 'invitation.too_old' }],
      });
      const { id: second } = await invite(owner);
      await world.get(AnswerInvitation).execute(owner, second, 'revoke');
      await expect(world.get(AnswerInvitation).execute(late, second, 'accept')).rejects.toMatchObject({
        code: 'invitation.cannot_accept',
      });
      const { id: third } = await invite(owner);
      expect(await world.get(AnswerInvitation).execute(late, third, 'decline')).toMatchObject({ state: 'declined' });
    });

    it('leave when they like, except the last owner', async () => {
      const { id, owner } = await founded('gil');
      await expect(world.get(EndMembership).execute(owner, await membershipOf(owner, id))).rejects.toMatchObject({
        code: 'identity.cannot_leave',
        reasons: [{ code: 'identity.last_owner' }],
      });
      const editor = await joins(owner, id, 'gil-edits', 'editor');
      await expect(world.get(EndMembership).execute(editor, await membershipOf(owner, id))).rejects.toMatchObject({
        kind: 'not_permitted',
      });
      await world.get(EndMembership).execute(editor, await membershipOf(editor, id));
      expect((await actorNamed('gil-edits')).organisations).toEqual([]);
    });

    it('cannot both leave as the last but one', async () => {
      const { id, owner } = await founded('hal');
      const other = await joins(owner, id, 'hal-too', 'owner');
      const ids = [await membershipOf(owner, id), await membershipOf(other, id)];
      const answers = await Promise.allSettled(
        [owner, other].map((actor, at) => world.get(EndMembership).execute(actor, ids[at]!)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await world.sql(`select from membership where organisation_id = $1 and until is null`, [id])).toHaveLength(
        1,
      );
    });

    it('who were let go are gone at once', async () => {
      const { id, owner } = await founded('ida');
      const reader = await joins(owner, id, 'ida-reads', 'reader');
      await world.get(EndMembership).execute(owner, await membershipOf(reader, id));
      await expect(world.get(IdentityReader).organisation(await actorNamed('ida-reads'), id)).rejects.toMatchObject({
        code: 'not_found',
      });
    });
  });
});
