// A lock between processes: a file that its holder touches while it lives. Node has no flock.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const beat = 2_000;
const tooQuiet = 20_000;

/** Runs `work` while holding the lock; a holder that died, or whose file was not touched for long, loses it. */
export async function withLock(file, say, work) {
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file, say);
  const beating = setInterval(() => touch(file), beat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    release(file);
  }
}

async function acquire(file, say) {
  for (let said = false; ; await wait(200)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(file)) {
      if (await takeOver(file)) return;
    } else if (!said) {
      say('Another sgf is preparing this clone: waiting for it.');
      said = true;
    }
  }
}

function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > tooQuiet) return true;
    return !isAlive(holderOf(file));
  } catch {
    return false; // it was released between our two looks
  }
}

/** The last of several heirs to move its file there has the lock; each looks again after the others had time to. */
async function takeOver(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  renameSync(mine, file);
  await wait(100);
  return holderOf(file) === process.pid;
}

function isAlive(pid) {
  if (!pid) return true; // created, but the number is not written yet
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // the folder was removed under us: the build itself will say so
  }
}

function release(file) {
  if (holderOf(file) === process.pid) rmSync(file, { force: true });
}
