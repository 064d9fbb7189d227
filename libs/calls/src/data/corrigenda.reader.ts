import { Injectable } from '@nestjs/common';
import type { Actor, Id, PersonId, Reason } from '#kernel';
import { canonicalJson, UnitOfWork } from '#platform';
import { correctionActs } from '../domain/correction-acts.js';
import { againstCorrigendum } from '../domain/against-corrigendum.js';
import { differencesOf, type CallChange, type CorrigendumKind, type Difference } from '../domain/corrigendum.js';
import type { TextByLanguage } from '../domain/texts.js';
import { CallsReader, type CallRow } from './calls.reader.js';

/** A corrigendum as everybody reads it. */
export interface CorrigendumRow {
  readonly id: Id<'corrigendum'>;
  readonly number: number;
  readonly kind: CorrigendumKind;
  readonly why: TextByLanguage;
  readonly differences: readonly Difference[];
  readonly publishedAt: Date;
}

/** A corrigendum that waits for a second person. */
export interface ProposedCorrigendum {
  readonly change: CallChange;
  readonly why: TextByLanguage;
  readonly proposedBy: PersonId;
  readonly proposedAt: Date;
}

/** What a change of a call comes to before it is made. */
export interface LookedAtChange {
  readonly call: CallRow;
  readonly change: CallChange;
  readonly differences: readonly Difference[];
  /** What stands against it now. */
  readonly reasons: readonly Reason[];
}

/** Everything about the mending of one call, with what the reader may do next. */
export interface CorrigendaPage {
  readonly items: readonly CorrigendumRow[];
  /** For the fund's side only. */
  readonly proposed: (ProposedCorrigendum & Pick<LookedAtChange, 'differences' | 'reasons'>) | null;
  readonly actions: ReturnType<typeof correctionActs>;
  readonly version: number;
}

/** The two-person act of mending a published call. */
export const correcting = 'call.correct';

/** Two values of JSON say the same. */
export const sameJson = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** What was mended in a published call, and what waits for a second person. */
@Injectable()
export class CorrigendaReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** Throws `not_found`, also for a call that the actor may not see. */
  page(actor: Actor, callId: Id<'call'>): Promise<CorrigendaPage> {
    return this.work.read(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      const items = await this.list(actor, callId);
      const waiting = await this.proposed(actor, callId);
      const looked = waiting && (await this.look(actor, callId, () => waiting.change));
      const proposed = waiting && { ...waiting, differences: looked!.differences, reasons: looked!.reasons };
      return {
        items,
        proposed: proposed ?? null,
        actions: correctionActs(actor, call, proposed),
        version: call.version,
      };
    });
  }

  /** The corrigenda of a call, the latest first; for everybody who sees the call. */
  list(actor: Actor, callId: Id<'call'>): Promise<CorrigendumRow[]> {
    return this.work.read(actor, () => this.work.query<CorrigendumRow>(published, [callId]));
  }

  /** The one that is proposed, for the fund's side. */
  proposed(actor: Actor, callId: Id<'call'>): Promise<ProposedCorrigendum | undefined> {
    return this.work.read(
      actor,
      async () => (await this.work.query<ProposedCorrigendum>(proposed, [correcting, callId]))[0],
    );
  }

  /** What a change would change, and what stands against it. Throws `not_found`. */
  look(actor: Actor, callId: Id<'call'>, changeOf: (call: CallRow) => CallChange): Promise<LookedAtChange> {
    return this.work.read(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      const change = changeOf(call);
      return {
        call,
        change,
        differences: differencesOf(call, change, sameJson),
        reasons: againstCorrigendum({ call, change, now: call.now }),
      };
    });
  }
}

const published = `
  select id, number, kind, why, differences, published_at as "publishedAt"
  from corrigendum where call_id = $1 order by number desc`;

const proposed = `
  select content - 'why' as change, content -> 'why' as why, proposed_by as "proposedBy", proposed_at as "proposedAt"
  from proposal where act = $1 and kind = 'call' and thing_id = $2 and state = 'open'`;
