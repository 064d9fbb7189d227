import { ProposeAward } from '#awards';
import {
  AuthoriseInstalment,
  ConfirmPayment,
  DisbursementsReader,
  FailPayment,
  InstructPayment,
  RequestInstalment,
  VerifyInstalment,
  type DisbursementRow,
} from '#disbursements';
import { PlaceHold } from '#diligence';
import { instant, later, LocalDate } from '#kernel';
import { AcceptReport, ReportsReader, SubmitReport } from '#reports';
import { applyAll } from '../replay/apply.js';
import { reviewAll, screenAll } from '../replay/assess.js';
import type { CycleFile } from '../replay/cycle-file.js';
import { decide } from '../replay/decide.js';
import { grantAll, type Course } from '../replay/grant.js';
import { invent, type Invented } from '../replay/invention.js';
import type { Grant } from '../replay/pay.js';
import { beginningOf, publishCycle } from '../replay/publish.js';
import type { Stage } from '../replay/stage.js';
import type { Chapter } from './chapter.js';
import { cycleNamed } from './cycle-named.js';

const day = 86_400_000;
const reportDueDays = 30;

/** Where one award stands today. */
interface Standing {
  /** Its first day: so many months and days ago, or to come where negative. */
  readonly begun: readonly [months: number, days: number];
  /** How far its instalments have come: the last of the steps for each, in their order. */
  readonly instalments: readonly Step[];
  readonly reported?: true;
  readonly held?: true;
  /** Proposed lately; the approver has yet to say yes. */
  readonly proposed?: true;
}

type Step = 'scheduled' | 'requested' | 'verified' | 'authorised' | 'instructed' | 'failed' | 'paid';

/** The awards by number of their application. A report on the first year is due thirty days after its end. */
const standings: readonly Standing[] = [
  { begun: [12, 20], instalments: ['paid'] }, // its report is due soon
  { begun: [12, 45], instalments: ['paid'] }, // its report is overdue
  { begun: [12, 70], instalments: ['paid', 'requested'], reported: true },
  { begun: [0, 20], instalments: ['scheduled'] },
  { begun: [0, 30], instalments: ['verified'] },
  { begun: [0, 40], instalments: ['authorised'] },
  { begun: [0, 50], instalments: ['instructed'] },
  { begun: [0, 60], instalments: ['failed'] },
  { begun: [0, 70], instalments: ['requested'], held: true },
  { begun: [-2, 0], instalments: [], proposed: true },
];

/** Rules of 2011 for a call whose awards run now. */
const fileFor = (today: LocalDate, applications: number): CycleFile => {
  const { call, ...file } = cycleNamed('2011');
  const title = 'Demonstration: a call whose grants are under way';
  return {
    ...file,
    cycle: 'grants-demo',
    call: {
      ...call,
      title,
      opensAt: `${today.plusMonths(-20)}T00:00:00Z`,
      closesAt: `${today.plusMonths(-18)}T22:00:00Z`,
      deadlineWording: `${today.plusMonths(-18)}, 22:00 UTC`,
      envelope: { amount: '500000.00', currency: 'USD' },
      windows: call.windows.map((window) => ({
        ...window,
        title,
        settings: { reportDueDays, feedback: 'scores_and_written' as const },
      })),
    },
    generate: { seed: 16, applications, late: 1, reviewers: 4, awards: standings.length },
  };
};

/** A call decided long enough ago that its awards run, each at another point of the way of its money. */
export const underWay = (applications = standings.length + 3): Chapter => ({
  name: 'grants under way',
  tell: async (stage, { cast, applicants }, now) => {
    const today = LocalDate.of(now.toISOString().slice(0, 10));
    const file = fileFor(today, applications);
    stage.moveTo(beginningOf(file));
    const [published] = await publishCycle(stage, file, cast);
    await stage.settle();
    const invented = invent(file, published!.rules).map((one) => fitted(one, today));
    const handedIn = await applyAll(stage, published!, cast, invented, new Map([[1, applicants[0]![0]!]]));
    const eligible = await screenAll(stage, published!, cast, handedIn);
    await reviewAll(stage, published!, cast, eligible, file.generate.seed);
    const decided = await decide(stage, published!, cast, file);
    const numberOf = new Map(handedIn.map(({ applicant, invented: one }) => [applicant.id, one.number]));
    await stage.settle();
    const course: Course = async (_, agenda, grant) => {
      const standing = standings[numberOf.get(grant.grantee.id)! - 1]!;
      agenda.at(later(stage.now, 7 * day), () => pay(stage, grant, 1, standing.instalments[0]!));
      if (standing.held) agenda.at(later(stage.now, 9 * day), () => hold(stage, grant));
      if (!standing.reported) return;
      const yearEnd = instant(`${today.plusDays(-standing.begun[1])}T09:00:00Z`);
      agenda.at(later(yearEnd, 10 * day), () => report(stage, grant));
      agenda.at(later(yearEnd, 30 * day), () => pay(stage, grant, 2, standing.instalments[1]!));
    };
    const proposed = handedIn.find(({ invented: one }) => standings[one.number - 1]?.proposed)!.id;
    const funded = decided.funded.filter((id) => id !== proposed);
    await grantAll(stage, cast, { ...decided, funded }, handedIn, course);
    stage.moveTo(later(now, -2 * day));
    await stage.get(ProposeAward).execute(cast.officers[1]!, { applicationId: proposed });
  },
});

/** The first ones are the best, and begin when the table says; the others stay on the reserve list. */
const fitted = (one: Invented, today: LocalDate): Invented => {
  const standing = standings[one.number - 1];
  if (standing === undefined || one.late) return { ...one, quality: 68 };
  const [months, days] = standing.begun;
  const startsOn = today.plusMonths(-months).plusDays(-days).toString();
  return { ...one, quality: 84 + one.number, facts: { ...one.facts, project: { ...one.facts.project, startsOn } } };
};

type Act = (stage: Stage, grant: Grant, instalment: DisbursementRow) => Promise<unknown>;

/** The acts that lead to each step, after those of the step before it. */
const request: Act = (stage, { grantee }, { id }) => stage.get(RequestInstalment).execute(grantee, id);
const verify: Act = (stage, { cast }, { id }) => stage.get(VerifyInstalment).execute(cast.financeOfficers[0]!, id);
const authorise: Act = (stage, { cast }, { id }) =>
  stage.get(AuthoriseInstalment).execute(cast.financeOfficers[1]!, id);
const instruct: Act = (stage, { cast }, { id }) => stage.get(InstructPayment).execute(cast.financeOfficers[2]!, id);
const fail: Act = (stage, { cast }, { id }) =>
  stage.get(FailPayment).execute(cast.financeOfficers[2]!, id, 'The bank knows no such account.');
const confirm: Act = async (stage, { cast, id: award }, { id, number }) =>
  stage
    .get(ConfirmPayment)
    .execute(cast.financeOfficers[2]!, id, { paidOn: await stage.today(), bankReference: `DEMO ${award}/${number}` });

const ways: Readonly<Record<Step, readonly Act[]>> = {
  scheduled: [],
  requested: [request],
  verified: [request, verify],
  authorised: [request, verify, authorise],
  instructed: [request, verify, authorise, instruct],
  failed: [request, verify, authorise, instruct, fail],
  paid: [request, verify, authorise, instruct, confirm],
};

const pay = async (stage: Stage, grant: Grant, number: number, upTo: Step): Promise<void> => {
  const all = await stage.get(DisbursementsReader).list(grant.cast.financeOfficers[0]!, { awardId: grant.id });
  for (const act of ways[upTo])
    await act(
      stage,
      grant,
      all.find((one) => one.number === number)!,
    );
};

const hold = async (stage: Stage, { cast, id }: Grant): Promise<void> => {
  const why = 'The account is in another name than the organisation’s.';
  await stage
    .get(PlaceHold)
    .execute(cast.officers[0]!, { subjectKind: 'award', subjectId: id, causeCode: 'bank_details', why });
};

const report = async (stage: Stage, { cast, grantee, id: awardId }: Grant): Promise<void> => {
  const owed = await stage.get(ReportsReader).list(grantee, { awardId });
  const { id } = owed.find(({ year }) => year === 1)!;
  await stage.get(SubmitReport).execute(grantee, id, {
    narrative: {
      activities: 'The shelter stayed open all year; the legal clinic sat every week.',
      results: 'Twenty-four women found work.',
    },
    assisted: { women: 24, men: 6, girls: 9, boys: 3, others: 1, indirectly: 120 },
    spent: '18200.00',
  });
  await stage.get(AcceptReport).execute(cast.officers[1]!, id);
};
