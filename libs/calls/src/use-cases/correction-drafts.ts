import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { CallsReader } from '../data/calls.reader.js';
import { callPolicy } from '../domain/call.policy.js';
import type { CorrigendumInput } from './corrigendum-input.js';

/** A correction that an officer is writing. */
export interface CorrectionDraft {
  readonly input: CorrigendumInput;
  /** Of the call as the officer saw it: proposed on another version, it would undo what came between. */
  readonly callVersion: number;
  readonly savedAt: Date;
}

/** A correction on its way to being proposed: one for each officer and call, seen by that officer alone. */
@Injectable()
export class CorrectionDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** The actor's own. Throws `not_found` where there is none. */
  async of(actor: Actor, callId: Id<'call'>): Promise<CorrectionDraft> {
    const draft = await this.find(actor, callId);
    if (draft === undefined) throw kernelErrors.error('not_found');
    return draft;
  }

  /** The actor's own, if there is one. */
  async find(actor: Actor, callId: Id<'call'>): Promise<CorrectionDraft | undefined> {
    const [draft] = await this.work.read(actor, () => this.work.query<CorrectionDraft>(own, [callId, actor.id]));
    return draft;
  }

  /**
   * Puts a correction in the place of the one before; while the same kind goes on, on the version of the call that it was
   * begun on. Throws `not_found`, `not_permitted`.
   */
  save(actor: Actor, callId: Id<'call'>, input: CorrigendumInput): Promise<void> {
    return this.work.run(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      permit(callPolicy, 'propose_correction', actor, call);
      await this.work.query(saved, [callId, actor.id, call.version, JSON.stringify(input), await this.work.now()]);
    });
  }

  /** Throws the actor's own away; nothing where there is none. */
  discard(actor: Actor, callId: Id<'call'>): Promise<void> {
    return this.work.run(actor, async () => {
      await this.work.query('delete from correction_draft where call_id = $1 and person_id = $2', [callId, actor.id]);
    });
  }
}

const own = `
  select change as input, call_version as "callVersion", saved_at as "savedAt"
  from correction_draft where call_id = $1 and person_id = $2`;

const saved = `
  insert into correction_draft as d (call_id, person_id, call_version, change, saved_at) values ($1, $2, $3, $4::jsonb, $5)
  on conflict (call_id, person_id) do update set change = excluded.change, saved_at = excluded.saved_at,
    call_version = case when d.change ->> 'kind' = excluded.change ->> 'kind' then d.call_version else excluded.call_version end`;
