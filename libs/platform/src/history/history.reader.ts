import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';

/** One thing that happened. `why` is null where none was given and where it was erased. */
export interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly type: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly why: string | null;
  /** SHA-256 of the payload as it was written; it stays when the text is erased. */
  readonly sha256: string | null;
  readonly redactedAt: Date | null;
}

/** Who did what, when and why. */
@Injectable()
export class HistoryReader {
  constructor(private readonly work: UnitOfWork) {}

  /** What happened to a thing, in order; nothing for who may not see it. */
  of(actor: Actor, kind: string, thingId: string): Promise<HistoryRow[]> {
    return this.work.read(actor, () =>
      this.work.query<HistoryRow>(
        `select h.id, h.at, h.actor_id as "actorId", h.type, h.from_state as "from", h.to_state as "to", h.version, h.data,
           p.content->>'why' as why, h.payload_sha256 as sha256, p.redacted_at as "redactedAt"
         from history h left join history_payload p on p.id = h.payload_id
         where h.kind = $1 and h.thing_id = $2 order by h.at, h.id`,
        [kind, thingId],
      ),
    );
  }
}
