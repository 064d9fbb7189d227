import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, SaveSection, SectionChanged } from '#applications';
import type { Actor, Id } from '#kernel';
import { anApplication } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { openWorld, type World } from '../support/world.js';

/** A night has time for twenty editors and a thousand saves each: DRILL_SAVES=1000. */
const saves = Number(process.env['DRILL_SAVES'] ?? 40);
const editors = 10;

/** The text as an editor has it before it, and the version that it is. */
interface Seen {
  readonly version: number;
  readonly text: string;
}

describe(`${editors} people who write in one section, their browsers saving ${saves} times each`, () => {
  let world: World;
  let windowId: Id<'window'>;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const limit = editors * saves * 12;
    const questions = [
      { name: 'story', section: 'need', kind: 'text', required: true, limit, label: { en: 'Story' } },
    ] as const;
    const windows = call.input.windows.map((window) => ({ ...window, form: { questions } }));
    ({ windowId } = await call.with({ windows }).publishedIn(world));
    world.clock.set('2011-03-10T10:00:00Z');
  });
  afterAll(() => world.close());

  it('lose no word that was acknowledged, and are told of every other', async () => {
    const { id, organisationId } = await anApplication({}).draftedIn(world, windowId);
    const acknowledged = new Map<number, string>();
    let conflicts = 0;

    /** Adds a word to what the editor sees: saved, or it is shown what the others wrote and its word is not in it. */
    const save = async (editor: Actor, seen: Seen, word: string): Promise<Seen> => {
      const text = `${seen.text} ${word}`;
      const input = { section: 'need', content: { story: text } };
      try {
        const { version } = await world.get(SaveSection).execute(editor, id, input, { expectedVersion: seen.version });
        expect([version, acknowledged.has(version)]).toEqual([seen.version + 1, false]);
        acknowledged.set(version, word);
        return { version, text };
      } catch (error) {
        if (!(error instanceof SectionChanged)) throw error;
        conflicts += 1;
        const { version, content } = error.theirs;
        expect(version).toBeGreaterThan(seen.version);
        return { version, text: (content as { story: string }).story };
      }
    };
    const write = async (editor: Actor, name: number): Promise<void> => {
      let seen: Seen = { version: 0, text: '' };
      for (let i = 0; i < saves; i += 1) seen = await save(editor, seen, `e${name}.${i}`);
    };
    const people: Actor[] = [];
    while (people.length < editors)
      people.push(await world.person({ organisations: [{ id: organisationId, part: 'editor' }] }));
    await Promise.all(people.map(write));

    const [row] = await world.sql<{ version: number; story: string }>(
      `select version, content ->> 'story' as story from application_section where application_id = $1`,
      [id],
    );
    const inOrder = [...acknowledged].sort(([a], [b]) => a - b).map(([, word]) => word);
    expect(row).toEqual({ version: inOrder.length, story: ['', ...inOrder].join(' ') });
    expect(inOrder.length + conflicts).toBe(editors * saves);
    expect(conflicts).toBeGreaterThan(0);
  });
});
