import { ReleaseOutcome, SelectApplication } from '../../../libs/applications/src/index.js';
import {
  AgreeAward,
  AgreeBudget,
  ApproveAward,
  AwardsReader,
  ProposeAward,
  RecordSignature,
  ReviseBudget,
  StartAward,
} from '../../../libs/awards/src/index.js';
import type { Actor, Id, OrganisationId } from '../../../libs/kernel/src/index.js';
import type { World } from '../world.js';
import { admit, anApplication } from './application.js';
import { aCall } from './call.js';

/** Two persons for every duty that needs two, and the window of the 2011 call that they work on. */
export interface Desk {
  readonly windowId: Id<'window'>;
  readonly officer: Actor;
  readonly secondOfficer: Actor;
  readonly approver: Actor;
  readonly secondApprover: Actor;
  readonly finance: Actor;
  readonly secondFinance: Actor;
}

/** The 2011 call with money for a hundred awards. */
const aRichCall = () => aCall().with({ envelope: { amount: '7500000.00', currency: 'USD' } });

/** Publishes a call in a world and seats its people. */
export const aDesk = async (world: World, call = aRichCall()): Promise<Desk> => {
  world.clock.set('2011-03-01T10:00:00Z');
  const { windowId, officer, secondOfficer } = await call.publishedIn(world);
  return {
    windowId,
    officer,
    secondOfficer,
    approver: await world.person({ roles: ['approver'] }),
    secondApprover: await world.person({ roles: ['approver'] }),
    finance: await world.person({ roles: ['finance_officer'] }),
    secondFinance: await world.person({ roles: ['finance_officer'] }),
  };
};

/** A selected application whose organisation was told so. */
export interface Selected {
  readonly applicationId: Id<'application'>;
  readonly organisationId: OrganisationId;
  /** The owner of the organisation. */
  readonly grantee: Actor;
}

/** An award and its grantee. */
export interface Awarded extends Selected {
  readonly id: Id<'award'>;
}

/** An award to be made: `anAward().of('70000.00').approvedIn(world, desk)`. As much as was asked for, unless told. */
export const anAward = (application = anApplication(), amount?: string) => ({
  of: (cutTo: string) => anAward(application, cutTo),
  /** Takes an application to its selection; the clock then stands in July 2011. */
  async selectedIn(world: World, { windowId, officer, approver }: Desk): Promise<Selected> {
    world.clock.set('2011-04-01T10:00:00Z');
    const { id, organisationId, applicant } = await application.submittedIn(world, windowId);
    world.clock.set('2011-07-01T10:00:00Z');
    await admit(world, officer, id);
    await world.get(SelectApplication).execute(approver, id);
    await world.get(ReleaseOutcome).execute(officer, id);
    return { applicationId: id, organisationId, grantee: applicant };
  },
  async proposedIn(world: World, desk: Desk): Promise<Awarded> {
    const selected = await this.selectedIn(world, desk);
    const input = { applicationId: selected.applicationId, amount };
    return { ...selected, id: (await world.get(ProposeAward).execute(desk.officer, input)).id };
  },
  async approvedIn(world: World, desk: Desk): Promise<Awarded> {
    const award = await this.proposedIn(world, desk);
    await world.get(ApproveAward).execute(desk.approver, award.id);
    return award;
  },
  /** Approved, its budget agreed where it was cut, and signed by both. */
  async signedIn(world: World, desk: Desk): Promise<Awarded> {
    const award = await this.approvedIn(world, desk);
    const { amount: whole, requested, years } = await world.get(AwardsReader).detail(desk.officer, award.id);
    if (whole !== requested) {
      const lines = years.map((year) => ({ ...year, category: 'assistance', description: 'Shelter' }));
      const { id } = await world.get(ReviseBudget).execute(desk.officer, award.id, lines);
      await world.get(AgreeBudget).execute(award.grantee, award.id, id);
    }
    const { agreement } = await world.get(AwardsReader).detail(desk.officer, award.id);
    const { sha256 } = agreement!;
    await world.get(RecordSignature).execute(award.grantee, award.id, { side: 'grantee', sha256 });
    await world.get(RecordSignature).execute(desk.approver, award.id, { side: 'fund', sha256 });
    return award;
  },
  async agreedIn(world: World, desk: Desk): Promise<Awarded> {
    const award = await this.signedIn(world, desk);
    await world.get(AgreeAward).execute(desk.officer, award.id);
    return award;
  },
  /** Started on its first day, 1 September 2011, where the clock then stands. */
  async activeIn(world: World, desk: Desk): Promise<Awarded> {
    const award = await this.agreedIn(world, desk);
    world.clock.set('2011-09-01T10:00:00Z');
    await world.get(StartAward).execute(desk.officer, award.id);
    return award;
  },
});
