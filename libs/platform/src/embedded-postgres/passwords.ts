import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of the two roles of an embedded server: hexadecimal, so that they stand in an address as they are. */
export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/** Reads the passwords beside the data, making them the first time. Only who started the server may read the file. */
export function passwordsIn(dataDir: string): Passwords {
  const file = join(dataDir, 'passwords.json');
  if (!existsSync(file)) makePasswords(dataDir, file);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    throw new Error(`the data in ${dataDir} belong to another account of this machine`, { cause });
  }
}

/** A link appears whole or not at all, and never over another: two that start at once end with the same passwords. */
function makePasswords(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const made: Passwords = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  writeFileSync(beside, JSON.stringify(made), { mode: 0o600 });
  try {
    linkSync(beside, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}
