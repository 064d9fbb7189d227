import { join } from 'node:path';
import type { Address } from './forms.js';
import { readSettings, type Env } from './read-settings.js';
import { modeOf, type Mode, type SettingValues } from './settings.js';

/** Nest's token for the Config of this process. */
export const CONFIG = Symbol('CONFIG');

/** How one database is reached. */
export interface DatabaseAddresses {
  /** As the application's role, perhaps through a pooler. */
  readonly url: string;
  /** As the owner of the schema: migrations only. */
  readonly ownerUrl: string;
  /** As the application's role, never through a pooler: LISTEN and jobs. */
  readonly directUrl: string;
}

/** The settings of this process, validated. What is undefined is what `sgf start` runs itself. */
export interface Config {
  readonly mode: Mode;
  readonly demoWorld: boolean;
  /** Off: staff without an authenticator app sign in by password alone. */
  readonly secondFactor: 'required' | 'off';
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string };
  /** Where “exit this page” leads. */
  readonly exitUrl: string;
  readonly database: DatabaseAddresses | undefined;
  readonly redisUrl: string | undefined;
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  readonly secret: string;
  readonly dataDir: string;
  /** The folder of uploaded files. */
  readonly files: string;
  readonly clamd: Address | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A Config in which nothing is missing any more: what the application is built from. */
export type RunningConfig = Config & {
  readonly database: DatabaseAddresses;
  readonly mail: { readonly smtpUrl: string };
};

/** Reads the environment, that of the process unless another is given. Throws ConfigError with every problem at once. */
export function readConfig(env: Env = process.env): Config {
  const values = readSettings(env);
  const mode = modeOf(values);
  return {
    mode,
    demoWorld: values.SGF_DEMO_WORLD === undefined ? mode === 'demo' : values.SGF_DEMO_WORLD === 'yes',
    secondFactor: values.SGF_SECOND_FACTOR ?? (mode === 'demo' ? 'off' : 'required'),
    http: { host: values.HOST, port: values.PORT, publicUrl: values.PUBLIC_URL ?? addressOf(values.HOST, values.PORT) },
    exitUrl: values.SGF_EXIT_URL,
    database: databaseOf(values),
    redisUrl: values.REDIS_URL,
    mail: { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM },
    secret: values.SGF_SECRET,
    dataDir: values.SGF_DATA,
    files: values.SGF_FILES ?? join(values.SGF_DATA, 'files'),
    clamd: values.SGF_CLAMD,
    logLevel: values.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
  };
}

/** The address under which a browser on this machine reaches a listener. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function databaseOf(values: SettingValues): DatabaseAddresses | undefined {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATABASE_DIRECT_URL: directUrl } = values;
  if (url === undefined) return undefined;
  // One login for all steps down to the application's role on every connection: for the owner of the tables row-level
  // security would not count.
  const oneLogin = ownerUrl === undefined || loginOf(ownerUrl) === loginOf(url);
  const asApp = oneLogin ? steppingDown : (address: string) => address;
  return { url: asApp(url), ownerUrl: ownerUrl ?? url, directUrl: asApp(directUrl ?? url) };
}

const loginOf = (address: string): string => new URL(address).username;

function steppingDown(address: string): string {
  const url = new URL(address);
  url.searchParams.set('options', '-c role=sgf_app');
  return url.href;
}
