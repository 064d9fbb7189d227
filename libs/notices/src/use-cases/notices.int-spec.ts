import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, ReleaseOutcome, SelectApplication, SubmitApplication } from '#applications';
import {
  AskForPasswordLink,
  ChangeAddress,
  ConfirmAddress,
  InviteMember,
  RegisterPerson,
  SetPassword,
} from '#identity';
import type { Actor, Id, OrganisationId, Part } from '#kernel';
import { Later } from '#platform';
import { goodPassword, home, registered } from '../../../../test/support/builders/account.js';
import { admit, anApplication } from '../../../../test/support/builders/application.js';
import { aDesk, type Desk } from '../../../../test/support/builders/award.js';
import { openPostOffice, type PostOffice } from '../../../../test/support/mail.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { NoticesModule, NoticesReader } from '../index.js';

describe('notices', () => {
  let post: PostOffice;
  let world: World;
  let desk: Desk;
  beforeAll(async () => {
    post = await openPostOffice();
    world = await openWorld([post.settings, NoticesModule, ApplicationsModule]);
    desk = await aDesk(world);
    world.clock.set('2011-04-01T10:00:00Z');
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });

  const drain = () => world.get(Later).drain();
  const addressOf = async ({ id }: Actor): Promise<string> =>
    (await world.sql<{ email: string }>('select email from person where id = $1', [id]))[0]!.email;
  const join = (id: OrganisationId, actor: Actor, part: Part = 'owner') =>
    world.sql('insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)', [
      id,
      actor.id,
      part,
    ]);
  const mailsTo = async (actor: Actor) => post.mails(await addressOf(actor));
  const referenceOf = async (id: string): Promise<string> =>
    (await world.sql<{ reference: string }>('select reference from application where id = $1', [id]))[0]!.reference;

  /** A submission by an owner, and the others of its organisation. */
  const submitted = async () => {
    const { id, organisationId, applicant, receipt } = await anApplication().submittedIn(world, desk.windowId);
    const [owner, editor, reader] = [await world.person(), await world.person(), await world.person()];
    await join(organisationId, applicant, 'editor');
    await join(organisationId, owner);
    await join(organisationId, editor, 'editor');
    await join(organisationId, reader, 'reader');
    return { id, applicant, owner, editor, reader, receipt, reference: await referenceOf(id) };
  };

  describe('of a submission', () => {
    it('give a receipt to whoever submitted and to the owners, once', async () => {
      const { applicant, owner, editor, reader, receipt, reference } = await submitted();
      await drain();
      await drain();
      for (const actor of [applicant, owner]) {
        const [mail, ...more] = await mailsTo(actor);
        expect(more).toEqual([]);
        expect(mail!.subject).toBe('A receipt from the Small Grants Facility');
        const said = `received submission 1 under the reference ${reference} on 1 April 2011 at 12:00 CEST, by the clock`;
        expect(mail!.text).toContain(said);
        expect(mail!.text).toContain(receipt.sha256);
        expect(mail!.text).toContain('Until 30 April 2011 at 23:59 CEST you can sign in, change it and submit again');
        const [link, ...others] = mail!.text.match(/https:\S+/g)!;
        expect(others).toEqual([]);
        expect(link).toBe(`https://grants.example.org/verify?reference=${reference}&fingerprint=${receipt.sha256}`);
        expect(mail!.html).toContain(`<a href="${link!.replace('&', '&amp;')}">`);
        expect(mail!.headers['auto-submitted']).toBe('auto-generated');
      }
      for (const actor of [editor, reader]) expect(await mailsTo(actor)).toEqual([]);
    });

    it('give another receipt for a newer one', async () => {
      const { id, applicant } = await submitted();
      await world.get(SubmitApplication).execute(applicant, id, { certifier: 'Amina Bello' });
      await drain();
      const mails = await mailsTo(applicant);
      expect(mails).toHaveLength(2);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    });

    it('pass over who left and who was disabled', async () => {
      const { owner, applicant } = await submitted();
      await world.sql('update membership set until = app_now() where person_id = $1', [owner.id]);
      await world.sql('update person set disabled_at = app_now() where id = $1', [applicant.id]);
      await drain();
      expect(await mailsTo(owner)).toEqual([]);
      expect(await mailsTo(applicant)).toEqual([]);
    });
  });

  describe('in the language of whoever they are for', () => {
    it.each([
      ['fr', 'Un accusé de réception du Mécanisme de petites subventions', 'le 1er avril 2011 à 12:00 UTC+2,'],
      ['es', 'Un acuse de recibo del Mecanismo de pequeñas subvenciones', 'el 1 de abril de 2011 a las 12:00 GMT+2,'],
      ['xx', 'A receipt from the Small Grants Facility', 'on 1 April 2011 at 12:00 CEST,'],
    ])('%s', async (language, subject, instant) => {
      const { owner, applicant, reference } = await submitted();
      await world.sql('update person set language = $2 where id = $1', [owner.id, language]);
      await drain();
      const [mail] = await mailsTo(owner);
      expect(mail!.subject).toBe(subject);
      expect(mail!.text).toContain(`${reference} ${instant}`);
      expect(mail!.html).toContain(`<html lang="${language === 'xx' ? 'en' : language}" dir="ltr">`);
      expect((await mailsTo(applicant))[0]!.subject).toBe('A receipt from the Small Grants Facility');
    });
  });

  describe('of an outcome', () => {
    it('come when it is released, to all who act for the applicant, and do not say which', async () => {
      const { id, applicant, owner, editor, reader, reference } = await submitted();
      await drain();
      world.clock.set('2011-07-01T10:00:00Z');
      await admit(world, desk.officer, id);
      await world.get(SelectApplication).execute(desk.approver, id);
      await drain();
      expect(await mailsTo(editor)).toEqual([]);
      await world.get(ReleaseOutcome).execute(desk.officer, id);
      await drain();
      for (const actor of [applicant, owner, editor]) {
        const [letter] = await mailsTo(actor);
        expect(letter!.subject).toBe('A decision of the Small Grants Facility');
        expect(letter!.text).toContain(reference);
        expect(letter!.text).not.toMatch(/select|success|eligib|shelter|USD/i);
      }
      expect(await mailsTo(reader)).toEqual([]);
      world.clock.set('2011-04-01T10:00:00Z');
    });
  });

  describe('of an account', () => {
    const linkIn = (text: string): { page: string; token: string } => {
      const [, page, token] = /https:\/\/grants\.example\.org\/([a-z-]+)\?token=([\w%-]+)/.exec(text)!;
      return { page: page!, token: decodeURIComponent(token!) };
    };
    const newest = async (to: string) => (await post.mails(to))[0]!;

    it('carry a link that works, whose token is kept nowhere', async () => {
      const email = 'nadia@example.org';
      await world.get(RegisterPerson).execute({ email, name: 'Nadia', password: goodPassword }, home);
      await drain();
      const { page, token } = linkIn((await newest(email)).text);
      expect(page).toBe('confirm-address');
      for (const table of ['outbox', 'history', 'history_payload', 'notice', 'link'])
        expect(await world.sql(`select from ${table} as row where row::text like $1`, [`%${token}%`])).toEqual([]);
      await world.get(ConfirmAddress).execute(token, goodPassword);

      await world.get(AskForPasswordLink).execute(email, home);
      await drain();
      const reset = linkIn((await newest(email)).text);
      expect(reset.page).toBe('set-password');
      await world.get(SetPassword).execute(reset.token, 'nine umbrellas under one bridge');
      await drain();
      expect((await newest(email)).text).toContain('The way in which you sign in was changed');
    });

    it('tell of another address at that address, and do not speak of the password', async () => {
      const email = 'nadia.at.work@example.org';
      const personId = await registered(world, 'noura');
      const session = { id: personId, personId, csrfSecret: '', byToken: false, pending: null } as never;
      await world.get(ChangeAddress).begin(session, { email, password: goodPassword }, home);
      await drain();
      const { page, token } = linkIn((await newest(email)).text);
      expect(page).toBe('confirm-new-address');
      await world.get(ChangeAddress).finish(token, goodPassword);
      await drain();
      const [told] = (await post.mails(email)).filter(({ text }) =>
        text.includes('The address of your account was changed'),
      );
      expect(told!.text).not.toContain('the second step');
    });

    it('tell somebody who registers again that there is an account already', async () => {
      const person = await world.person();
      const email = await addressOf(person);
      await world.sql('update person set confirmed_at = app_now() where id = $1', [person.id]);
      await world.get(RegisterPerson).execute({ email, name: 'Nadia', password: goodPassword }, home);
      await drain();
      expect((await newest(email)).text).toContain('You have one already');
    });

    it('invite a mailbox that nobody knows yet, in the language of whoever invites', async () => {
      const organisationId = await world.organisation({ name: 'The Hidden Shelter' });
      const owner = await world.person({ organisations: [organisationId] });
      await join(organisationId, owner);
      await world.sql(`update person set language = 'fr' where id = $1`, [owner.id]);
      const input = { email: 'stranger@example.org', part: 'editor' as const };
      await world.get(InviteMember).execute(owner, organisationId, input);
      await drain();
      const mail = await newest(input.email);
      expect(mail.subject).toBe('Une invitation au Mécanisme de petites subventions');
      expect(mail.text).not.toContain('Hidden');
    });
  });

  it('fail for good where the address is none, and are not tried again', async () => {
    const { owner, id } = await submitted();
    await world.sql(`update person set email = 'two,people' || email where id = $1`, [owner.id]);
    await drain();
    const rows = await world.sql('select state, failure, sent_at from notice where recipient_id = $1', [owner.id]);
    expect(rows).toEqual([{ state: 'failed', failure: 'address_not_valid', sent_at: null }]);
    expect(await drain()).toBe(0);
    expect(await world.sql('select from notice where subject_id = $1 and state = $2', [id, 'sent'])).toHaveLength(1);
  });

  it('are read by those they were for, and written by nobody else', async () => {
    const { applicant, owner } = await submitted();
    await drain();
    const own = await world.get(NoticesReader).own(owner);
    expect(own).toMatchObject([{ template: 'application_received', state: 'sent' }]);
    const seen = (actor: Actor) =>
      world.work.read(actor, () => world.work.query('select from notice where recipient_id = $1', [owner.id]));
    expect(await seen(applicant)).toEqual([]);
    expect(await seen(desk.officer)).toEqual([]);
    const change = world.work.run(owner, () =>
      world.work.query(`update notice set state = 'failed' where recipient_id = $1 returning id`, [owner.id]),
    );
    expect(await change).toEqual([]);
  });

  it('leave their history like everything else', async () => {
    const { owner } = await submitted();
    await drain();
    const [notice] = await world.get(NoticesReader).own(owner);
    const rows = await world.sql('select type, to_state, data from history where thing_id = $1 order by id', [
      notice!.id satisfies Id<'notice'>,
    ]);
    expect(rows).toEqual([
      { type: 'notice.queued', to_state: 'queued', data: {} },
      { type: 'notice.sent', to_state: 'sent', data: { template: 'application_received' } },
    ]);
  });
});
