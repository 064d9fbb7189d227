import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How much of the demo's past is prepared. */
export interface DemoProgress {
  readonly done: number;
  readonly total: number;
}

interface Content extends DemoProgress {
  readonly pid: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-progress.json');

/** Tells how far the past of the demo has come, while somebody prepares it on this machine; afterwards nothing. */
export function readDemoProgress(dataDir: string): DemoProgress | undefined {
  try {
    const { pid, done, total } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Content;
    process.kill(pid, 0);
    return { done, total };
  } catch {
    // No file, or one of a process that is gone.
    return undefined;
  }
}

/** Writes it, for others to read. */
export function writeDemoProgress(dataDir: string, { done, total }: DemoProgress): void {
  mkdirSync(dataDir, { recursive: true });
  const content: Content = { done, total, pid: process.pid };
  writeFileSync(`${fileIn(dataDir)}.new`, JSON.stringify(content));
  renameSync(`${fileIn(dataDir)}.new`, fileIn(dataDir));
}

/** The past is prepared, or nobody prepares it any more. */
export function endDemoProgress(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
