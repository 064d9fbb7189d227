import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Id } from '#kernel';
import { longForm, soundAnswers } from '../../../../test/support/builders/answers.js';
import { anApplication } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { root } from '../../../../test/support/project.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { ApplicationsModule, MergeSection, printsOf, StartApplication, WritingReader } from '../index.js';

describe('two who write in one section', () => {
  let world: World;
  let windows: readonly Id<'window'>[];
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const publish = async (code: string, form: object) => {
      const call = aCall().withCode(code);
      const [window] = call.input.windows;
      return call.with({ windows: [{ ...window!, form }] }).publishedIn(world);
    };
    const [long, plain] = [await publish('long', longForm()), await publish('plain', {})];
    windows = [long.windowId, plain.windowId];
    officer = long.officer;
    world.clock.set('2011-03-10T10:00:00Z');
  });
  afterAll(() => world.close());

  const written = async () => {
    const draft = await anApplication({}).draftedIn(world, windows[0]!);
    const colleague = await world.person({
      name: 'Bako',
      organisations: [{ id: draft.organisationId, part: 'editor' }],
    });
    return { ...draft, colleague };
  };
  const save = (actor: Actor, id: Id<'application'>, content: object, seen: object, version: number) =>
    world
      .get(MergeSection)
      .execute(actor, id, { section: 'extra', content: { ...content }, seen: printsOf({ ...seen }) }, version);

  it('both keep their answers; the second is told what the first wrote', async () => {
    const { id, applicant, colleague } = await written();
    await save(colleague, id, { story: 'theirs' }, {}, 0);
    expect(await save(applicant, id, { motto: 'mine' }, {}, 0)).toMatchObject({
      ...{ version: 2, content: { story: 'theirs', motto: 'mine' }, taken: ['story'] },
    });
  });

  it('of ten who save ten answers at once nobody is lost', async () => {
    const { id, applicant } = await written();
    const contents = [{ story: 'a' }, { motto: 'b' }, { people: 3 }, { rent: '4.00' }, { place: 'urban' }];
    const saves = await Promise.allSettled(contents.map((content) => save(applicant, id, content, {}, 0)));
    const outcome = Object.assign({}, ...contents.filter((_, i) => saves[i]!.status === 'fulfilled')) as object;
    const [row] = await world.sql<{ content: object }>(
      'select content from application_section where application_id = $1',
      [id],
    );
    expect(row!.content).toEqual(outcome);
    expect(saves.every(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('choose where both wrote in one answer: nothing is saved, both are told', async () => {
    const { id, applicant, colleague } = await written();
    await save(applicant, id, { story: 'first', people: 1 }, {}, 0);
    const seen = { story: 'first', people: 1 };
    await save(colleague, id, { story: 'theirs', people: 1 }, seen, 1);
    await expect(save(applicant, id, { story: 'mine', people: 2 }, seen, 1)).rejects.toMatchObject({
      code: 'stale_version',
      theirs: { content: { story: 'theirs', people: 1 }, version: 2 },
      merged: { clashes: ['story'], content: { story: 'theirs', people: 2 } },
    });
  });

  it('are named, with the time, to whoever reads the application', async () => {
    const { id, organisationId, applicant, colleague } = await written();
    const join = `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'editor')`;
    await world.sql(join, [organisationId, colleague.id]);
    await save(colleague, id, { story: 'theirs' }, {}, 0);
    const { sections, against } = await world.get(WritingReader).page(applicant, id);
    const extra = sections.find(({ section }) => section === 'extra');
    expect([extra, against]).toMatchObject([
      { version: 1, savedByName: 'Bako', savedAt: new Date('2011-03-10T10:00:00Z'), progress: 'in_progress' },
      [],
    ]);
    const stranger = await world.person({ organisations: [await world.organisation()] });
    for (const other of [stranger, officer])
      await expect(world.get(WritingReader).page(other, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('begin another application with its answers; nobody else can', async () => {
    const { id, organisationId, applicant } = await written();
    await save(applicant, id, { story: 'ours' }, {}, 0);
    await world
      .get(MergeSection)
      .execute(applicant, id, { section: 'project', content: { ...soundAnswers().project }, seen: {} }, 0);
    const start = (actor: Actor, organisation: typeof organisationId) =>
      world
        .get(StartApplication)
        .execute(actor, { windowId: windows[1]!, organisationId: organisation, copiedFrom: id });
    const elsewhere = await world.organisation();
    const stranger = await world.person({ organisations: [elsewhere] });
    const both = await world.person({ organisations: [organisationId, elsewhere] });
    for (const other of [stranger, both])
      await expect(start(other, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    const copy = await start(applicant, organisationId);
    const { application, sections } = await world.get(WritingReader).page(applicant, copy.id);
    expect(sections.filter(({ version }) => version > 0)).toMatchObject([
      { section: 'project', version: 1, content: { title: 'A safe way home', months: 36 } },
    ]);
    expect(application).toMatchObject({
      copiedFrom: id,
      leftOut: [
        { code: 'application.left_out.said_anew', params: { section: 'project', question: 'startsOn' } },
        { code: 'application.left_out.not_asked', params: { section: 'extra', question: 'story' } },
      ],
    });
  });

  it('find drafts of before apart by section', async () => {
    const { id, applicant } = await written();
    const before = {
      organisation: { applyingAs: 'consortium', partners: [{ id: 'p' }], declarationAccepted: true },
      project: { title: 'A', implementationCountries: ['NG'], remedies: [] },
    };
    for (const [section, content] of Object.entries(before))
      await world.sql('insert into application_section values ($1, $2, 3, $3, now(), $4)', [
        id,
        section,
        content,
        applicant.id,
      ]);
    const [statements] = readFileSync(join(root, 'migrations/190-sections.sql'), 'utf8').split('alter table');
    for (let time = 1; time <= 2; time += 1) await world.sql(statements!);
    const rows = await world.sql<{ section: string; version: number; content: object }>(
      'select section, version, content from application_section where application_id = $1 order by section',
      [id],
    );
    expect(rows).toEqual([
      { section: 'countries', version: 1, content: { implementationCountries: ['NG'] } },
      { section: 'declaration', version: 1, content: { declarationAccepted: true } },
      { section: 'organisation', version: 4, content: { applyingAs: 'consortium' } },
      { section: 'partners', version: 1, content: { partners: [{ id: 'p' }] } },
      { section: 'project', version: 4, content: { title: 'A' } },
      { section: 'remedies', version: 1, content: { remedies: [] } },
    ]);
  });
});
