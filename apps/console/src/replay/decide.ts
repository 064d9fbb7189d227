import { totalLimitsOf } from '#calls/domain';
import { later, Money, type Id } from '#kernel';
import {
  ApproveSelection,
  ConveneSession,
  OpenSession,
  ProposeRanking,
  RecordSession,
  ReleaseOutcomes,
  SelectionReader,
} from '#selection';
import type { Cast } from './cast.js';
import type { CycleFile } from './cycle-file.js';
import type { Published } from './publish.js';
import type { Stage } from './stage.js';

const day = 86_400_000;

/** What the Board recommended and the head of the entity approved. */
export interface Decided {
  readonly funded: readonly Id<'application'>[];
  readonly reserved: number;
}

/** Ranks, sits, approves and tells everybody. The first in rank order are funded, cut where the envelope does not cover them. */
export const decide = async (
  stage: Stage,
  { window, rules }: Published,
  cast: Cast,
  file: CycleFile,
): Promise<Decided> => {
  stage.moveTo(later(window.closesAt, 60 * day));
  const [officer] = cast.officers;
  const ranking = await stage.get(ProposeRanking).execute(officer!, window.id);
  const { answer, input } = await stage.get(SelectionReader).ranking(officer!, ranking.id);
  const requested = new Map(input.applications.map(({ id, requested: asked }) => [id, asked]));
  const listed = answer.ranking.filter(({ proposal }) => proposal !== 'not_proposed').map(({ id }) => id);
  const funded = listed.slice(0, file.generate.awards);
  const asked = funded.map((id) => Money.of(requested.get(id)!, rules.envelope.currency));
  const amounts = cutToFit(asked, rules.envelope, totalLimitsOf(rules.terms)?.min);
  const advice = answer.ranking.map(({ id }) => {
    const place = funded.indexOf(id);
    if (place >= 0) return { applicationId: id, advice: 'fund' as const, amount: amounts[place]!.toString() };
    return { applicationId: id, advice: listed.includes(id) ? ('reserve' as const) : ('pass_over' as const) };
  });
  const convenedFor = later(stage.now, 10 * day).toISOString();
  const session = await stage
    .get(ConveneSession)
    .execute(officer!, { windowId: window.id, mode: 'in_person', convenedFor });
  stage.moveTo(later(stage.now, 10 * day));
  await stage.get(OpenSession).execute(
    officer!,
    session.id,
    cast.trustees.map(({ id }) => id),
  );
  await stage.get(RecordSession).execute(officer!, session.id, advice);
  stage.moveTo(later(stage.now, 3 * day));
  await stage.get(ApproveSelection).execute(cast.approver, session.id);
  await stage.get(ReleaseOutcomes).execute(officer!, window.id);
  return { funded: funded as Id<'application'>[], reserved: listed.length - funded.length };
};

/**
 * The amounts as requested or, when together they are more than there is, all cut in the same proportion to the cent. What
 * each asks for above `least` is cut, because the terms allow no smaller award. Throws RangeError when even that is too much.
 */
export const cutToFit = (
  requested: readonly Money[],
  envelope: Money,
  least = Money.zero(envelope.currency),
): Money[] => {
  const sum = Money.sum(requested, envelope.currency);
  if (!sum.exceeds(envelope)) return [...requested];
  const floor = least.times(requested.length);
  if (floor.exceeds(envelope))
    throw new RangeError(`${requested.length} awards of at least ${least} are more than ${envelope}`);
  const [above, room] = [sum.minus(floor).minor, envelope.minus(floor).minor];
  const cut = requested.map((amount) => least.minor + ((amount.minor - least.minor) * room) / above);
  const left = envelope.minor - cut.reduce((total, minor) => total + minor, 0n);
  return cut.map((minor, i) => Money.ofMinor(BigInt(i) < left ? minor + 1n : minor, envelope.currency));
};
