import { AdmitApplication, ExcludeApplication, JudgeCriterion, ScreenApplication } from '#applications';
import { later, LocalDate, type Actor } from '#kernel';
import { AcceptReview, AssignReview, Recuse, SaveScores, SubmitReview } from '#reviews';
import type { HandedIn } from './apply.js';
import type { Cast } from './cast.js';
import type { Published } from './publish.js';
import { chanceOf, type Chance } from './random.js';
import type { Stage } from './stage.js';

const day = 86_400_000;

/** Screens everything that was handed in, with a person's judgement where the terms ask for one. Gives what is eligible. */
export const screenAll = async (
  stage: Stage,
  { window }: Published,
  cast: Cast,
  handedIn: readonly HandedIn[],
): Promise<HandedIn[]> => {
  stage.moveTo(later(window.closesAt, day));
  const eligible: HandedIn[] = [];
  for (const [i, one] of handedIn.entries()) {
    const officer = cast.officers[i % cast.officers.length]!;
    if (await screenOne(stage, officer, one)) eligible.push(one);
    if ((i + 1) % 50 === 0) stage.say(`${i + 1} of ${handedIn.length} applications screened`);
  }
  return eligible;
};

const screenOne = async (stage: Stage, officer: Actor, { id, invented }: HandedIn): Promise<boolean> => {
  const { findings } = await stage.get(ScreenApplication).execute(officer, id);
  const failed = findings.filter(({ verdict }) => verdict === 'not_met').map(({ criterion }) => criterion);
  const open = findings.filter(({ verdict }) => verdict === 'needs_judgement').map(({ criterion }) => criterion);
  for (const criterion of open) {
    const verdict = invented.convincing ? 'met' : 'not_met';
    const why = invented.convincing ? 'The activities show it.' : 'Nothing in the activities shows it.';
    await stage.get(JudgeCriterion).execute(officer, id, { criterion, verdict, why });
  }
  const grounds = invented.convincing ? failed : [...failed, ...open];
  if (grounds.length === 0) await stage.get(AdmitApplication).execute(officer, id);
  else
    await stage
      .get(ExcludeApplication)
      .execute(officer, id, { grounds, why: 'A mandatory criterion of the call is not met.' });
  return grounds.length === 0;
};

/** Has every eligible application read by as many reviewers as the rubric asks for; one more where they differ too much. */
export const reviewAll = async (
  stage: Stage,
  published: Published,
  cast: Cast,
  eligible: readonly HandedIn[],
  seed: number,
): Promise<void> => {
  const chance = chanceOf(seed + 1);
  stage.moveTo(later(published.window.closesAt, 14 * day));
  const { reviewsRequired, spreadLimit } = published.rules.rubric;
  for (const [i, one] of eligible.entries()) {
    const readers = rotated(cast.reviewers, i * reviewsRequired);
    const totals: number[] = [];
    let next = 0;
    while (totals.length < reviewsRequired && next < readers.length) {
      const total = await reviewOne(stage, published, cast, one, readers[next]!, chance);
      next += 1;
      if (total !== undefined) totals.push(total);
    }
    const differ = totals.length === 2 && Math.abs(totals[0]! - totals[1]!) > Number(spreadLimit) * 10;
    if (differ && next < readers.length) await reviewOne(stage, published, cast, one, readers[next]!, chance);
    if ((i + 1) % 50 === 0) stage.say(`${i + 1} of ${eligible.length} applications reviewed`);
  }
};

/** The total in tenths, or nothing when the reviewer stepped aside. */
const reviewOne = async (
  stage: Stage,
  published: Published,
  cast: Cast,
  one: HandedIn,
  reviewer: Actor,
  chance: Chance,
): Promise<number | undefined> => {
  const dueOn = LocalDate.of(await stage.today())
    .plusDays(30)
    .toString();
  const { id } = await stage.get(AssignReview).execute(cast.officers[0]!, one.id, { reviewerId: reviewer.id, dueOn });
  if (cast.reviewers.length > published.rules.rubric.reviewsRequired + 2 && chance.happens(4)) {
    await stage.get(Recuse).execute(reviewer, one.id, { cause: 'close_to_applicant' });
    return undefined;
  }
  await stage.get(AcceptReview).execute(reviewer, id);
  const scores = published.rules.rubric.criteria.map(({ name, weight }) => {
    const percent = Math.max(0, Math.min(100, one.invented.quality + chance.whole(-4, 4)));
    return { criterion: name, tenths: Math.floor((weight * percent) / 10) };
  });
  const lines = scores.map(({ criterion, tenths }) => ({
    criterion,
    score: `${Math.floor(tenths / 10)}.${tenths % 10}`,
    remark: null,
  }));
  const saved = await stage.get(SaveScores).execute(reviewer, id, lines);
  await stage.get(SubmitReview).execute(reviewer, saved.id);
  return scores.reduce((sum, { tenths }) => sum + tenths, 0);
};

const rotated = <T>(items: readonly T[], by: number): T[] => items.map((_, i) => items[(i + by) % items.length]!);
