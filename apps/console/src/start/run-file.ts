import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoAccount } from './demo.js';

/** What other programs want to know of a running system: `run.json` in the data folder. */
export interface RunFile {
  readonly url: string;
  readonly mailUrl: string | null;
  readonly apiDocsUrl: string;
  readonly accounts: readonly DemoAccount[];
  readonly pid: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'run.json');

/** Writes it whole, so that a program that waits for it never reads half. */
export function writeRunFile(dataDir: string, content: RunFile): void {
  mkdirSync(dataDir, { recursive: true });
  const beside = `${fileIn(dataDir)}.new`;
  writeFileSync(beside, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(beside, fileIn(dataDir));
}

/** What the last start wrote; it may have been killed since. */
export function readRunFile(dataDir: string): RunFile | undefined {
  return existsSync(fileIn(dataDir)) ? (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunFile) : undefined;
}

/** Removes ours, not that of somebody who started since. */
export function removeRunFile(dataDir: string): void {
  if (readRunFile(dataDir)?.pid === process.pid) rmSync(fileIn(dataDir), { force: true });
}
