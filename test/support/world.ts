import { randomBytes } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { DynamicModule, INestApplicationContext, Provider, Type } from '@nestjs/common';
import { Client } from 'pg';
import {
  newId,
  systemActor,
  type Actor,
  type OrganisationId,
  type Part,
  type PersonId,
  type Role,
} from '../../libs/kernel/src/index.js';
import { PlatformModule, TransactionClock, UnitOfWork } from '../../libs/platform/src/index.js';
import { createTestDatabase } from './database.js';

/** A database of its own with the contexts that a test asks for, and people to act in it. */
export interface World {
  /** A use-case, reader or service by its class. */
  get<T>(type: Type<T>): T;
  readonly work: UnitOfWork;
  /** `app_now()` of every transaction of this world. */
  readonly clock: { set(at: string | Date | undefined): void };
  /** The product itself. */
  readonly system: Actor;
  /** A new person, as an actor with the given roles and memberships; stepped up unless told otherwise. */
  person(as?: PersonInput): Promise<Actor>;
  /** A new organisation that nobody belongs to yet. */
  organisation(facts?: { name?: string; country?: string }): Promise<OrganisationId>;
  /** Rows of a statement as the owner of the database, past row-level security. */
  sql<Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The address as the app's role, for connections of a test's own. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

interface PersonInput {
  readonly roles?: readonly Role[];
  readonly organisations?: readonly (OrganisationId | { readonly id: OrganisationId; readonly part: Part })[];
  readonly steppedUp?: boolean;
  readonly name?: string;
}

/** Opens a world. Close it, or the test process does not end. */
export const openWorld = async (
  modules: readonly (Type | DynamicModule)[],
  providers: readonly Provider[] = [],
): Promise<World> => {
  const database = await createTestDatabase();
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forDatabase({ databaseUrl: database.appUrl, poolSize: 25 }), ...modules],
    providers: [...providers],
  }).compile();
  await module.init();
  const owner = new Client({ connectionString: database.ownerUrl, application_name: 'sgf test owner' });
  await owner.connect();
  return {
    ...worldOn(module, owner),
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await module.close();
      await owner.end();
      await database.drop();
    },
  };
};

/** The same hands on an application that is running already, for stories. */
export const worldOn = (app: INestApplicationContext, owner: Client): Omit<World, 'close' | 'appUrl' | 'ownerUrl'> => {
  const clock = app.get(TransactionClock);
  const sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query(text, [...parameters])).rows as Row[];
  return {
    get: (type) => app.get(type, { strict: false }),
    work: app.get(UnitOfWork),
    clock: { set: (at) => clock.set(typeof at === 'string' ? new Date(at) : at) },
    system: systemActor,
    sql,
    person: async ({ roles = [], organisations = [], steppedUp = true, name = 'A person' } = {}) => {
      const id = newId<'person'>() as PersonId;
      await sql(
        'insert into person (id, email, name, language, confirmed_at, version) values ($1, $2, $3, $4, now(), 1)',
        [id, `${randomBytes(6).toString('hex')}@example.org`, name, 'en'],
      );
      const belongs = organisations.map((o) => (typeof o === 'string' ? { id: o, part: 'owner' as const } : o));
      return { id, roles, organisations: belongs, system: false, steppedUp };
    },
    organisation: async ({ name = 'A shelter', country = 'NG' } = {}) => {
      const id = newId<'organisation'>() as OrganisationId;
      await sql(
        'insert into organisation (id, name, country, kind, non_profit, version) values ($1, $2, $3, $4, $5, 1)',
        [id, name, country, 'ngo', true],
      );
      return id;
    },
  };
};
