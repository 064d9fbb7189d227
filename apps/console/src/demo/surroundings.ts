import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailCatcher, type Config, type DatabaseAddresses, type RunningConfig } from '#platform';

/** Settings for work on a database aside from the one that is served: its mail goes to a sink that is thrown away. */
export const aside = async <Result>(
  settings: Config,
  database: DatabaseAddresses,
  work: (config: RunningConfig) => Promise<Result>,
): Promise<Result> => {
  const scratch = await mkdtemp(join(tmpdir(), 'sgf-demo-'));
  const sink = await startMailCatcher({ dir: scratch });
  try {
    return await work({
      ...settings,
      logLevel: 'error',
      database,
      redisUrl: undefined,
      mail: { ...settings.mail, smtpUrl: sink.smtpUrl },
    });
  } finally {
    await sink.stop();
    await rm(scratch, { recursive: true, force: true });
  }
};
