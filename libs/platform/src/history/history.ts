import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Change, type Recorded } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxSignal } from '../outbox/outbox-signal.js';
import { canonicalJson } from './canonical-json.js';

/** Writes what happened to a thing: a history row, an outbox row, and, for free text, a payload that can be erased. */
@Injectable()
export class History {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signal: OutboxSignal,
  ) {}

  /** Writes the thing's changes in the open unit of work and empties them. */
  async write(kind: string, thing: Recorded): Promise<void> {
    const changes = thing.changes.splice(0);
    for (const change of changes) await this.one(kind, thing, change);
    if (changes.length > 0) this.work.afterCommit(() => this.signal.wake());
  }

  private async one(kind: string, thing: Recorded, change: Change): Promise<void> {
    const payload = change.why === undefined ? null : canonicalJson({ why: change.why });
    const data = change.data ?? {};
    const event = { ...data, actorId: this.work.actor.id, from: change.from, to: change.to };
    await this.work.query(write, [
      newId(),
      this.work.actor.id,
      kind,
      thing.id,
      change.type,
      change.from ?? null,
      change.to ?? null,
      thing.version,
      JSON.stringify(data),
      payload === null ? null : newId(),
      payload,
      payload === null ? null : createHash('sha256').update(payload).digest('hex'),
      newId(),
      JSON.stringify(event),
    ]);
  }
}

const write = `
  with payload as (
    insert into history_payload (id, content) select $10::uuid, $11::jsonb where $10::uuid is not null
  ), entry as (
    insert into history (id, actor_id, kind, thing_id, type, from_state, to_state, version, data, payload_id, payload_sha256)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::uuid, $12)
  )
  insert into outbox (id, type, thing_id, payload) values ($13, $5, $4, $14::jsonb)`;
