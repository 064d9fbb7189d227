import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id, OrganisationId } from '#kernel';
import { admit, anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { expectTwin } from '../../../../test/support/twin.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { applicationPolicy, labelFor, stateFor } from '../domain/index.js';
import {
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  ExcludeApplication,
  PassOverApplication,
  ReleaseOutcome,
  ReserveApplication,
  SelectApplication,
  WithdrawApplication,
} from '../index.js';

interface Row {
  readonly id: Id<'application'>;
  readonly organisationId: OrganisationId;
  readonly submissionId: string | null;
}

describe('what is seen of applications', () => {
  let world: World;
  let officer: Actor;
  let actors: Record<string, Actor>;
  /** One in every state that its applicant cannot tell from the others. */
  const hidden: Record<string, Drafted> = {};
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    const call = await aCall().publishedIn(world);
    ({ officer } = call);
    world.clock.set('2011-04-20T10:00:00Z');
    const draft = await anApplication().draftedIn(world, call.windowId);
    const withdrawn = await anApplication().draftedIn(world, call.windowId);
    await world.get(WithdrawApplication).execute(withdrawn.applicant, withdrawn.id, { why: 'No time' });
    for (const state of ['submitted', 'eligible', 'ineligible', 'selected', 'reserved', 'unsuccessful'])
      hidden[state] = await anApplication().submittedIn(world, call.windowId);
    world.clock.set('2011-05-10T10:00:00Z');
    const idOf = (state: string) => hidden[state]!.id;
    for (const state of ['eligible', 'selected', 'reserved', 'unsuccessful']) await admit(world, officer, idOf(state));
    await world
      .get(ExcludeApplication)
      .execute(officer, idOf('ineligible'), { grounds: ['sanctions_match'], why: 'Confirmed' });
    await world.get(SelectApplication).execute(officer, idOf('selected'));
    await world.get(ReserveApplication).execute(officer, idOf('reserved'));
    await world.get(PassOverApplication).execute(officer, idOf('unsuccessful'));
    const { organisationId } = draft;
    actors = {
      ...{ officer, owner: draft.applicant, applicant: hidden['selected']!.applicant, system: world.system },
      reader: await world.person({ organisations: [{ id: organisationId, part: 'reader' }] }),
      stranger: await world.person({ organisations: [await world.organisation()] }),
      nobody: await world.person(),
      approver: await world.person({ roles: ['approver'] }),
      trustee: await world.person({ roles: ['trustee'] }),
      finance: await world.person({ roles: ['finance_officer'] }),
      auditor: await world.person({ roles: ['auditor'] }),
      administrator: await world.person({ roles: ['administrator'] }),
      reviewerWithoutAssignment: await world.person({ roles: ['reviewer'] }),
      officerOfTheApplicant: await world.person({ roles: ['officer'], organisations: [organisationId] }),
    };
  });
  afterAll(() => world.close());

  it('is what the policy lets read', async () => {
    const things = await world.sql<Row>(
      'select id, organisation_id as "organisationId", submission_id as "submissionId" from application',
    );
    await expectTwin({ world, actors, table: 'application', policy: applicationPolicy, act: 'read', things });
  });

  it.each(['application_section', 'application_document', 'refused_attempt'])(
    'of %s is nothing for the fund’s reviewers, trustees and finance',
    async (table) => {
      for (const name of ['trustee', 'finance', 'reviewerWithoutAssignment', 'administrator', 'stranger'])
        expect(await world.work.read(actors[name]!, () => world.work.query(`select from ${table}`))).toEqual([]);
    },
  );

  it('of the working copy is never the fund’s side’s, not even an officer’s', async () => {
    const seen = await world.work.read(officer, () => world.work.query('select from application_section'));
    expect([seen, (await world.get(ApplicationPages).page(officer, hidden['eligible']!.id)).draft]).toEqual([[], null]);
  });

  describe('by its applicant, before the outcome is released', () => {
    /** All that an applicant can reach of one application, without what identifies it. */
    const seenOf = async ({ id, applicant }: Drafted) => {
      const page = await world.get(ApplicationPages).page(applicant, id);
      const [row] = await world.get(ApplicationsReader).list(applicant);
      const inTables = await Promise.all(
        ['screening', 'judgement', 'exclusion'].map((table) =>
          world.work.read(applicant, () => world.work.query('select from ' + table)),
        ),
      );
      const history = await world.work.read(applicant, () =>
        world.work.query<{ type: string }>('select type from history where thing_id = $1 order by at, id', [id]),
      );
      return {
        state: stateFor('applicant', page.application),
        inList: labelFor('applicant', row!),
        label: labelFor('applicant', page.application),
        actions: page.actions,
        assessment: page.assessment,
        filtered: (await world.get(ApplicationsReader).list(applicant, { state: page.application.state })).length,
        inTables,
        history: history.map(({ type }) => type),
      };
    };

    it('is the same, whatever was decided: label, actions, lists, tables and history', async () => {
      const expected = await seenOf(hidden['submitted']!);
      expect(expected).toMatchObject({
        label: 'application.state.submitted_public',
        actions: [
          { name: 'submit', reasons: [{ code: 'application.closed' }] },
          { name: 'withdraw', reasons: [] },
        ],
        assessment: null,
        filtered: 0,
        history: ['application.started', 'application.submitted'],
      });
      for (const application of Object.values(hidden)) expect(await seenOf(application)).toEqual(expected);
    });

    it('changes with the release, and not before', async () => {
      const { id, applicant } = hidden['reserved']!;
      await world.get(ReleaseOutcome).execute(officer, id);
      await world.get(SelectApplication).execute(officer, id);
      const seen = await seenOf({ ...hidden['reserved']!, id, applicant });
      expect(seen).toMatchObject({ state: 'reserved', label: 'application.state.reserved' });
      expect(seen.history.at(-1)).toBe('application.outcome_told');
    });
  });
});
