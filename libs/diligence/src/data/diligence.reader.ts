import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id, type PersonId } from '#kernel';
import { conditionsOf, UnitOfWork } from '#platform';
import type { HoldCause, HoldState, HoldSubject } from '../domain/hold.machine.js';

/** A hold as lists show it. */
export interface HoldRow {
  readonly id: Id<'hold'>;
  readonly subjectKind: HoldSubject;
  readonly subjectId: string;
  readonly causeCode: HoldCause;
  readonly state: HoldState;
  readonly placedBy: PersonId;
  readonly placedAt: Date;
  readonly liftedBy: PersonId | null;
  readonly liftedAt: Date | null;
  readonly version: number;
}

/** What the desk asks about holds. */
@Injectable()
export class DiligenceReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds, those in place first and the latest before others; on one subject when it is given. */
  holds(actor: Actor, subjectId?: string): Promise<HoldRow[]> {
    const { where, values } = conditionsOf({ 'subject_id = ?': subjectId });
    const statement = `${columns} ${where} order by state desc, placed_at desc, id`;
    return this.work.read(actor, () => this.work.query<HoldRow>(statement, values));
  }

  /** One hold. Throws `not_found`. */
  async hold(actor: Actor, id: Id<'hold'>): Promise<HoldRow> {
    const [row] = await this.work.read(actor, () => this.work.query<HoldRow>(`${columns} where id = $1`, [id]));
    if (row === undefined) throw kernelErrors.error('not_found');
    return row;
  }
}

const columns = `
  select id, subject_kind as "subjectKind", subject_id as "subjectId", cause_code as "causeCode", state,
         placed_by as "placedBy", placed_at as "placedAt", lifted_by as "liftedBy", lifted_at as "liftedAt", version
  from hold`;
