import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApplicationsModule, SubmitApplication } from '#applications';
import { CancelCall } from '#calls';
import { later, type Id } from '#kernel';
import { Later, PlatformModule, TransactionClock } from '#platform';
import { anApplication } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openPostOffice, type PostOffice } from '../../../../test/support/mail.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { NoticesModule } from '../index.js';

// Whatever is decided, whenever the worker happens to run, and however often it is started anew: what is sent is what a
// model of the calendar says, written here without looking at the product.

const hour = 3_600_000;
const start = new Date('2026-03-01T10:00:00Z');
const instantAt = (hours: number): Date => later(start, hours * hour);

/** What happens in the world, at hours since the start. */
type Step =
  | { readonly does: 'run'; readonly afterHours: number; readonly anew: boolean }
  | { readonly does: 'submit' | 'cancel'; readonly call: number };

/** One call with one draft. */
interface ModelCall {
  readonly closesAt: number;
  plannedAt: number | undefined;
  submitted: boolean;
  cancelled: boolean;
}

/** The hours before the end at which one is reminded, and how late that is still worth saying. */
const calendar = [
  { before: 168, until: 24 },
  { before: 24, until: 3 },
  { before: 3, until: 0 },
];

const dueBetween = (call: ModelCall, last: number, now: number): string[] =>
  calendar
    .filter(({ before }) => {
      const at = call.closesAt - before;
      const planned = call.plannedAt!;
      return planned < at && last < at && at <= now;
    })
    .filter(({ until }) => now < call.closesAt - until && !call.submitted && !call.cancelled)
    .map(({ before }) => `${call.closesAt} ${before}`);

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('run' as const),
        afterHours: fc.integer({ min: 1, max: 40 }),
        anew: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constantFrom('submit' as const, 'cancel' as const), call: fc.nat({ max: 2 }) }),
    },
  ),
  { minLength: 6, maxLength: 14 },
);
const closings = fc.uniqueArray(fc.integer({ min: 20, max: 190 }), { minLength: 3, maxLength: 3 });

describe('reminders over a week', () => {
  let post: PostOffice;
  let world: World;
  let series = 0;
  beforeAll(async () => {
    post = await openPostOffice();
    world = await openWorld([post.settings, NoticesModule, ApplicationsModule]);
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });

  /** A worker of its own on the same database. */
  const worker = async (at: Date) => {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forDatabase({ databaseUrl: world.appUrl, poolSize: 5 }), post.settings, NoticesModule],
    }).compile();
    await module.init();
    module.get(TransactionClock).set(at);
    return module;
  };

  const publish = async (closesAt: number) => {
    world.clock.set(start);
    series += 1;
    const opens = later(start, -hour).toISOString();
    const call = aCall().withCode(`m-${series}`).between(opens, instantAt(closesAt).toISOString());
    const { callId, windowId, officer } = await call.publishedIn(world);
    const draft = await anApplication().draftedIn(world, windowId);
    await world.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [draft.organisationId, draft.applicant.id],
    );
    return { callId, officer, draft };
  };

  /** What was sent about the drafts, as the model names it: the closing, and the hours before it. */
  const sent = async (drafts: readonly Id<'application'>[]): Promise<string[]> => {
    const rows = await world.sql<{ occasion: string; state: string }>(
      `select occasion, state from notice where template = 'call_closes' and subject_id = any($1)`,
      [drafts],
    );
    return rows.map(({ occasion, state }) => {
      const [, , step, end] = occasion.split(' ') as [string, string, string, string];
      const closesAt = (new Date(end).getTime() - start.getTime()) / hour;
      const before = { '7_days': 168, '1_day': 24, '3_hours': 3 }[step];
      return `${closesAt} ${before}${state === 'sent' ? '' : ` ${state}`}`;
    });
  };

  const act = async (step: Step, { callId, officer, draft }: Awaited<ReturnType<typeof publish>>): Promise<void> => {
    if (step.does === 'submit') await world.get(SubmitApplication).execute(draft.applicant, draft.id, certified);
    if (step.does === 'cancel') await world.get(CancelCall).execute(officer, callId, 'No donor is left.');
  };

  it('are those of the calendar', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(closings, steps, async (ends, week) => {
        const made = [];
        for (const end of ends) made.push(await publish(end));
        const model: ModelCall[] = ends.map((closesAt) => ({
          closesAt,
          plannedAt: undefined,
          submitted: false,
          cancelled: false,
        }));
        const expected: string[] = [];
        let [now, last, running] = [0, 0, await worker(start)];
        for (const step of [...week, { does: 'run', afterHours: 200, anew: false } as const]) {
          if (step.does !== 'run') {
            const call = model[step.call]!;
            if (now >= call.closesAt || call.submitted || call.cancelled) continue;
            call[step.does === 'submit' ? 'submitted' : 'cancelled'] = true;
            world.clock.set(instantAt(now));
            await act(step, made[step.call]!);
            continue;
          }
          if (step.anew) {
            await running.close();
            running = await worker(instantAt(now));
          }
          now += step.afterHours;
          running.get(TransactionClock).set(instantAt(now));
          await running.get(Later).drain();
          for (const call of model) {
            // A call that was cancelled before anyone heard of it is not planned.
            if (call.plannedAt === undefined && !call.cancelled) call.plannedAt = now;
            if (call.plannedAt !== undefined) expected.push(...dueBetween(call, last, now));
          }
          last = now;
        }
        await running.close();
        said += expected.length;
        expect((await sent(made.map(({ draft }) => draft.id))).sort()).toEqual(expected.sort());
      }),
      { numRuns: 6 },
    );
    expect(said).toBeGreaterThan(0);
  });
});

const certified = { certifier: 'Amina Bello' };
