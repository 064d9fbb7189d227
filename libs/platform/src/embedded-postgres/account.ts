import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An account of the machine. PostgreSQL refuses to run as root, so root starts it as somebody else. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who runs PostgreSQL on the data at `path`: undefined means ourselves. Root gives it to the owner of what is there already
 * (the data, else the folder they will be made in), else to an account that every machine has.
 */
export function chooseAccount(path: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts().filter((account) => account.uid > 0);
  const owner = statSync(nearestExisting(path)).uid;
  const chosen =
    accounts.find((account) => account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody') ??
    accounts[0];
  if (chosen === undefined) throw new Error('PostgreSQL does not run as root, and this machine has no other account');
  return chosen;
}

/** May that account pass through every folder down to this one? Looks at the plain permissions only. */
export function mayEnter(folder: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(folder);
  const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  if ((bits & 1) === 0) return false;
  return dirname(folder) === folder || mayEnter(dirname(folder), account);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
