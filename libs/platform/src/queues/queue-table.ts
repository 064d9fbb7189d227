/** How the jobs of one queue are run. */
export interface QueueRow {
  /** Job names, each that of the one subscriber that does it. */
  readonly jobs: readonly string[];
  /** Jobs at a time in one process. */
  readonly concurrency: number;
  /** Tries before a job counts as failed; from then on the relay starts it anew every few minutes. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled each time. */
  readonly backoff: number;
}

/** Every queue and every job there is: the only place. */
export const queueTable = {
  events: { jobs: ['notices', 'reminders', 'screening'], concurrency: 4, attempts: 7, backoff: 1_000 },
  mail: { jobs: ['mail'], concurrency: 4, attempts: 7, backoff: 2_000 },
  files: { jobs: ['scanning'], concurrency: 2, attempts: 7, backoff: 2_000 },
} as const satisfies Readonly<Record<string, QueueRow>>;

/** The queues by name. */
export type QueueTable = Readonly<Record<string, QueueRow>>;

/** The queue of a job. Throws for a job that no row declares. */
export const queueOf = (table: QueueTable, job: string): string => {
  const row = Object.entries(table).find(([, { jobs }]) => jobs.includes(job));
  if (row === undefined) throw new Error(`no queue has the job ${job}`);
  return row[0];
};

/** Throws unless every declared job has exactly one queue and one subscriber, and every subscriber a job. */
export const assertEveryJobIsDone = (table: QueueTable, subscribers: readonly string[]): void => {
  const jobs = Object.values(table).flatMap((row) => row.jobs);
  const faults = [
    ...jobs.filter((job, place) => jobs.indexOf(job) !== place).map((job) => `${job} is declared twice`),
    ...jobs.filter((job) => !subscribers.includes(job)).map((job) => `nobody does ${job}`),
    ...subscribers.filter((name) => !jobs.includes(name)).map((name) => `${name} is not declared`),
  ];
  if (faults.length > 0) throw new Error(`jobs and subscribers do not fit: ${faults.join(', ')}`);
};
