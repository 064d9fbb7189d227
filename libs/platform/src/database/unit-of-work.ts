import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '#kernel';
import { escapeLiteral, type ClientBase } from 'pg';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';
import { Constraints } from './constraints.js';
import { failpoint } from './failpoint.js';
import { TransactionClock } from './transaction-clock.js';

interface Work {
  readonly actor: Actor;
  readonly mode: 'run' | 'read';
  readonly runner: QueryRunner;
  readonly connection: ClientBase;
  /** Set where acts go side by side: none of them may change who acts. */
  readonly isShared?: boolean;
  readonly afterCommit: (() => void)[];
}

/**
 * The only way to the database. Every query belongs to a transaction that carries its actor, so that row-level security
 * always knows for whom it answers. Nested calls join the transaction that is open.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Work>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: TransactionClock,
    private readonly constraints: Constraints,
  ) {}

  /** Runs `act` in one commit; retried from the start when the database chose it as the victim of a deadlock. */
  run<T>(actor: Actor, act: () => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open === undefined) return retried(() => this.transact(actor, 'run', act));
    if (open.mode === 'read') throw new Error('a unit of work that only reads cannot write');
    return open.actor.id === actor.id ? act() : this.as(open, actor, act);
  }

  /** Runs `act` in a transaction that can only read; inside one that is open, with the rights of its own actor there too. */
  read<T>(actor: Actor, act: () => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open === undefined) return this.transact(actor, 'read', act);
    return open.actor.id === actor.id ? act() : this.as(open, actor, act);
  }

  /**
   * Lets acts of the open unit of work go side by side: their statements go out together, and their answers come in the time of
   * one. Each is the open actor's; one that wants to act as another is refused.
   */
  together<const Acts extends readonly (() => Promise<unknown>)[]>(
    ...acts: Acts
  ): Promise<{ -readonly [Which in keyof Acts]: Awaited<ReturnType<Acts[Which]>> }> {
    const sides = this.current.run({ ...this.open, isShared: true }, () => Promise.all(acts.map((act) => act())));
    return sides as Promise<never>;
  }

  /**
   * Rows of one statement that answers whoever asks, because it calls a function with its owner's rights: a transaction by
   * itself and a single round trip. A clock that was stopped takes a transaction to carry it.
   */
  alone<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.clock.stoppedAt !== undefined)
      return this.transact(systemActor, 'run', () => this.query<Row>(sql, parameters));
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** The manager of the open unit of work; throws outside one. */
  get manager(): EntityManager {
    return this.open.runner.manager;
  }

  /** Who acts in the open unit of work. */
  get actor(): Actor {
    return this.open.actor;
  }

  /** Whether a unit of work is open here. */
  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Rows of a statement, parameters `$1 …`. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return answered<Row>(this.open.connection, sql, parameters);
  }

  /** The instant of decision: the database's `app_now()`. Read it after the locks are held. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('select app_now() as now');
    return row!.now;
  }

  /** Does something outside the database once the commit stands (waking the relay); lost when the process dies. */
  afterCommit(act: () => void): void {
    this.open.afterCommit.push(act);
  }

  private get open(): Work {
    const open = this.current.getStore();
    if (open === undefined) throw new Error('no unit of work is open');
    return open;
  }

  private async transact<T>(actor: Actor, mode: Work['mode'], act: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const afterCommit: (() => void)[] = [];
    try {
      const connection = (await runner.connect()) as ClientBase;
      // Before it begins: where only half of the statement succeeds there is something to roll back. TypeORM then does not
      // begin by itself inside `save`.
      Object.assign(runner, { isTransactionActive: true });
      const begun = answered(connection, `${mode === 'read' ? 'begin read only' : 'begin'}; ${this.settings(actor)}`);
      // It goes out with the first statement. Where it fails, so does that one: in an aborted transaction, or for nobody.
      begun.catch(() => undefined);
      failpoint('after-begin');
      const result = await this.current.run({ actor, mode, runner, connection, afterCommit }, act);
      await begun;
      failpoint('before-commit');
      await end(connection, mode);
      Object.assign(runner, { isTransactionActive: false });
      failpoint('after-commit-before-reply');
      for (const then of afterCommit) then();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.query('rollback').catch(() => undefined);
      throw this.constraints.explain(error);
    } finally {
      await runner.release();
    }
  }

  /** A use-case that acts as the product inside a person's unit of work, in the same commit. */
  private async as<T>(open: Work, actor: Actor, act: () => Promise<T>): Promise<T> {
    if (open.isShared) throw new Error('what goes side by side in a unit of work has one actor');
    await answered(open.connection, this.settings(actor));
    try {
      return await this.current.run({ ...open, actor }, act);
    } finally {
      await answered(open.connection, this.settings(open.actor)).catch(() => undefined);
    }
  }

  private settings(actor: Actor): string {
    const settings = {
      // Under row-level security planning costs far more than a plan made for one value could save.
      plan_cache_mode: 'force_generic_plan',
      'app.actor': actor.id,
      'app.roles': actor.roles.join(','),
      'app.organisations': actor.organisations.map((o) => o.id).join(','),
      ...this.clock.settings(),
    };
    return `select ${Object.entries(settings)
      .map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`)
      .join(', ')}`;
  }
}

/** Rows of a statement, asked of the connection itself; a failure is told as TypeORM tells it. */
const answered = async <Row>(connection: ClientBase, sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
  try {
    return (await connection.query(sql, parameters && [...parameters])).rows as Row[];
  } catch (error) {
    throw new QueryFailedError(sql, parameters && [...parameters], error as Error);
  }
};

/**
 * PostgreSQL answers `commit` with a silent rollback when a statement failed before and its error was passed over; the
 * statement in front of it fails aloud instead. Nothing that was lost is answered as done. Where nothing was written nobody
 * waits for the end.
 */
const end = async (connection: ClientBase, mode: Work['mode']): Promise<void> => {
  const ended = answered(connection, mode === 'read' ? 'commit' : 'select; commit');
  if (mode === 'run') await ended;
  else ended.catch(() => undefined);
};

const retried = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let left = 4; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !isVictim(error)) throw error;
      await new Promise((wake) => setTimeout(wake, 10 * (5 - left) + Math.floor(Math.random() * 20)));
    }
  }
};

/** Serialisation failure and deadlock: nothing was written, the same work may be done again. */
const isVictim = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { driverError?: { code?: string } }).driverError?.code ?? '');
