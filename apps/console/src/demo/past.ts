import { systemClock, type Clock } from '#kernel';
import type { RunningConfig } from '#platform';
import { Client, escapeIdentifier } from 'pg';
import { makeReplayDatabase } from '../replay/replay-database.js';
import { openStage, type Stage } from '../replay/stage.js';
import { mayTransplant, peopleTables, transplant } from '../replay/transplant.js';
import { demoActors } from './actors.js';
import type { Chapter } from './chapter.js';
import { concluded } from './concluded.js';
import { inReview } from './in-review.js';
import { pastIsMissing } from './past-is-missing.js';
import { reportDemoProgress } from './progress.js';
import { underWay } from './under-way.js';

/** The past of the demo; the slowest comes last. */
export const chapters = (): readonly Chapter[] => [inReview(), underWay(), concluded()];

type Say = (line: string) => void;

/**
 * Has the people of a demo live through the past: in a database aside, with a clock that is moved, then all of it into the
 * demo's in one commit. Whoever is killed meanwhile leaves nothing in it, and the next one begins anew. Two at once take turns.
 */
export const makePast = async (
  config: RunningConfig,
  say: Say,
  told: readonly Chapter[] = chapters(),
  clock: Clock = systemClock,
): Promise<void> => {
  const { ownerUrl } = config.database;
  if (!(await mayTransplant(ownerUrl))) return say('The past is left out: the owner of this database may not make it.');
  await inTurn(ownerUrl, async (client) => {
    if (!(await onStage(config, pastIsMissing))) return say('The past is there.');
    await dropLeftovers(client);
    const replay = await makeReplayDatabase(config.database);
    const progress = reportDemoProgress(config.dataDir, told.length + 1);
    try {
      await transplant(ownerUrl, replay.ownerUrl, { only: peopleTables });
      await seatBefore(replay.ownerUrl);
      for (const { name, tell } of told) {
        say(`The past: ${name} …`);
        await onStage({ ...config, mode: 'test', database: replay }, (stage) => live(stage, tell, clock.now()), say);
        progress.step();
      }
      const rows = await transplant(replay.ownerUrl, ownerUrl, { known: peopleTables });
      say(`The past is there: ${rows} rows.`);
    } finally {
      progress.end();
      await replay.drop();
    }
  });
};

/** What happened is also settled, up to today: no mail about the past goes out later. */
const live = async (stage: Stage, tell: Chapter['tell'], now: Date): Promise<void> => {
  await tell(stage, await demoActors(stage), now);
  if (stage.now > now) throw new Error(`the past ends at ${stage.now.toISOString()}, which is yet to come`);
  stage.moveTo(now);
  await stage.settle();
};

const onStage = async <T>(
  config: RunningConfig,
  work: (stage: Stage) => Promise<T>,
  say: Say = () => {},
): Promise<T> => {
  const stage = await openStage(config, say);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
};

/** The roles of the demo begin today; in the replay they were held all along. */
const seatBefore = (ownerUrl: string): Promise<unknown> =>
  connected(ownerUrl, (client) => client.query(`update role_grant set starts_on = '2011-01-01'`));

const lockName = 'the past of the demo';

const inTurn = (ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> =>
  connected(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName]);
    await work(client);
  });

/** Databases of replays that were killed: nobody is connected to them. */
const dropLeftovers = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(`
    select datname as name from pg_database d
    where datname like 'sgf\\_replay\\_%' and not exists (select from pg_stat_activity a where a.datid = d.oid)`);
  // One that somebody has connected to meanwhile cannot be dropped, and is not to be.
  for (const { name } of rows) await client.query(statementToDrop(name)).catch(() => undefined);
};

const statementToDrop = (name: string): string => `drop database if exists ${escapeIdentifier(name)}`;

const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, application_name: 'sgf past' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
