import { expect } from '@jest/globals';
import { InviteAdministrators } from '../../libs/identity/src/index.js';
import type { Life } from './life-of-a-grant.life.js';
import { codesOf, pointersOf } from './life-of-a-grant.someone.js';

const staff = {
  Chen: 'officer',
  Dana: 'officer',
  Efua: 'approver',
  Farid: 'finance_officer',
  Gita: 'finance_officer',
  Hana: 'trustee',
  Ivan: 'trustee',
  Joao: 'trustee',
  Kira: 'reviewer',
  Liam: 'reviewer',
  Mona: 'reviewer',
  Noor: 'finance_officer',
} as const;

/** Those whose work is done by a script. */
const scripts: readonly string[] = ['Dana', 'Farid', 'Liam'];

/** The fund opens its office, and the money comes in. */
export const theOffice = (life: Life): void => {
  life.it('begins with two administrators, who give every role together', async () => {
    await life.moveTo('2011-01-10T09:00:00Z');
    const [ada, bola] = [life.someone('Ada'), life.someone('Bola')];
    const invited = await life.api.get(InviteAdministrators).execute([ada.email, bola.email]);
    for (const [i, one] of [ada, bola].entries()) await one.setsPassword(invited[i]!.token);

    for (const [name, role] of Object.entries(staff)) {
      const person = life.someone(name, scripts.includes(name) ? 'script' : 'browser');
      await ada.post('/api/people/invitations', { email: person.email, name });
      const invitation = await life.linkTo(person.email);
      const { body: listed } = await bola.get(`/api/people?text=${person.email}`);
      const wanted = {
        personId: listed.items[0].id,
        role,
        startsOn: '2011-01-10',
        endsOn: '2014-12-31',
        why: 'It is needed.',
      };
      // Who has not confirmed the mailbox gets no role.
      const early = await ada.refused(409, 'post', '/api/roles/proposals', wanted);
      expect(codesOf(early.body)).toEqual(['identity.person_not_active']);
      await person.setsPassword(invitation);
      const { body: proposal } = await ada.post('/api/roles/proposals', wanted);
      const approval = `/api/roles/proposals/${proposal.id}/approval`;
      await ada.refused(409, 'post', approval);
      await bola.post(approval);
      // The token of a script was made with a password alone, and is worth nothing now.
      if (scripts.includes(name)) await person.refused(401, 'get', '/api/applications');
      person.signsInAnew();
    }
    expect((await ada.get('/api/roles')).body.items).toHaveLength(14);
  });

  life.it('whose administrators read no application and move no money', async () => {
    const ada = life.someone('Ada');
    await ada.refused(403, 'post', '/api/contributions', gift);
    expect((await ada.get('/api/applications')).body.items).toEqual([]);
  });

  life.it('takes in a contribution, once, in the form that is asked for', async () => {
    await life.moveTo('2011-01-12T09:00:00Z');
    const [farid, chen] = [life.someone('Farid'), life.someone('Chen')];
    const wrong = { ...gift, amount: 750000, currency: 'dollars', purse: 'mine' };
    const problem = await farid.refused(422, 'post', '/api/contributions', wrong);
    expect(pointersOf(problem)).toEqual(['/amount', '/currency', '/purse']);
    await chen.refused(403, 'post', '/api/contributions', gift);
    const once = { 'idempotency-key': 'gift-of-2011' };
    const [first, again] = [
      await farid.post('/api/contributions', gift, once),
      await farid.post('/api/contributions', gift, once),
    ];
    expect(again.text).toBe(first.text);
    const other = await farid.refused(409, 'post', '/api/contributions', { ...gift, amount: '1.00' }, once);
    expect(other.body.type).toBe('urn:sgf:problem:repeated_key_other_content');
    expect((await farid.get('/api/contributions')).body.items).toHaveLength(1);
  });
};

const gift = { donor: 'A Member State', amount: '750000.00', currency: 'USD', receivedOn: '2011-01-11' };
