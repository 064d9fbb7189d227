import { Injectable } from '@nestjs/common';
import { kernelErrors, reason, type DomainError, type Recorded } from '#kernel';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { History } from '../history/history.js';
import { UnitOfWork } from './unit-of-work.js';

/** The write side that every repository is made of: find, lock, add, save. A write and its history are one commit. */
@Injectable()
export class Store {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: History,
  ) {}

  /** Reads one thing without a lock. Throws `not_found`, also for what the actor may not see. */
  async find<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>, id: string): Promise<E> {
    const thing = await this.work.manager.findOneBy(entity, { id } as FindOptionsWhere<E>);
    if (thing === null) throw kernelErrors.error('not_found');
    return thing;
  }

  /**
   * Reads one thing and holds it until the commit. Throws `not_found`, `not_permitted` for what the actor may see but not
   * change (row-level security hides it from the lock only), or `stale_version` when another version was expected.
   */
  async lock<E extends ObjectLiteral & Recorded>(
    entity: EntityTarget<E>,
    id: string,
    expectedVersion?: number,
    strength: 'pessimistic_write' | 'for_key_share' = 'pessimistic_write',
  ): Promise<E> {
    const thing = await this.work.manager.findOne(entity, {
      where: { id } as FindOptionsWhere<E>,
      lock: { mode: strength },
      loadEagerRelations: false,
    });
    if (thing === null) throw await this.cannotHold(entity, id);
    if (expectedVersion !== undefined && expectedVersion !== thing.version) throw stale(expectedVersion, thing.version);
    return thing;
  }

  /** Writes a new thing with what happened to it. */
  async add<E extends ObjectLiteral & Recorded>(entity: EntityTarget<E>, kind: string, thing: E): Promise<E> {
    await this.work.manager.insert(entity, this.columns(entity, thing) as never);
    await this.history.write(kind, thing);
    return thing;
  }

  /** Writes a changed thing with what happened to it, under its version: `stale_version` when somebody was faster. */
  async save<E extends ObjectLiteral & Recorded>(entity: EntityTarget<E>, kind: string, thing: E): Promise<E> {
    const before = thing.version;
    const { id, ...columns } = this.columns(entity, thing);
    const result = await this.work.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...columns, version: before + 1 } as never)
      .where('id = :id and version = :before', { id, before })
      .execute();
    if (result.affected !== 1) throw stale(before, before + 1);
    thing.version = before + 1;
    await this.history.write(kind, thing);
    return thing;
  }

  private async cannotHold<E extends ObjectLiteral & Recorded>(
    entity: EntityTarget<E>,
    id: string,
  ): Promise<DomainError> {
    await this.find(entity, id);
    const { tableName } = this.work.manager.connection.getMetadata(entity);
    return kernelErrors.error('not_permitted', [reason('not_permitted', { act: `${tableName}.change` })]);
  }

  private columns(entity: EntityTarget<ObjectLiteral>, thing: ObjectLiteral): Record<string, unknown> {
    const { columns } = this.work.manager.connection.getMetadata(entity);
    return Object.fromEntries(
      columns
        .filter((column) => column.generatedType === undefined && column.isUpdate && column.isInsert)
        .map((column) => [column.propertyName, column.getEntityValue(thing)])
        .filter(([, value]) => value !== undefined),
    );
  }
}

const stale = (expected: number, found: number) =>
  kernelErrors.error('stale_version', [reason('stale_version', { expected, found })]);
