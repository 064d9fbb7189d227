import {
  AgreeAward,
  AgreeBudget,
  ApproveAward,
  AwardsReader,
  ProposeAward,
  RecordSignature,
  ReviseBudget,
  type AwardPage,
} from '#awards';
import { BeginGrant } from '#disbursements';
import { instant, later } from '#kernel';
import { Agenda } from './agenda.js';
import type { HandedIn } from './apply.js';
import type { Cast } from './cast.js';
import type { Decided } from './decide.js';
import { payAndReport, type Grant } from './pay.js';
import type { Stage } from './stage.js';

const day = 86_400_000;

/** What happens to a grant from its first day on: acts now, and puts further ones on the agenda. */
export type Course = (stage: Stage, agenda: Agenda, grant: Grant) => Promise<void>;

/** Puts every funded application on the agenda, from its award to its close-out or along another course. */
export const grantOn = (
  stage: Stage,
  agenda: Agenda,
  cast: Cast,
  decided: Decided,
  handedIn: readonly HandedIn[],
  course: Course = payAndReport,
): void =>
  agenda.at(later(stage.now, 14 * day), async () => {
    for (const applicationId of decided.funded) {
      const { applicant } = handedIn.find(({ id }) => id === applicationId)!;
      const { id } = await stage.get(ProposeAward).execute(cast.officers[0]!, { applicationId });
      await stage.get(ApproveAward).execute(cast.approver, id);
      const grant = { id, grantee: applicant, cast };
      agenda.at(later(stage.now, 10 * day), () => agree(stage, agenda, grant, course));
    }
    stage.say(`${decided.funded.length} awards approved`);
  });

/** The same, worked through at once. */
export const grantAll = async (
  stage: Stage,
  cast: Cast,
  decided: Decided,
  handedIn: readonly HandedIn[],
  course?: Course,
): Promise<void> => {
  const agenda = new Agenda(stage);
  grantOn(stage, agenda, cast, decided, handedIn, course);
  await agenda.run();
};

/** The budget where it was cut, agreed by both sides; then the agreement, signed by both. */
const agree = async (stage: Stage, agenda: Agenda, grant: Grant, course: Course): Promise<void> => {
  const { cast, grantee, id } = grant;
  const [officer] = cast.officers;
  const award = await stage.get(AwardsReader).detail(officer!, id);
  if (award.amount !== award.requested) {
    const revision = await stage.get(ReviseBudget).execute(grantee, id, linesOf(award));
    await stage.get(AgreeBudget).execute(officer!, id, revision.id);
  }
  const { sha256 } = (await stage.get(AwardsReader).detail(officer!, id)).agreement!;
  await stage.get(RecordSignature).execute(grantee, id, { side: 'grantee', sha256 });
  await stage.get(RecordSignature).execute(cast.approver, id, { side: 'fund', sha256 });
  await stage.get(AgreeAward).execute(officer!, id);
  agenda.at(instant(`${award.startsOn}T09:00:00Z`), () => start(stage, agenda, grant, course));
};

const linesOf = (award: AwardPage) =>
  award.years.map(({ year, amount }) => ({
    year,
    amount,
    category: 'assistance',
    description: 'Shelter, legal aid and psychosocial support',
  }));

const start = async (stage: Stage, agenda: Agenda, grant: Grant, course: Course): Promise<void> => {
  const [officer] = grant.cast.officers;
  await stage.get(BeginGrant).execute(officer!, grant.id);
  await course(stage, agenda, grant);
};
