import { ScreenApplication } from '#applications';
import { instant, later, LocalDate, type Actor, type Id } from '#kernel';
import {
  AcceptReview,
  AssignReview,
  DeclineReview,
  Recuse,
  RelieveReviewer,
  ReturnReview,
  SaveScores,
  SetAsideReview,
  SubmitReview,
} from '#reviews';
import { ConveneSession } from '#selection';
import { fundTimeZone, words } from '#words';
import { applyAll, type HandedIn } from '../replay/apply.js';
import { screenAll } from '../replay/assess.js';
import type { CycleFile } from '../replay/cycle-file.js';
import { invent } from '../replay/invention.js';
import { beginningOf, publishCycle, type Published } from '../replay/publish.js';
import type { Stage } from '../replay/stage.js';
import type { Chapter } from './chapter.js';
import { cycleNamed } from './cycle-named.js';

const day = 86_400_000;
const [openedDaysAgo, closedDaysAgo] = [70, 21];

/** A call under the rules of 2026 that closed some weeks ago. */
const fileFor = (now: Date, applications: number): CycleFile => {
  const { call, ...file } = cycleNamed('2026');
  const title = 'Demonstration: a call in review';
  const closedOn = later(now, -closedDaysAgo * day)
    .toISOString()
    .slice(0, 10);
  const closesAt = instant(`${closedOn}T23:00:00Z`);
  return {
    ...file,
    cycle: 'review-demo',
    call: {
      ...call,
      title,
      opensAt: later(now, -openedDaysAgo * day).toISOString(),
      closesAt: closesAt.toISOString(),
      deadlineWording: `${words('en').deadline(closesAt, fundTimeZone)} (Vienna time)`,
      windows: call.windows.map((window) => ({ ...window, title })),
    },
    generate: { seed: 26, applications, late: 2, reviewers: 4, awards: Math.ceil(applications / 3) },
  };
};

/** A call whose applications are screened and being reviewed, with a session of the Board next week. */
export const inReview = (applications = 25): Chapter => ({
  name: 'a call in review',
  tell: async (stage, { cast, applicants }, now) => {
    const file = fileFor(now, applications);
    stage.moveTo(beginningOf(file));
    const [published] = await publishCycle(stage, file, cast);
    await stage.settle();
    const invented = invent(file, published!.rules);
    const strong = invented.find(({ quality, late }) => quality > 80 && !late)!;
    const known = new Map([[strong.number, applicants[1]![0]!]]);
    const handedIn = await applyAll(stage, published!, cast, invented, known);
    const waiting = handedIn.find(({ invented: one }) => one.quality > 65 && one !== strong)!;
    const eligible = await screenAll(
      stage,
      published!,
      cast,
      handedIn.filter((one) => one !== waiting),
    );
    // Screened, and left for whoever tries the demo to judge.
    await stage.get(ScreenApplication).execute(cast.officers[0]!, waiting.id);
    await reviewSome(stage, published!, cast.officers, cast.reviewers, eligible);
    const today = LocalDate.of(await stage.today());
    const session = {
      windowId: published!.window.id,
      mode: 'in_person' as const,
      convenedFor: today.plusDays(10).toString(),
    };
    await stage.get(ConveneSession).execute(cast.officers[0]!, session);
  },
});

interface Reading {
  readonly stage: Stage;
  readonly published: Published;
  readonly officer: Actor;
  readonly reviewer: Actor;
  readonly application: HandedIn;
  readonly id: Id<'review'>;
}

type Act = (reading: Reading) => Promise<unknown>;

const accept: Act = ({ stage, reviewer, id }) => stage.get(AcceptReview).execute(reviewer, id);
const score: Act = (reading) => save(reading, reading.published.rules.rubric.criteria.length);
const scoreHalf: Act = (reading) => save(reading, Math.ceil(reading.published.rules.rubric.criteria.length / 2));
const submit: Act = ({ stage, reviewer, id }) => stage.get(SubmitReview).execute(reviewer, id);
const giveBack: Act = ({ stage, officer, id }) =>
  stage.get(ReturnReview).execute(officer, id, 'Please say more on cost-effectiveness.');
const decline: Act = ({ stage, reviewer, id }) =>
  stage.get(DeclineReview).execute(reviewer, id, 'Away until the end of the month.');
const relieve: Act = ({ stage, officer, id }) =>
  stage.get(RelieveReviewer).execute(officer, id, 'No answer after two reminders.');
const setAside: Act = ({ stage, officer, id }) =>
  stage.get(SetAsideReview).execute(officer, id, { cause: 'close_to_applicant', why: 'Came to light late.' });
const recuse: Act = ({ stage, reviewer, application }) =>
  stage.get(Recuse).execute(reviewer, application.id, { cause: 'advised_applicant' });

const done = [accept, score, submit];

/** How far reviews have come, in turn: most are done, and every state a review can have is among them. */
const ways: readonly (readonly Act[])[] = [
  done, done, done, [accept, scoreHalf], done, [], done, [decline], done, done, [...done, giveBack], done, [accept],
  done, [recuse], done, [relieve], done, done, [...done, setAside], [], done, done, [accept, scoreHalf],
]; // prettier-ignore

const reviewSome = async (
  stage: Stage,
  published: Published,
  officers: readonly Actor[],
  reviewers: readonly Actor[],
  eligible: readonly HandedIn[],
): Promise<void> => {
  stage.moveTo(later(published.window.closesAt, 5 * day));
  const dueOn = LocalDate.of(await stage.today())
    .plusDays(closedDaysAgo)
    .toString();
  const readings: Reading[] = [];
  for (const [i, application] of eligible.entries())
    for (const turn of [0, 1]) {
      const [officer, reviewer] = [
        officers[i % officers.length]!,
        reviewers[(2 * i + turn + Math.floor(i / 2)) % reviewers.length]!,
      ];
      const { id } = await stage.get(AssignReview).execute(officer, application.id, { reviewerId: reviewer.id, dueOn });
      readings.push({ stage, published, officer, reviewer, application, id });
    }
  stage.moveTo(later(stage.now, 13 * day));
  for (const [i, reading] of readings.entries()) for (const act of ways[i % ways.length]!) await act(reading);
};

const save = ({ stage, published, reviewer, application, id }: Reading, count: number) => {
  const percent = BigInt(application.invented.quality);
  const scores = published.rules.rubric.criteria.slice(0, count).map(({ name, weight }) => {
    const tenths = (BigInt(weight) * percent) / 10n;
    return { criterion: name, score: `${tenths / 10n}.${tenths % 10n}`, remark: null };
  });
  return stage.get(SaveScores).execute(reviewer, id, scores);
};
