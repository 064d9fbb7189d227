import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiligenceModule, PlaceHold } from '#diligence';
import { GrantRegister } from '#funds';
import { newId, type Actor, type Id } from '#kernel';
import { admit, anApplication, type Drafted } from '../../../../test/support/builders/application.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AdmitApplication,
  ApplicationPages,
  ApplicationsModule,
  ApplicationsReader,
  ExcludeApplication,
  JudgeCriterion,
  ProposeReinstatement,
  ReinstateApplication,
  ScreenApplication,
} from '../index.js';

const during = '2011-04-20T10:00:00Z';
const after = '2011-05-10T10:00:00Z';

describe('assessing applications', () => {
  let world: World;
  let windowId: Id<'window'>;
  let officer: Actor;
  let second: Actor;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, DiligenceModule]);
    world.clock.set('2011-03-01T10:00:00Z');
    ({ windowId, officer, secondOfficer: second } = await aCall().publishedIn(world));
  });
  beforeEach(() => world.clock.set(during));
  afterAll(() => world.close());

  const submitted = async (application = anApplication()): Promise<Drafted> => {
    world.clock.set(during);
    const made = await application.submittedIn(world, windowId);
    world.clock.set(after);
    return made;
  };
  const findingsOf = async (id: Id<'application'>) => {
    const { outcome, findings } = await world.get(ScreenApplication).execute(officer, id);
    const told = findings
      .filter(({ verdict }) => verdict === 'not_met')
      .map(({ criterion, reasons }) => [criterion, ...reasons.map(({ code }) => code)]);
    return [outcome, ...told];
  };
  const judge = (id: Id<'application'>, criterion: string, verdict: 'met' | 'not_met', by = officer) =>
    world.get(JudgeCriterion).execute(by, id, { criterion, verdict, why: 'As the proposal says.' });
  const told = (codes: string[]) => ({ reasons: codes.map((code) => ({ code })) });

  describe('screening', () => {
    it('leaves to a person what arithmetic can only fail', async () => {
      const { id } = await submitted();
      expect(await findingsOf(id)).toEqual(['needs_judgement']);
    });

    it.each([
      ['a cent over the cap in a year', anApplication().asking('25000.01', 2), ['yearly_cap', 'over_yearly_cap']],
      [
        'one country',
        anApplication().with('countries', { implementationCountries: ['NG'], routeCountries: [] }),
        ['cross_border_support', 'too_few_countries', 'too_few_regions'],
      ],
      [
        'no remedy',
        anApplication().with('remedies', { remedies: [{ component: 'rehabilitation', activities: [] }] }),
        ['effective_remedies', 'too_few_remedies'],
      ],
      ['37 months', anApplication().with('project', { months: 37 }), ['duration', 'too_long']],
      ['another currency', anApplication().with('budget', { currency: 'EUR' }), ['yearly_cap', 'wrong_currency']],
    ])('finds against %s', async (_, application, finding) => {
      const { id } = await submitted(application);
      expect(await findingsOf(id)).toContainEqual(finding);
    });

    it('reads the register of grants as it is now, and keeps the facts it judged', async () => {
      const { id, organisationId } = await submitted();
      await world.work.run(officer, () =>
        world
          .get(GrantRegister)
          .enter({ awardId: newId(), organisationId, startsOn: '2011-06-01', months: 12, exclusive: true }),
      );
      expect(await findingsOf(id)).toEqual(['not_eligible', ['no_overlapping_award', 'overlaps_award']]);
      const [kept] = await world.sql<{ facts: object }>('select facts from screening where application_id = $1', [id]);
      expect(kept!.facts).toEqual(await world.get(ApplicationsReader).factsOf(officer, id));
      expect(kept!.facts).toMatchObject({ otherAwards: [{ startsOn: '2011-06-01', months: 12 }] });
    });

    it('is for officers, of what was submitted', async () => {
      const { id, applicant } = await submitted();
      await expect(world.get(ScreenApplication).execute(applicant, id)).rejects.toMatchObject({
        code: 'not_permitted',
      });
      world.clock.set(during);
      const draft = await anApplication().draftedIn(world, windowId);
      await expect(world.get(ScreenApplication).execute(officer, draft.id)).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(world.get(ScreenApplication).execute(world.system, draft.id)).rejects.toMatchObject({
        code: 'application.cannot_screen',
      });
    });

    it('can be tried by the applicant beforehand, and leaves nothing behind', async () => {
      world.clock.set(during);
      const { id, applicant } = await anApplication().asking('25000.01', 2).draftedIn(world, windowId);
      const { findings, missing } = await world.get(ApplicationPages).preview(applicant, id);
      expect(missing).toEqual([]);
      expect(findings!.find(({ criterion }) => criterion === 'yearly_cap')!.reasons).toEqual([
        { code: 'over_yearly_cap', params: { year: 2, excess: '0.01' } },
      ]);
      const empty = await anApplication({}).draftedIn(world, windowId);
      expect(await world.get(ApplicationPages).preview(empty.applicant, empty.id)).toMatchObject({ findings: null });
      expect(await world.sql('select from screening where application_id = any ($1)', [[id, empty.id]])).toEqual([]);
    });
  });

  describe('a judgement', () => {
    it('supersedes the one before and edits none', async () => {
      const { id } = await submitted();
      await findingsOf(id);
      await judge(id, 'cross_border_support', 'not_met');
      await judge(id, 'cross_border_support', 'met', second);
      const rows = await world.sql<{ id: string; verdict: string; supersedes: string | null; judged_by: string }>(
        'select * from judgement where application_id = $1 order by at, id',
        [id],
      );
      expect(rows).toMatchObject([
        { verdict: 'not_met', supersedes: null, judged_by: officer.id },
        { verdict: 'met', supersedes: rows[0]!.id, judged_by: second.id },
      ]);
      const { assessment } = await world.get(ApplicationPages).page(officer, id);
      expect(assessment!.standing.find(({ criterion }) => criterion === 'cross_border_support')!.verdict).toBe('met');
      await expect(
        world.work.run(officer, () =>
          world.work.query('update judgement set verdict = $2 where application_id = $1', [id, 'met']),
        ),
      ).rejects.toThrow(/permission denied/);
    });

    it('is only for what asks for one, and says why', async () => {
      const { id } = await submitted(anApplication().asking('25000.01', 1));
      await expect(judge(id, 'cross_border_support', 'met')).rejects.toMatchObject({
        code: 'application.cannot_judge',
      });
      await findingsOf(id);
      await expect(judge(id, 'yearly_cap', 'met')).rejects.toMatchObject({ code: 'application.cannot_judge' });
      await expect(
        world.get(JudgeCriterion).execute(officer, id, { criterion: 'effective_remedies', verdict: 'met', why: ' ' }),
      ).rejects.toMatchObject({ code: 'invalid_input' });
    });
  });

  describe('admission', () => {
    const admission = (id: Id<'application'>, by = officer) => world.get(AdmitApplication).execute(by, id);

    it('takes every criterion met, by the screening or by a person, and gives all reasons', async () => {
      const { id } = await submitted(anApplication().asking('25000.01', 2));
      await expect(admission(id)).rejects.toMatchObject(told(['application.not_screened']));
      await findingsOf(id);
      await judge(id, 'cross_border_support', 'not_met');
      await expect(admission(id)).rejects.toMatchObject({
        code: 'application.cannot_admit',
        reasons: [
          { code: 'application.criterion_not_met', params: { criterion: 'cross_border_support' } },
          { code: 'application.criterion_not_judged', params: { criterion: 'effective_remedies' } },
          { code: 'application.criterion_not_met', params: { criterion: 'yearly_cap' } },
        ],
      });
    });

    it('leads to eligible, and into the ranking', async () => {
      const { id, applicant } = await submitted();
      await admit(world, officer, id);
      expect((await world.get(ApplicationsReader).row(officer, id)).state).toBe('eligible');
      expect(await world.get(ApplicationsReader).forRanking(officer, windowId)).toContainEqual({
        id,
        requested: '75000.00',
        regionalGroup: 'African Group',
        submittedAt: '2011-04-20T10:00:00.000Z',
      });
      await expect(admission(id, applicant)).rejects.toMatchObject({ code: 'not_permitted' });
    });

    it('waits for the deadline: the applicant may still hand in a newer submission', async () => {
      const { id } = await submitted();
      world.clock.set(during);
      await findingsOf(id);
      await judge(id, 'cross_border_support', 'met');
      await judge(id, 'effective_remedies', 'met');
      await expect(admission(id)).rejects.toMatchObject(told(['application.window_still_open']));
    });

    it('is stopped by a hold on the organisation', async () => {
      const { id, organisationId } = await submitted();
      await world.get(PlaceHold).execute(officer, {
        subjectKind: 'organisation',
        subjectId: organisationId,
        causeCode: 'identity_doubt',
        why: 'Two registers differ',
      });
      await expect(admit(world, officer, id)).rejects.toMatchObject(told(['diligence.on_hold']));
    });

    it('is not for an officer of the same organisation', async () => {
      const { id, organisationId } = await submitted();
      const both = await world.person({ roles: ['officer'], organisations: [organisationId] });
      await expect(admission(id, both)).rejects.toMatchObject({ code: 'not_permitted' });
    });
  });

  describe('exclusion', () => {
    const exclude = (id: Id<'application'>, grounds: string[], by = officer) =>
      world.get(ExcludeApplication).execute(by, id, { grounds, why: 'As the findings say.' });

    it('rests on criteria that are not met, or on a named cause', async () => {
      const { id } = await submitted(anApplication().asking('25000.01', 2));
      await findingsOf(id);
      await expect(exclude(id, [])).rejects.toMatchObject(told(['application.grounds_needed']));
      await expect(exclude(id, ['duration', 'dislike'])).rejects.toMatchObject(
        told(['application.ground_does_not_stand', 'application.ground_does_not_stand']),
      );
      expect((await exclude(id, ['yearly_cap'])).state).toBe('ineligible');
      expect(await world.sql('select grounds, excluded_by from exclusion where application_id = $1', [id])).toEqual([
        { grounds: ['yearly_cap'], excluded_by: officer.id },
      ]);
      const other = await submitted();
      expect((await exclude(other.id, ['false_declaration'])).state).toBe('ineligible');
    });

    it('is taken back by two persons', async () => {
      const { id } = await submitted();
      await exclude(id, ['false_declaration']);
      const reinstate = (by: Actor) => world.get(ReinstateApplication).execute(by, id);
      await expect(reinstate(second)).rejects.toMatchObject({ code: 'application.cannot_reinstate' });
      await world.get(ProposeReinstatement).execute(officer, id, { why: 'The register was mistaken' });
      await expect(world.get(ProposeReinstatement).execute(second, id, { why: 'So I think' })).rejects.toMatchObject({
        code: 'proposal.already_open',
      });
      await expect(reinstate(officer)).rejects.toMatchObject(told(['application.needs_another_person']));
      expect((await reinstate(second)).state).toBe('submitted');
    });
  });
});
