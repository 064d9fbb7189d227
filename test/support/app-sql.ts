import { Client } from 'pg';
import type { Actor } from '../../libs/kernel/src/index.js';

/** A person with SQL in the app's role, past every use-case: what is left are the laws of the database. */
export interface AppSql {
  /** Runs statements in one transaction as an actor: `committed`, or the constraint (or else the SQLSTATE) that refused. */
  attempt(actor: Actor, ...statements: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** Connects to a world's database in the app's role. */
export const openAppSql = async (world: { readonly appUrl: string }): Promise<AppSql> => {
  const client = new Client({ connectionString: world.appUrl, application_name: 'sgf test app' });
  await client.connect();
  return {
    attempt: async (actor, ...statements) => {
      await client.query('begin');
      try {
        await client.query(settings, [actor.id, actor.roles.join(), actor.organisations.map(({ id }) => id).join()]);
        for (const statement of statements) await client.query(statement);
        await client.query('commit');
        return 'committed';
      } catch (error) {
        await client.query('rollback');
        const { constraint, code } = error as { constraint?: string; code: string };
        return constraint ?? code;
      }
    },
    close: () => client.end(),
  };
};

const settings = `select set_config('app.actor', $1, true), set_config('app.roles', $2, true), set_config('app.organisations', $3, true)`;
