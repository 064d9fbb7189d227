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
import { Agenda } from './agenda.js';
import type { Cast } from './cast.js';
import type { CycleFile } from './cycle-file.js';
import type { Published } from './publish.js';
import type { Stage } from './stage.js';
import { tellAssessment } from './tell-assessment.js';

const day = 86_400_000;

/** What the Board recommended and the head of the entity approved. */
export interface Decided {
  readonly funded: readonly Id<'application'>[];
  readonly reserved: number;
}

/**
 * Puts on the agenda that the applications of a window are ranked, that the Board sits, that its advice is approved and
 * everybody told; then `then`. The first in rank order are funded, cut where the envelope does not cover them.
 */
export const decideOn = (
  stage: Stage,
  agenda: Agenda,
  published: Published,
  cast: Cast,
  awards: number,
  then: (decided: Decided) => Promise<void> | void,
): void => {
  const { window } = published;
  const [officer] = cast.officers;
  const sitting = later(window.closesAt, 70 * day);
  agenda.at(later(window.closesAt, 60 * day), async () => {
    const { advice, decided } = await rankedAdvice(stage, published, cast, awards);
    const convening = { windowId: window.id, mode: 'in_person' as const, convenedFor: sitting.toISOString() };
    const { id } = await stage.get(ConveneSession).execute(officer!, convening);
    agenda.at(sitting, async () => {
      const present = cast.trustees.map((trustee) => trustee.id);
      await stage.get(OpenSession).execute(officer!, id, present);
      await stage.get(RecordSession).execute(officer!, id, advice);
    });
    agenda.at(later(sitting, 3 * day), async () => {
      await stage.get(ApproveSelection).execute(cast.approver, id);
      await tellAssessment(stage, published, cast);
      await stage.get(ReleaseOutcomes).execute(officer!, window.id);
      await then(decided);
    });
  });
};

/** The same for one window alone, worked through at once. */
export const decide = async (stage: Stage, published: Published, cast: Cast, file: CycleFile): Promise<Decided> => {
  const agenda = new Agenda(stage);
  const outcome: Decided[] = [];
  decideOn(stage, agenda, published, cast, file.generate.awards, (decided) => void outcome.push(decided));
  await agenda.run();
  return outcome[0]!;
};

const rankedAdvice = async (stage: Stage, { window, rules }: Published, cast: Cast, awards: number) => {
  const [officer] = cast.officers;
  const ranking = await stage.get(ProposeRanking).execute(officer!, window.id);
  const { answer, input } = await stage.get(SelectionReader).ranking(officer!, ranking.id);
  const requested = new Map(input.applications.map((one) => [one.id, one.requested]));
  const listed = answer.ranking.filter(({ proposal }) => proposal !== 'not_proposed').map(({ id }) => id);
  const least = totalLimitsOf(rules.terms)?.min;
  const funded = listed.slice(0, Math.min(awards, mostOf(rules.envelope, least)));
  const asked = funded.map((id) => Money.of(requested.get(id)!, rules.envelope.currency));
  const amounts = cutToFit(asked, rules.envelope, least);
  const advice = answer.ranking.map(({ id }) => {
    const place = funded.indexOf(id);
    if (place >= 0) return { applicationId: id, advice: 'fund' as const, amount: amounts[place]!.toString() };
    return { applicationId: id, advice: listed.includes(id) ? ('reserve' as const) : ('pass_over' as const) };
  });
  const decided = { funded: funded as Id<'application'>[], reserved: listed.length - funded.length };
  return { advice, decided };
};

/** How many awards of the least that the terms allow the envelope carries. */
const mostOf = (envelope: Money, least: Money | undefined): number =>
  least === undefined || least.isZero() ? Infinity : Number(envelope.minor / least.minor);

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
  const shares = requested.map((amount) => (amount.minor - least.minor) * room);
  let left = room - shares.reduce((total, share) => total + share / above, 0n);
  return shares.map((share) => {
    // A cent that rounding left goes to one whose share was rounded down: nobody gets more than was asked for.
    const cent = share % above > 0n && left > 0n ? 1n : 0n;
    left -= cent;
    return Money.ofMinor(least.minor + share / above + cent, envelope.currency);
  });
};
