import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** Hands out the references that people see: `APP-2026-0042`, without gaps in what was committed. */
@Injectable()
export class References {
  constructor(private readonly work: UnitOfWork) {}

  /** The next reference of a series, at least four digits. Waits for others of the same series to commit. */
  async next(series: string): Promise<string> {
    const [row] = await this.work.query<{ last: number }>(
      `insert into reference_series (series, last) values ($1, 1)
       on conflict (series) do update set last = reference_series.last + 1 returning last`,
      [series],
    );
    return `${series}-${String(row!.last).padStart(4, '0')}`;
  }
}
