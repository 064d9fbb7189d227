import { Injectable } from '@nestjs/common';
import { Money, type Id } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { Award } from './award.entity.js';

/** The write side of awards: an award with its years. */
@Injectable()
export class AwardRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds an award until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'award'>, expectedVersion?: number): Promise<Award> {
    return this.store.lock(Award, id, expectedVersion);
  }

  /** Reads an award without holding it. Throws `not_found`. */
  find(id: Id<'award'>): Promise<Award> {
    return this.store.find(Award, id);
  }

  /** Writes a new award with its years; `cap` is what the terms allow in each, if they limit it. */
  async add(award: Award, years: readonly Money[], cap: Money | undefined): Promise<Award> {
    await this.store.add(Award, 'award', award);
    await this.work.query(
      `insert into award_year (award_id, year, amount, cap)
       select $1, year, amount, $3 from unnest($2::numeric[]) with ordinality as y (amount, year)`,
      [award.id, years.map(String), cap?.toString() ?? null],
    );
    return award;
  }

  /** Writes a changed award. */
  save(award: Award): Promise<Award> {
    return this.store.save(Award, 'award', award);
  }

  /** Spreads an award over its years anew. */
  async spread(award: Award, years: readonly Money[]): Promise<void> {
    await this.work.query(
      `update award_year a set amount = y.amount
       from unnest($2::numeric[]) with ordinality as y (amount, year) where a.award_id = $1 and a.year = y.year`,
      [award.id, years.map(String)],
    );
  }

  /** What each project year may cost, year `i + 1` at `i`. */
  async yearsOf(award: Award): Promise<Money[]> {
    const rows = await this.work.query<{ amount: string }>(
      'select amount from award_year where award_id = $1 order by year',
      [award.id],
    );
    return rows.map(({ amount }) => Money.of(amount, award.currency));
  }
}
