import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallsModule, CallsReader, type CallRow } from '#calls';
import { visitor, type Actor, type Id } from '#kernel';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AskQuestion,
  ClarificationsReader,
  CorrespondenceModule,
  DiscardClarification,
  EditClarification,
  PublishAnswers,
  QuestionsReader,
  SetQuestionAside,
  WriteClarification,
} from '../index.js';

const inTime = '2011-04-01T10:00:00Z';
const until = new Date('2011-04-15T22:00:00Z');
const both = {
  question: { en: 'May one apply twice?', fr: 'Peut-on postuler deux fois ?' },
  answer: { en: 'No.', fr: 'Non.' },
};

describe('questions about a call', () => {
  let world: World;
  let officer: Actor;
  let second: Actor;
  let amina: Actor;
  let call: CallRow & { readonly clarificationsUntil: Date };

  beforeAll(async () => {
    world = await openWorld([CallsModule, CorrespondenceModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const published = await aCall().publishedIn(world);
    ({ officer, secondOfficer: second } = published);
    // What the app layer passes on: the call's own languages and its date for questions.
    const row = await world.get(CallsReader).detail(officer, published.callId);
    call = { ...row, languages: ['en', 'fr'], clarificationsUntil: until };
    world.clock.set(inTime);
    amina = await world.person({ name: 'Amina Bello' });
    await world.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [await world.organisation({ name: 'Casa Refúgio' }), amina.id],
    );
  });
  afterAll(() => world.close());

  const ask = (actor: Actor, text = 'May we apply twice?', of = call) =>
    world.get(AskQuestion).execute(actor, of, { text, language: 'en' });
  const write = (questions: readonly Id<'question'>[] = [], texts: Partial<typeof both> = both) =>
    world.get(WriteClarification).execute(officer, call, { questions, question: {}, answer: {}, ...texts });
  const standings = async (actor: Actor) =>
    (await world.get(QuestionsReader).own(actor, call.id)).map(({ standing }) => standing);

  it('are kept without a trace of who asked, and their asker reads them', async () => {
    const { id, isLate } = await ask(amina);
    expect(isLate).toBe(false);
    const [own] = await world.get(QuestionsReader).own(amina, call.id);
    expect(own).toMatchObject({ id, text: 'May we apply twice?', standing: 'waiting', answeredIn: [] });
    const incoming = await world.get(QuestionsReader).incoming(officer, call.id);
    expect(incoming.map((row) => row.id)).toContain(id);
    expect(JSON.stringify(incoming)).not.toContain(amina.id);
    await expect(world.get(QuestionsReader).ownOne(second, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('take an account, some words, and a call that is published', async () => {
    await expect(ask(visitor)).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(ask(amina, ' \n')).rejects.toMatchObject({ faults: [{ pointer: '/text', code: 'question.empty' }] });
    await expect(ask(amina, 'x'.repeat(4_001))).rejects.toMatchObject({ faults: [{ code: 'question.too_long' }] });
    await expect(ask(amina, 'What?', { ...call, state: 'draft' })).rejects.toMatchObject({
      code: 'question.cannot_ask',
      reasons: [{ code: 'question.call_not_open' }],
    });
  });

  it.each([
    ['2011-04-15T21:59:59.999Z', false],
    ['2011-04-15T22:00:00.000Z', true],
  ])('that come at %s are late: %s', async (at, late) => {
    const person = await world.person();
    world.clock.set(at);
    expect((await ask(person)).isLate).toBe(late);
    expect(await standings(person)).toEqual([late ? 'late' : 'waiting']);
    world.clock.set(inTime);
  });

  it('are taken until the last door closes where the call has no date of its own', async () => {
    const person = await world.person();
    world.clock.set('2011-04-30T10:00:00Z');
    const dateless = { ...call, clarificationsUntil: null as unknown as Date };
    expect((await ask(person, 'And now?', dateless)).isLate).toBe(false);
    world.clock.set('2011-05-02T10:00:00Z');
    expect((await ask(person, 'And now?', dateless)).isLate).toBe(true);
    world.clock.set(inTime);
  });

  it('of one person are limited, as long as they wait', async () => {
    const person = await world.person();
    const asked = [];
    for (let count = 0; count < 20; count += 1) asked.push(await ask(person, `Question ${count}?`));
    await expect(ask(person)).rejects.toMatchObject({ reasons: [{ code: 'question.too_many', params: { most: 20 } }] });
    await world.get(SetQuestionAside).execute(officer, asked[0]!.id, 'Not about this call.');
    expect((await ask(person)).isLate).toBe(false);
  });

  it('set aside say why to their asker, and are set aside once', async () => {
    const person = await world.person();
    const { id } = await ask(person, 'How is the weather?');
    const aside = (actor: Actor, why: string) => world.get(SetQuestionAside).execute(actor, id, why);
    await expect(aside(person, 'Mine')).rejects.toMatchObject({ kind: 'not_permitted' });
    await expect(aside(officer, ' ')).rejects.toMatchObject({ reasons: [{ code: 'why_needed' }] });
    await aside(officer, 'Not about this call.');
    expect(await world.get(QuestionsReader).own(person, call.id)).toMatchObject([
      { standing: 'set_aside', whySetAside: 'Not about this call.' },
    ]);
    await expect(aside(second, 'Again')).rejects.toMatchObject({ reasons: [{ code: 'question.standing_set_aside' }] });
  });

  describe('are answered', () => {
    it('merged into one, for all at once, and numbered', async () => {
      const [one, two] = [await world.person(), await world.person()];
      const questions = [(await ask(one)).id, (await ask(two, 'Is a second application possible?')).id];
      const merged = await write(questions);
      const other = await write([], { ...both, question: { en: 'And later?', fr: 'Et après ?' } });
      expect(await standings(one)).toEqual(['waiting']);
      expect(await world.get(ClarificationsReader).published(visitor, call.id)).toEqual([]);
      const { numbers } = await world.get(PublishAnswers).execute(officer, call, [merged, other]);
      expect(numbers).toEqual([1, 2]);
      for (const asker of [one, two])
        expect(await world.get(QuestionsReader).own(asker, call.id)).toMatchObject([
          { standing: 'answered', answeredIn: [1] },
        ]);
      const published = await world.get(ClarificationsReader).published(visitor, call.id);
      expect(published).toMatchObject([{ number: 1, ...both, supersedes: null, supersededBy: null }, { number: 2 }]);
      expect(Object.keys(published[0]!).sort()).toEqual(
        ['answer', 'id', 'number', 'publishedAt', 'question', 'supersededBy', 'supersedes'].sort(),
      );
    });

    it('not while a language is missing: then nothing of the batch is published', async () => {
      const [whole, half] = [await write(), await write([], { ...both, answer: { en: 'No.', fr: '  ' } })];
      const before = await world.get(ClarificationsReader).published(visitor, call.id);
      await expect(world.get(PublishAnswers).execute(officer, call, [whole, half])).rejects.toMatchObject({
        code: 'clarification.cannot_publish',
        faults: [{ pointer: '/clarifications/1', code: 'clarification.language_missing', params: { language: 'fr' } }],
      });
      expect(await world.get(ClarificationsReader).published(visitor, call.id)).toEqual(before);
    });

    it('not with what was changed since it was read', async () => {
      const read = await write();
      await world
        .get(EditClarification)
        .execute(second, call, read.id, { questions: [], ...both, answer: { en: 'Yes.' } });
      await expect(world.get(PublishAnswers).execute(officer, call, [read])).rejects.toMatchObject({
        code: 'stale_version',
      });
      await expect(
        world
          .get(EditClarification)
          .execute(officer, call, read.id, { questions: [], ...both }, { expectedVersion: 1 }),
      ).rejects.toMatchObject({ code: 'stale_version' });
    });

    it('once: then a correction is a newer answer, and both are shown', async () => {
      const first = await write();
      const [number] = (await world.get(PublishAnswers).execute(officer, call, [first])).numbers;
      await expect(
        world.get(EditClarification).execute(officer, call, first.id, { questions: [], ...both }),
      ).rejects.toMatchObject({ code: 'clarification.cannot_edit' });
      const correct = () =>
        world
          .get(WriteClarification)
          .execute(officer, call, { questions: [], ...both, answer: { en: 'Yes.', fr: 'Oui.' }, supersedes: first.id });
      const newer = await correct();
      await expect(correct()).rejects.toMatchObject({ code: 'clarification.superseded_already' });
      const [next] = (await world.get(PublishAnswers).execute(officer, call, [newer])).numbers;
      const published = await world.get(ClarificationsReader).published(visitor, call.id);
      expect(published.find((each) => each.number === number)).toMatchObject({
        supersededBy: next,
        answer: both.answer,
      });
      expect(published.find((each) => each.number === next)).toMatchObject({
        supersedes: number,
        answer: { en: 'Yes.' },
      });
      const draft = await write();
      await expect(
        world.get(WriteClarification).execute(officer, call, { questions: [], ...both, supersedes: draft.id }),
      ).rejects.toMatchObject({ reasons: [{ code: 'clarification.not_published' }] });
    });

    it('or wait again when a draft is thrown away', async () => {
      const person = await world.person();
      const { id } = await ask(person);
      const draft = await write([id]);
      const standing = async () => (await world.get(QuestionsReader).detail(officer, id)).standing;
      expect(await standing()).toBe('drafted');
      await world.get(DiscardClarification).execute(officer, call, draft.id);
      expect(await standing()).toBe('waiting');
      await expect(world.get(DiscardClarification).execute(officer, call, draft.id)).rejects.toMatchObject({
        code: 'clarification.cannot_discard',
      });
    });

    it('by officers alone, in the languages of the call, each batch once', async () => {
      const input = { questions: [], ...both };
      await expect(world.get(WriteClarification).execute(amina, call, input)).rejects.toMatchObject({
        kind: 'not_permitted',
      });
      await expect(write([], { ...both, answer: { de: 'Nein.' } as never })).rejects.toMatchObject({
        faults: [{ pointer: '/answer/de', code: 'clarification.language_unknown' }],
      });
      await expect(world.get(PublishAnswers).execute(officer, call, [])).rejects.toMatchObject({
        faults: [{ code: 'clarification.none_chosen' }],
      });
      await expect(write([call.id as never])).rejects.toMatchObject({
        faults: [{ pointer: '/questions', code: 'clarification.question_unknown' }],
      });
      const batch = [await write()];
      const publish = () => world.get(PublishAnswers).execute(officer, call, batch, { key: 'one-batch' });
      expect(await publish()).toEqual(await publish());
    });

    it('with a warning where a text names who asked', async () => {
      const { id } = await ask(amina);
      const named = (...texts: string[]) => world.get(QuestionsReader).namesIn(officer, [id], texts);
      expect(await named('May CASA REFUGIO apply?', 'No, says amina  bello.')).toEqual(['Amina Bello', 'Casa Refúgio']);
      expect(await named('May a refuge apply?')).toEqual([]);
      await expect(world.get(QuestionsReader).namesIn(amina, [id], ['x'])).rejects.toMatchObject({
        kind: 'not_permitted',
      });
    });
  });

  it('published by two officers at the same time get numbers of their own', async () => {
    const batches = [[await write(), await write()], [await write()]];
    const answers = await Promise.all(
      batches.map((batch, index) => world.get(PublishAnswers).execute([officer, second][index]!, call, batch)),
    );
    const numbers = answers.flatMap((answer) => answer.numbers);
    expect(new Set(numbers).size).toBe(3);
  });
});
