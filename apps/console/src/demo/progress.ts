import { endDemoProgress, writeDemoProgress } from '#platform';

/** Says for others how many of the steps are done. */
export const reportDemoProgress = (dataDir: string, total: number): { step(): void; end(): void } => {
  let done = 0;
  writeDemoProgress(dataDir, { done, total });
  return {
    step: () => writeDemoProgress(dataDir, { done: (done += 1), total }),
    end: () => endDemoProgress(dataDir),
  };
};
