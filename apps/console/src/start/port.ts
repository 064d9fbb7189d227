import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A port that cannot be listened on. The message names it and who has it. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Makes sure that the port can be listened on; 0 chooses a free one. Throws PortTaken. */
export async function claimPort(host: string, port: number): Promise<number> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, refuse) => probe.once('error', refuse).listen(port, host, resolve));
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    throw portTaken(host, port, error as NodeJS.ErrnoException);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

function portTaken(host: string, port: number, error: NodeJS.ErrnoException): Error {
  const another = `Choose another one: PORT=${port === 3000 ? 3100 : 3000} npm start`;
  if (error.code === 'EACCES') return new PortTaken(`You may not listen on port ${port}. ${another}`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new PortTaken(`HOST=${host} is no address of this machine.`);
  if (error.code !== 'EADDRINUSE') return error;
  const holder = holderOf(port);
  return new PortTaken(`Port ${port} is in use${holder === undefined ? '' : ` by ${holder}`}. ${another}`);
}

/** Who listens on a port, as Linux tells it: "node server.js (process 123)". Elsewhere, or for other users' programs, nobody. */
function holderOf(port: number): string | undefined {
  const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listeners(`/proc/net/${table}`, port)));
  if (sockets.size === 0) return undefined;
  const pid = readdirSync('/proc').find(
    (name) => /^\d+$/.test(name) && openFiles(name).some((file) => sockets.has(file)),
  );
  if (pid === undefined) return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  return `${command.slice(0, 80)} (process ${pid})`;
}

const listening = '0A';

function listeners(table: string, port: number): string[] {
  if (!existsSync(table)) return [];
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === listening)
    .map((fields) => `socket:[${fields[9]}]`);
}

/** Nothing for another user's program, or for what is gone meanwhile. */
function openFiles(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  return orNothing(() => readdirSync(folder)).flatMap((file) => orNothing(() => [readlinkSync(`${folder}/${file}`)]));
}

function orNothing(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
