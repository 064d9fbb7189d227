import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ApplicationsModule,
  ApproveExtension,
  ProposeExtension,
  ReceiveApplication,
  ResumeApplication,
  SubmitApplication,
  WithdrawApplication,
} from '#applications';
import { ProposeCorrigendum, PublishCorrigendum } from '#calls';
import { CorrespondenceModule, MakeRequest } from '#correspondence';
import type { Actor, Id, OrganisationId, Part } from '#kernel';
import { Later } from '#platform';
import { anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openPostOffice, type PostOffice } from '../../../../test/support/mail.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { NoticesModule } from '../index.js';

const during = '2011-04-20T10:00:00Z';
const ownEnd = '2011-05-12T22:00:00Z';
const why = 'Something happened.';

/** Somebody of the applicant's, for a part each. */
type People = Readonly<Record<Part, Actor>>;

describe('mails to applicants', () => {
  let post: PostOffice;
  let world: World;
  let call: Awaited<ReturnType<ReturnType<typeof aCall>['publishedIn']>>;
  beforeAll(async () => {
    post = await openPostOffice();
    world = await openWorld([post.settings, NoticesModule, ApplicationsModule, CorrespondenceModule]);
  });
  let calls = 0;
  beforeEach(async () => {
    world.clock.set('2011-03-01T10:00:00Z');
    calls += 1;
    const dates = { graceSeconds: 60, clarificationsUntil: '2011-04-24T00:00:00+02:00', answersDueOn: '2011-04-26' };
    call = await aCall().withCode(`2011-${calls}`).with(dates).publishedIn(world);
    world.clock.set(during);
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });

  const peopleOf = async (organisationId: OrganisationId): Promise<People> => {
    const join = async (part: Part): Promise<Actor> => {
      const person = await world.person({ organisations: [{ id: organisationId, part }] });
      await world.sql(
        'insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)',
        [organisationId, person.id, part],
      );
      return person;
    };
    return { owner: await join('owner'), editor: await join('editor'), reader: await join('reader') };
  };
  const drafted = async (): Promise<Drafted & { readonly people: People }> => {
    const draft = await anApplication().draftedIn(world, call.windowId);
    return { ...draft, people: await peopleOf(draft.organisationId) };
  };
  const submit = ({ id, applicant }: Drafted) =>
    world.get(SubmitApplication).execute(applicant, id, { certifier: 'Amina Bello' });
  const referenceOf = async (id: Id<'application'>): Promise<string> =>
    (await world.sql<{ reference: string }>('select reference from application where id = $1', [id]))[0]!.reference;
  const giveTime = async (id: Id<'application'>) => {
    await world.get(ProposeExtension).execute(call.officer, id, { until: ownEnd, cause: 'emergency', why });
    await world.get(ApproveExtension).execute(call.secondOfficer, id);
  };
  const correct = async (change: Parameters<ProposeCorrigendum['execute']>[2]) => {
    await world.get(ProposeCorrigendum).execute(call.officer, call.callId, change, why);
    await world.get(PublishCorrigendum).execute(call.secondOfficer, call.callId);
  };
  /** What somebody has got since the last time that this was asked of them. */
  const read = new Map<string, number>();
  const newTo = async ({ id }: Actor): Promise<string[]> => {
    await world.get(Later).drain();
    const [person] = await world.sql<{ email: string }>('select email from person where id = $1', [id]);
    const mails = await post.mails(person!.email);
    const known = read.get(id) ?? 0;
    read.set(id, mails.length);
    return mails.slice(0, mails.length - known).map(({ text }) => text);
  };

  describe('of a submission in the seconds of grace', () => {
    it.each([
      ['en', 'after the deadline of 30 April 2011 at 23:59 CEST', 'submit again'],
      ['fr', 'après la date limite du 30 avril 2011 à 23:59', 'soumettre de nouveau'],
      ['es', 'después del plazo del 30 de abril de 2011 a las 23:59', 'presentarla de nuevo'],
    ])('are a receipt that says so, and asks for nothing that has passed (%s)', async (language, said, unsaid) => {
      const draft = await drafted();
      await world.sql('update person set language = $2 where id = $1', [draft.people.owner.id, language]);
      world.clock.set('2011-04-30T22:00:30Z');
      const { sha256 } = await submit(draft);
      const [receipt, ...more] = await newTo(draft.people.owner);
      expect(more).toEqual([]);
      expect(receipt).toContain(said);
      expect(receipt).toContain(sha256);
      expect(receipt!.replaceAll(/\s+/g, ' ')).not.toContain(unsaid);
    });
  });

  describe('of a deadline of their own', () => {
    it('remind of that one, and not of the one of the call', async () => {
      const [late, usual] = [await drafted(), await drafted()];
      await giveTime(late.id);
      for (const { people } of [late, usual]) await newTo(people.owner);
      for (const instant of ['2011-04-24T10:00:00Z', '2011-04-29T22:10:00Z', '2011-04-30T19:10:00Z']) {
        world.clock.set(instant);
        expect(await newTo(late.people.owner)).toEqual([]);
        expect(await newTo(usual.people.owner)).toEqual([
          expect.stringContaining('The call closes on 30 April 2011 at 23:59 CEST.'),
        ]);
      }
      world.clock.set('2011-05-11T22:10:00Z');
      expect(await newTo(late.people.owner)).toEqual([
        expect.stringContaining('The later deadline that you were given'),
      ]);
      expect(await newTo(usual.people.owner)).toEqual([]);
      await submit(late);
      await newTo(late.people.owner);
      world.clock.set('2011-05-12T19:10:00Z');
      expect(await newTo(late.people.owner)).toEqual([]);
    });

    it('name it in every mail about the call', async () => {
      const [late, usual] = [await drafted(), await drafted()];
      await giveTime(late.id);
      for (const { people } of [late, usual]) await newTo(people.owner);
      await correct({ kind: 'wording', source: 'The rules, as corrected' });
      expect(await newTo(usual.people.owner)).toEqual([
        expect.stringContaining('Closing date: 30 April 2011 at 23:59 CEST.'),
      ]);
      expect(await newTo(late.people.owner)).toEqual([
        expect.stringContaining('Closing date: 12 May 2011 at 23:59 CEST.'),
      ]);
    });

    it('name the one of the call again once that is later', async () => {
      const late = await drafted();
      await giveTime(late.id);
      await newTo(late.people.owner);
      const closesAt = '2011-05-20T00:00:00+02:00';
      const deadlineWording = { en: '19 May 2011, 23:59 (Vienna time)' };
      await correct({ kind: 'deadline', closesAt, deadlineWording });
      expect(await newTo(late.people.owner)).toEqual([
        expect.stringContaining('submit it until 19 May 2011 at 23:59 CEST'),
      ]);
      world.clock.set('2011-05-11T22:10:00Z');
      expect(await newTo(late.people.owner)).toEqual([]);
      world.clock.set('2011-05-12T22:10:00Z');
      expect(await newTo(late.people.owner)).toEqual([
        expect.stringContaining('The call closes on 19 May 2011 at 23:59 CEST.'),
      ]);
    });
  });

  it('of a correction after the closing do not say that the call closes', async () => {
    const draft = await drafted();
    await submit(draft);
    await newTo(draft.people.owner);
    world.clock.set('2011-05-10T10:00:00Z');
    await correct({ kind: 'wording', source: 'The rules, as corrected' });
    const [mail] = await newTo(draft.people.owner);
    expect(mail).toContain('Closing date: 30 April 2011 at 23:59 CEST.');
    expect(mail).not.toContain('closes on');
  });

  it('of other dates for questions name the dates', async () => {
    const { people } = await drafted();
    await newTo(people.owner);
    await correct({ kind: 'questions', clarificationsUntil: '2011-04-26T00:00:00+02:00', answersDueOn: '2011-04-29' });
    const [mail] = await newTo(people.owner);
    expect(mail!.replaceAll(/\s+/g, ' ')).toContain(
      'Questions are taken until 25 April 2011 at 23:59 CEST, and the answers are published by 29 April 2011.',
    );
  });

  describe('of a withdrawal', () => {
    const withdraw = (actor: Actor, id: Id<'application'>) =>
      world.get(WithdrawApplication).execute(actor, id, { why });

    it('tell all who act for the applicant, whoever withdrew, until when that can be undone', async () => {
      const [byColleague, byOfficer] = [await drafted(), await drafted()];
      for (const draft of [byColleague, byOfficer]) {
        await submit(draft);
        await newTo(draft.people.owner);
      }
      await withdraw(byColleague.people.editor, byColleague.id);
      await withdraw(call.officer, byOfficer.id);
      for (const { id, people } of [byColleague, byOfficer]) {
        for (const actor of [people.owner, people.editor]) {
          const [mail, ...more] = await newTo(actor);
          expect(more).toEqual([]);
          expect(mail).toContain(`What stands under the reference ${await referenceOf(id)} was withdrawn.`);
          expect(mail).toContain('until 30 April 2011 at 23:59 CEST');
          expect(mail).toContain(`/applications/${id}/timeline`);
          expect(mail).not.toContain(why);
        }
        expect(await newTo(people.reader)).toEqual([]);
      }
      await world.get(ResumeApplication).execute(byOfficer.people.owner, byOfficer.id, { why });
      expect(await newTo(byOfficer.people.editor)).toEqual([
        expect.stringContaining('what was submitted counts again'),
      ]);
    });

    it('reach an owner also at an address that nobody confirmed, as the receipt did', async () => {
      const draft = await drafted();
      const { owner, editor } = draft.people;
      await world.sql('update person set confirmed_at = null where id = any ($1)', [[owner.id, editor.id]]);
      await submit(draft);
      await newTo(owner);
      await withdraw(call.officer, draft.id);
      expect(await newTo(owner)).toEqual([expect.stringContaining('was withdrawn')]);
      expect(await newTo(editor)).toEqual([]);
    });

    it('of a draft say, once it is taken back, that it is still to be submitted', async () => {
      const { id, people } = await drafted();
      await withdraw(people.editor, id);
      await newTo(people.owner);
      await world.get(ResumeApplication).execute(people.editor, id, { why });
      expect(await newTo(people.owner)).toEqual([expect.stringContaining('It is a draft again, and counts only once')]);
    });

    it('are not written about what the desk entered and gave up', async () => {
      const organisationId = await world.organisation();
      const people = await peopleOf(organisationId);
      const received = { windowId: call.windowId, organisation: organisationId, receivedAt: during } as const;
      const { id } = await world.get(ReceiveApplication).execute(call.officer, { ...received, receivedBy: 'paper' });
      await withdraw(call.officer, id);
      expect(await newTo(people.owner)).toEqual([]);
    });
  });

  it('of a request ask those who can answer; readers are told that there is a message', async () => {
    const draft = await drafted();
    const { id, organisationId, people } = draft;
    await submit(draft);
    for (const actor of Object.values(people)) await newTo(actor);
    const applied = { id, organisationId, reference: await referenceOf(id) };
    const wanted = { topic: 'document_wanted', text: 'The certificate, please.', dueOn: '2011-05-20' } as const;
    await world.get(MakeRequest).execute(call.officer, applied, wanted);
    for (const actor of [people.owner, people.editor])
      expect(await newTo(actor)).toEqual([expect.stringContaining('Please answer by 20 May 2011.')]);
    expect(await newTo(people.reader)).toEqual([expect.stringContaining('There is a message for your organisation')]);
  });
});
