import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '#kernel';
import { anApplication, soundAnswers } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  ApplicationPages,
  ApplicationsModule,
  SaveSection,
  SectionChanged,
  StartApplication,
  WithdrawApplication,
} from '../index.js';

const questions = [
  { name: 'victims', section: 'need', kind: 'text', required: true, limit: 20, label: { en: 'Who is affected?' } },
  { name: 'share', section: 'need', kind: 'number', required: false, label: { en: 'Share' } },
  {
    name: 'partner',
    section: 'need',
    kind: 'choice',
    options: ['yes', 'no'],
    required: false,
    label: { en: 'Partner?' },
  },
  {
    name: 'plan',
    section: 'need',
    kind: 'table',
    required: false,
    limit: 2,
    columns: [{ en: 'What' }],
    label: { en: 'Plan' },
  },
] as const;

describe('writing an application', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const form = { questions, applicationsPerOrganisation: 2 };
    ({ windowId, officer } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(world));
    world.clock.set('2011-03-10T10:00:00Z');
  });
  afterAll(() => world.close());

  const save = (actor: Actor, id: Id<'application'>, section: string, content: object, expectedVersion?: number) =>
    world.get(SaveSection).execute(actor, id, { section, content }, { expectedVersion });
  const drafted = () => anApplication({}).draftedIn(world, windowId);
  const faultsOf = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => undefined,
      (thrown: { code: string; faults: { pointer: string; code: string }[] }) => thrown,
    );
    expect(error?.code).toBe('invalid_input');
    return error?.faults.map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('keeps what is incomplete, with a version for each section', async () => {
    const { id, applicant } = await drafted();
    expect(await save(applicant, id, 'project', { title: 'A' })).toEqual({
      section: 'project',
      version: 1,
      savedAt: '2011-03-10T10:00:00.000Z',
    });
    expect((await save(applicant, id, 'project', { title: 'A safe' }, 1)).version).toBe(2);
    expect((await save(applicant, id, 'need', {}, 0)).version).toBe(1);
    const { draft } = await world.get(ApplicationPages).page(applicant, id);
    expect(draft!.sections.map(({ section, version, progress }) => `${section} ${version} ${progress}`)).toEqual([
      'organisation 0 not_started',
      'project 2 in_progress',
      'countries 0 not_started',
      'remedies 0 not_started',
      'budget 0 not_started',
      'need 1 not_started',
      'declaration 0 not_started',
    ]);
  });

  it('overwrites nobody: the second of two gets both texts, and chooses', async () => {
    const { id, organisationId, applicant } = await drafted();
    const colleague = await world.person({ organisations: [{ id: organisationId, part: 'editor' }] });
    await save(applicant, id, 'need', { victims: 'first' });
    await save(colleague, id, 'need', { victims: 'theirs' }, 1);
    const stale = await save(applicant, id, 'need', { victims: 'mine' }, 1).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(SectionChanged);
    expect(stale).toMatchObject({
      code: 'stale_version',
      reasons: [{ code: 'application.section_changed' }],
      theirs: { version: 2, content: { victims: 'theirs' }, savedBy: colleague.id },
      yours: { expectedVersion: 1, content: { victims: 'mine' } },
    });
    expect((await save(applicant, id, 'need', { victims: 'mine' }, 2)).version).toBe(3);
  });

  it('takes it as saved when the other wrote the very same', async () => {
    const { id, applicant } = await drafted();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => save(applicant, id, 'need', { victims: 'same' }, 0)),
    );
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('loses no save of twenty that race for one version', async () => {
    const { id, applicant } = await drafted();
    const saves = Array.from({ length: 20 }, (_, i) => save(applicant, id, 'need', { victims: `text ${i}` }, 0));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.sql('select version from application_section where application_id = $1', [id])).toEqual([
      { version: 1 },
    ]);
  });

  it.each([
    ['need', { victims: 'x'.repeat(21) }, ['/victims field.maxLength']],
    ['need', { victims: 'a\u0000b' }, ['/victims field.pattern']],
    ['need', { victims: 'a\ud800b' }, ['/victims field.pattern']],
    ['need', { share: '7' }, ['/share field.type']],
    ['need', { partner: 'perhaps' }, ['/partner field.enum']],
    ['need', { plan: [['a'], ['b'], ['c']] }, ['/plan field.maxItems']],
    ['need', { forged: 1 }, ['/forged field.additionalProperties']],
    ['project', { startsOn: '2011-02-29', months: 0 }, ['/startsOn field.date', '/months field.minimum']],
    ['countries', { implementationCountries: ['XK'] }, ['/implementationCountries/0 field.country']],
    ['budget', { currency: 'usd' }, ['/currency field.currency']],
    ['budget', { lines: [{ id: 'a', price: '1e3' }] }, ['/lines/0/price field.amount']],
    ['budget', { requestedByYear: ['1.00'] }, ['/requestedByYear field.additionalProperties']],
    ['declaration', { declarationAccepted: 'yes' }, ['/declarationAccepted field.type']],
    ['organisation', ['x'], [' field.type']],
    ['elsewhere', {}, [' field.additionalProperties']],
    ['__proto__', {}, [' field.additionalProperties']],
  ])('never keeps what is malformed: %s %j', async (section, content, faults) => {
    const { id, applicant } = await drafted();
    expect(await faultsOf(save(applicant, id, section, content))).toEqual(faults);
    expect(await world.sql('select from application_section where application_id = $1', [id])).toEqual([]);
  });

  it('is nobody else’s business: not another organisation’s, not the fund’s; a reader reads', async () => {
    const { id, organisationId, applicant } = await drafted();
    await save(applicant, id, 'need', { victims: 'ours' });
    const stranger = await world.person({ organisations: [await world.organisation()] });
    for (const other of [stranger, officer, await world.person({ roles: ['auditor', 'trustee', 'approver'] })]) {
      await expect(save(other, id, 'need', { victims: 'theirs' }, 1)).rejects.toMatchObject({ code: 'not_found' });
      await expect(world.get(ApplicationPages).page(other, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    const reader = await world.person({ organisations: [{ id: organisationId, part: 'reader' }] });
    await expect(save(reader, id, 'need', { victims: 'x' }, 1)).rejects.toMatchObject({ code: 'not_permitted' });
    expect((await world.get(ApplicationPages).page(reader, id)).draft!.sections.at(-2)!.content).toEqual({
      victims: 'ours',
    });
  });

  it('ends with the deadline and with a withdrawal', async () => {
    const [closed, withdrawn] = [await drafted(), await drafted()];
    await world.get(WithdrawApplication).execute(withdrawn.applicant, withdrawn.id, { why: 'No time' });
    const reasonsOf = (attempt: Promise<unknown>) => expect(attempt).rejects;
    await reasonsOf(save(withdrawn.applicant, withdrawn.id, 'need', {})).toMatchObject({
      code: 'application.cannot_edit',
      reasons: [{ code: 'application.cannot_edit', params: { state: 'withdrawn' } }],
    });
    world.clock.set('2011-05-02T10:00:00Z');
    await reasonsOf(save(closed.applicant, closed.id, 'need', {})).toMatchObject({
      code: 'application.cannot_edit',
      reasons: [{ code: 'application.closed' }],
    });
    expect((await world.get(ApplicationPages).page(closed.applicant, closed.id)).draft).not.toBeNull();
    world.clock.set('2011-03-10T10:00:00Z');
  });

  describe('starting', () => {
    const start = (actor: Actor, organisationId: Actor['organisations'][number]['id']) =>
      world.get(StartApplication).execute(actor, { windowId, organisationId });

    it('is possible as often as the call says, also for two who start at once; colleagues are told which one exists', async () => {
      const organisationId = await world.organisation();
      const applicant = await world.person({ organisations: [organisationId] });
      const first = await start(applicant, organisationId);
      const outcomes = await Promise.allSettled([start(applicant, organisationId), start(applicant, organisationId)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(start(applicant, organisationId)).rejects.toMatchObject({
        kind: 'refused',
        code: 'application.limit_reached',
      });
      const numbers = await world.sql('select number from application where organisation_id = $1 order by 1', [
        organisationId,
      ]);
      expect([first.reference.slice(0, 9), numbers]).toEqual(['APP-2011-', [{ number: 1 }, { number: 2 }]]);
    });

    it('takes a member who may write, and an open window', async () => {
      const organisationId = await world.organisation();
      const reader = await world.person({ organisations: [{ id: organisationId, part: 'reader' }] });
      for (const actor of [reader, officer, await world.person()])
        await expect(start(actor, organisationId)).rejects.toMatchObject({ code: 'not_permitted' });
      const owner = await world.person({ organisations: [organisationId] });
      for (const [at, code] of [
        ['2011-03-07T22:59:59Z', 'call.not_open_yet'],
        ['2011-04-30T22:00:00Z', 'application.closed'],
      ] as const) {
        world.clock.set(at);
        await expect(start(owner, organisationId)).rejects.toMatchObject({
          code: 'application.cannot_start',
          reasons: [{ code }],
        });
      }
      world.clock.set('2011-03-10T10:00:00Z');
    });
  });

  it('shows totals that it computes itself, while they are typed', async () => {
    const { id, applicant } = await drafted();
    await save(applicant, id, 'project', { months: 24 });
    await save(applicant, id, 'budget', {
      currency: 'USD',
      lines: [{ ...soundAnswers().budget!.lines![0]!, quantity: '2' }, { id: 'b' }],
    });
    const { draft } = await world.get(ApplicationPages).page(applicant, id);
    expect(draft!.budget).toMatchObject({
      requestedByYear: ['50000.00', '0.00'],
      requested: '50000.00',
      lines: { b: '0.00' },
    });
  });
});
