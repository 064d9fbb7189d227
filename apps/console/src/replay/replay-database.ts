import { randomBytes } from 'node:crypto';
import { migrate, type DatabaseAddresses } from '#platform';
import { Client, escapeIdentifier } from 'pg';

/** A database that a replay has for itself, on the server of the installation. */
export interface ReplayDatabase extends DatabaseAddresses {
  readonly name: string;
  drop(): Promise<void>;
}

/** Makes and migrates one. Its `app_now()` reads the replay's clock; being thrown away, it does not wait for the disk. */
export const makeReplayDatabase = async (server: DatabaseAddresses): Promise<ReplayDatabase> => {
  const name = `sgf_replay_${randomBytes(4).toString('hex')}`;
  const on = (url: string): string => {
    const changed = new URL(url);
    changed.pathname = `/${name}`;
    return changed.href;
  };
  await asOwner(server.ownerUrl, `create database ${escapeIdentifier(name)}`);
  await asOwner(server.ownerUrl, `alter database ${escapeIdentifier(name)} set synchronous_commit = off`);
  await migrate({ ownerUrl: on(server.ownerUrl), testClock: true });
  return {
    name,
    url: on(server.url),
    ownerUrl: on(server.ownerUrl),
    directUrl: on(server.directUrl),
    drop: () => asOwner(server.ownerUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`),
  };
};

const asOwner = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url, application_name: 'sgf replay' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
