import type { Fill } from '#calls/domain';
import { Money } from '#kernel';
import { twoDecimals } from './fraction.js';
import type { RankInput } from './input.js';
import { compareStandings, flagsOf, standingsOf, type Standing } from './standing.js';

/** Selected: the envelope covers it. Reserved: sound, not covered. Not proposed: it has flags. */
export type Proposal = 'selected' | 'reserved' | 'not_proposed';

/** One line of the ranking. `total` and `spread` have two decimals; null without a review. */
export interface RankedLine {
  readonly id: string;
  /** From 1. */
  readonly rank: number;
  readonly total: string | null;
  readonly reviews: number;
  readonly spread: string | null;
  readonly flags: readonly string[];
  readonly proposal: Proposal;
}

/** What became of one regional group; `amount` is what its selected applications ask for. */
export interface GroupShare {
  readonly applications: number;
  readonly selected: number;
  readonly amount: string;
}

/** The secretariat's ranked proposal, as `sgf rank` writes it. Amounts have two decimals. */
export interface Ranking {
  readonly ranking: readonly RankedLine[];
  /** Ids in rank order, as are those of `reserved`. */
  readonly selected: readonly string[];
  readonly reserved: readonly string[];
  readonly spent: string;
  readonly left: string;
  readonly byRegionalGroup: Readonly<Record<string, GroupShare>>;
}

interface Placed {
  readonly standing: Standing;
  readonly flags: readonly string[];
  readonly proposal: Proposal;
}

/** Ranks applications by their reviews and proposes whom the envelope can carry. */
export function rank(input: RankInput): Ranking {
  const envelope = Money.of(input.envelope.amount, input.envelope.currency);
  const standings = standingsOf(input);
  const placed = propose(input, [...standings].sort(compareStandings), envelope);
  const chosen = placed.filter(({ proposal }) => proposal === 'selected').map(({ standing }) => standing);
  const spent = sumOf(chosen, envelope.currency);
  return {
    ranking: placed.map(lineOf),
    selected: chosen.map(({ id }) => id),
    reserved: placed.filter(({ proposal }) => proposal === 'reserved').map(({ standing }) => standing.id),
    spent: spent.toString(),
    left: envelope.minus(spent).toString(),
    byRegionalGroup: sharesOf(standings, chosen, envelope.currency),
  };
}

function propose({ rubric, fill }: RankInput, ordered: readonly Standing[], envelope: Money): readonly Placed[] {
  const takes = envelopeThat(fill, envelope);
  return ordered.map((standing) => {
    const flags = flagsOf(standing, rubric);
    const proposal = flags.length > 0 ? 'not_proposed' : takes(standing.requested) ? 'selected' : 'reserved';
    return { standing, flags, proposal };
  });
}

/** Says of one request after another whether it still fits, and keeps the money for those that do. */
function envelopeThat(fill: Fill, envelope: Money): (requested: Money) => boolean {
  let left = envelope;
  let closed = false;
  return (requested) => {
    const fits = !closed && !requested.exceeds(left);
    if (fits) left = left.minus(requested);
    else closed = fill === 'strict';
    return fits;
  };
}

const lineOf = ({ standing: { id, reviews, means }, flags, proposal }: Placed, index: number): RankedLine => ({
  id,
  rank: index + 1,
  total: means ? twoDecimals(means.total) : null,
  reviews,
  spread: means ? twoDecimals(means.spread) : null,
  flags,
  proposal,
});

function sharesOf(all: readonly Standing[], chosen: readonly Standing[], currency: string): Ranking['byRegionalGroup'] {
  const [applications, selected] = [byGroup(all), byGroup(chosen)];
  return Object.fromEntries(
    [...applications].map(([group, members]) => {
      const winners = selected.get(group) ?? [];
      const amount = sumOf(winners, currency).toString();
      return [group, { applications: members.length, selected: winners.length, amount }];
    }),
  );
}

function byGroup(standings: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const standing of standings) {
    if (standing.regionalGroup === null) continue;
    const members = groups.get(standing.regionalGroup);
    if (members) members.push(standing);
    else groups.set(standing.regionalGroup, [standing]);
  }
  return groups;
}

const sumOf = (standings: readonly Standing[], currency: string): Money =>
  Money.sum(
    standings.map(({ requested }) => requested),
    currency,
  );
