import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Actor, type OrganisationId } from '#kernel';
import { registered, resolved, settings, signedIn } from '../../../../test/support/builders/account.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AnswerInvitation,
  AnswerJoinRequest,
  AskToJoin,
  ChangeBankAccount,
  ChangePart,
  IdentityModule,
  IdentityReader,
  InviteMember,
  ProfileReader,
  ReadBankAccount,
  RegisterOrAsk,
  RegisterOrganisation,
} from '../index.js';

describe('an organisation that others want to join', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld([settings, IdentityModule]);
  });
  beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => world.close());

  const actorNamed = async (name: string): Promise<Actor> =>
    (await resolved(world, (await signedIn(world, name)).token)).actor;
  const arrives = async (name: string): Promise<Actor> => {
    await registered(world, name);
    return actorNamed(name);
  };
  const founded = async (name: string): Promise<{ id: OrganisationId; owner: Actor }> => {
    const registering = { name: `House of ${name}`, country: 'NG', kind: 'ngo' } as const;
    const { id } = await world.get(RegisterOrganisation).execute(await arrives(name), registering);
    return { id, owner: await actorNamed(name) };
  };
  const asks = async (asker: Actor, name: string) =>
    (await world.get(AskToJoin).execute(asker, { name: `House of ${name}`, country: 'NG', note: '' })).id;
  const refusedByDatabase = { driverError: { code: '42501' } };

  it('is registered once, though two do it at the same moment', async () => {
    const [one, two] = [await arrives('ama'), await arrives('abe')];
    const registering = { name: 'A house for all', country: 'NG', kind: 'ngo' } as const;
    const answers = await Promise.all([one, two].map((actor) => world.get(RegisterOrAsk).execute(actor, registering)));
    expect(answers.filter((answer) => 'joinRequest' in answer)).toHaveLength(1);
    expect(await world.sql(`select from organisation where name = 'A house for all'`)).toHaveLength(1);
  });

  it('lets in by its owners only, in the part that they choose', async () => {
    const { id, owner } = await founded('bo');
    const asker = await arrives('bo-asks');
    const request = await asks(asker, 'bo');
    const accept = (actor: Actor) => world.get(AnswerJoinRequest).execute(actor, request, 'accept', { part: 'editor' });
    await expect(accept(asker)).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(accept(await arrives('bo-stranger'))).rejects.toMatchObject({ code: 'not_found' });
    expect((await accept(owner)).state).toBe('accepted');
    expect((await actorNamed('bo-asks')).organisations).toEqual([{ id, part: 'editor' }]);
    await expect(accept(owner)).rejects.toMatchObject({ code: 'join_request.cannot_accept' });
  });

  it('cannot be entered or owned by bare statements either', async () => {
    const { id, owner } = await founded('cy');
    const asker = await arrives('cy-asks');
    const request = await asks(asker, 'cy');
    const as = (actor: Actor, sql: string, parameters: readonly unknown[]) =>
      world.work.run(actor, () => world.work.query(sql, parameters));
    const join = `insert into membership (id, organisation_id, person_id, part, since) values ($1, $2, $3, $4, $5)`;
    const now = new Date('2026-03-02T09:00:00Z');
    await expect(as(asker, join, [newId(), id, asker.id, 'reader', now])).rejects.toMatchObject(refusedByDatabase);
    const letIn = `update join_request set state = 'accepted', part = 'owner', decided_by = $2, decided_at = $3 where id = $1`;
    await expect(as(asker, letIn, [request, asker.id, now])).rejects.toMatchObject(refusedByDatabase);

    const invited = await world.get(InviteMember).execute(owner, id, { email: 'cy-edits@example.org', part: 'editor' });
    await world.get(AnswerInvitation).execute(await arrives('cy-edits'), invited.id, 'accept');
    const editor = await actorNamed('cy-edits');
    const rises = world.work.run(editor, async () => {
      await world.work.query('update membership set until = $2 where person_id = $1', [editor.id, now]);
      await world.work.query(join, [newId(), id, editor.id, 'owner', now]);
    });
    await expect(rises).rejects.toMatchObject(refusedByDatabase);
  });

  it('keeps its last owner, whoever asks', async () => {
    const { id, owner } = await founded('di');
    const [member] = await world.get(IdentityReader).members(owner, id);
    await expect(world.get(ChangePart).execute(owner, member!.id, 'reader')).rejects.toMatchObject({
      reasons: [{ code: 'identity.last_owner' }],
    });
  });

  it('gives the numbers of its account to finance only, who just showed who they are; history says so', async () => {
    const { id, owner } = await founded('ed');
    const account = { ownBankAccount: true, holder: 'House of ed', bank: 'A bank', bankCountry: 'NL' };
    const change = (actor: Actor) =>
      world.get(ChangeBankAccount).execute(actor, id, { ...account, iban: 'NL91 ABNA 0417 1643 00' });
    await expect(change(owner)).rejects.toMatchObject({ code: 'step_up_needed' });
    await change({ ...owner, steppedUp: true });
    const seen = await world.get(ProfileReader).profile(owner, id);
    expect(seen.parts.bank.content).toMatchObject({ iban: '•••• 4300', holder: 'House of ed' });
    const read = async (roles: Actor['roles'], steppedUp = true) =>
      world.get(ReadBankAccount).execute(await world.person({ roles, steppedUp }), id);
    await expect(read(['officer'])).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(read(['finance_officer'], false)).rejects.toMatchObject({ code: 'step_up_needed' });
    expect(await read(['finance_officer'])).toEqual({ iban: 'NL91ABNA0417164300', account: null, swift: null });
    const types = await world.sql<{ type: string }>('select type from history where thing_id = $1 order by id', [id]);
    expect(types.map(({ type }) => type)).toEqual([
      'organisation.registered',
      'organisation.bank_changed',
      'organisation.bank_read',
    ]);
  });
});
