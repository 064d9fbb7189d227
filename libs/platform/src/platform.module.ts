import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import { Constraints } from './database/constraints.js';
import { Once } from './database/idempotency.js';
import { LeastPrivilege } from './database/least-privilege.js';
import { SnakeNaming } from './database/naming.js';
import { References } from './database/references.js';
import { PreparingClient } from './database/preparing-client.js';
import { Store } from './database/store.js';
import { TransactionClock } from './database/transaction-clock.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { History } from './history/history.js';
import { HistoryReader } from './history/history.reader.js';
import { Redactions } from './history/redactions.js';
import { Inbox } from './outbox/inbox.js';
import { Later } from './outbox/later.js';
import { OutboxSignal } from './outbox/outbox-signal.js';
import { Relay } from './outbox/relay.js';
import { Reminders } from './outbox/reminders.js';
import { Subscribers } from './outbox/subscribers.js';
import { Proposal, proposalConstraints, Proposals } from './proposals/proposals.js';

/** What the platform needs to know to reach its database. */
export interface DatabaseOptions {
  /** Address as the app's role. */
  readonly databaseUrl: string;
  /** Connections of this process. */
  readonly poolSize?: number;
}

const services = [
  LeastPrivilege,
  ...[Constraints, Once, Proposals, References, Store, TransactionClock, UnitOfWork],
  ...[History, HistoryReader, Redactions],
  ...[Inbox, Later, OutboxSignal, Relay, Reminders, Subscribers],
];
const dateOid = 1082;

/** How long a connection is kept that nobody uses: a new one has to learn every statement anew. */
const keptMillis = 10 * 60_000;

/** The ground of every context: database, history, outbox, idempotency, proposals. */
@Global()
@Module({})
export class PlatformModule {
  constructor(constraints: Constraints) {
    constraints.add(proposalConstraints);
  }

  /** The platform on a database that is migrated already. */
  static forDatabase(options: DatabaseOptions): DynamicModule {
    types.setTypeParser(dateOid, (text) => text);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: options.databaseUrl,
          autoLoadEntities: true,
          namingStrategy: new SnakeNaming(),
          installExtensions: false,
          synchronize: false,
          retryAttempts: 0,
          poolSize: options.poolSize ?? 10,
          applicationName: 'sgf',
          // TypeORM would print the parameters, and those are people's words.
          logging: false,
          extra: { Client: PreparingClient, idleTimeoutMillis: keptMillis },
        }),
        TypeOrmModule.forFeature([Proposal]),
      ],
      providers: services,
      exports: services,
    };
  }
}
