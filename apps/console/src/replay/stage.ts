import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationsModule } from '#applications';
import { AwardsModule } from '#awards';
import { CallsModule } from '#calls';
import { DisbursementsModule } from '#disbursements';
import { IdentityModule } from '#identity';
import { systemActor, type Actor, type OrganisationId, type PersonId, type Role } from '#kernel';
import { NoticesModule } from '#notices';
import { CONFIG, Later, PlatformModule, TransactionClock, UnitOfWork, type RunningConfig } from '#platform';
import { ReportsModule } from '#reports';
import { ReviewsModule } from '#reviews';
import { SelectionModule } from '#selection';

const contexts = [
  IdentityModule,
  CallsModule,
  ApplicationsModule,
  ReviewsModule,
  SelectionModule,
  AwardsModule,
  ReportsModule,
  DisbursementsModule,
  NoticesModule,
];

/** Every context on a database, without a way in from outside. */
@Module({})
class ReplayModule {
  static on(config: RunningConfig): DynamicModule {
    return {
      module: ReplayModule,
      global: true,
      imports: [PlatformModule.forDatabase({ databaseUrl: config.database.url }), ...contexts],
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}

/** The product on a database of the replay's own, with a clock that the replay moves. */
export interface Stage {
  /** A use-case or reader by its class. */
  get<T>(type: Type<T>): T;
  /** Moves `app_now()`; never back. */
  moveTo(at: Date): void;
  readonly now: Date;
  /** The day it is for the fund, as ISO date. */
  today(): Promise<string>;
  /** Rows of a statement as the product itself. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Does what otherwise happens later: reminders, notices, mails. */
  settle(): Promise<void>;
  /** Counts something that was refused as it had to be. */
  refused(what: string): void;
  readonly refusals: Readonly<Record<string, number>>;
  say(line: string): void;
  close(): Promise<void>;
}

/** Opens the product without a listener. */
export const openStage = async (config: RunningConfig, say: (line: string) => void): Promise<Stage> => {
  const app: INestApplicationContext = await NestFactory.createApplicationContext(ReplayModule.on(config), {
    logger: ['fatal', 'error'],
    abortOnError: false,
  });
  const [clock, work] = [app.get(TransactionClock), app.get(UnitOfWork)];
  const refusals: Record<string, number> = {};
  const rows = <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> =>
    work.read(systemActor, () => work.query<Row>(sql, parameters));
  return {
    get: (type) => app.get(type, { strict: false }),
    moveTo: (at) => {
      if (clock.stoppedAt === undefined || at > clock.stoppedAt) clock.set(at);
    },
    get now() {
      return clock.stoppedAt!;
    },
    rows,
    today: async () => (await rows<{ today: string }>('select app_today() as today'))[0]!.today,
    settle: async () => void (await app.get(Later).drain()),
    refused: (what) => {
      refusals[what] = (refusals[what] ?? 0) + 1;
    },
    refusals,
    say,
    close: () => app.close(),
  };
};

/** A person of the cycle as an actor, with what they hold; a second factor counts as given. */
export const actorOf = (id: PersonId, roles: readonly Role[], organisation?: OrganisationId): Actor => ({
  id,
  roles,
  organisations: organisation === undefined ? [] : [{ id: organisation, part: 'owner' }],
  system: false,
  steppedUp: true,
});
