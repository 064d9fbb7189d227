import { address, folder, host, oneOf, origin, port, secret, sender, socket, type Form } from './forms.js';

/** One setting: an environment variable. Without a default it may be left out; a secret's value is never shown. */
export interface Setting<Value> extends Form<Value> {
  readonly about: string;
  readonly default?: string;
  readonly secret?: true;
}

/** Signs nothing of value: only for one's own machine, and production refuses it. */
export const demoSecret = 'a secret of the demo that everybody knows';

const postgres = address('postgres://user:password@host:5432/database', 'postgres:', 'postgresql:');
const modes = oneOf('demo', 'production', 'test');
const yesOrNo = oneOf('yes', 'no');

/** Every setting of the system: the only place. An empty text counts as absent. */
export const settings = {
  NODE_ENV: {
    ...oneOf('production', 'development', 'test'),
    about: 'what Node programs agree on; gives SGF_MODE its default',
  },
  SGF_MODE: { ...modes, about: 'demo: a world to try on this machine; production: real people and money' },
  SGF_DEMO_WORLD: {
    ...yesOrNo,
    about: 'load the demo world and its accounts on the first start (default: in the demo mode)',
  },
  SGF_SECOND_FACTOR: {
    ...oneOf('required', 'off'),
    about: 'whether staff need an authenticator app to sign in (default: off in the demo mode, else required)',
  },
  DATABASE_URL: {
    ...postgres,
    secret: true,
    about: "PostgreSQL as the application's role; without it our own is started",
  },
  DATABASE_OWNER_URL: { ...postgres, secret: true, about: 'the same database as its owner, for migrations' },
  DATABASE_DIRECT_URL: {
    ...postgres,
    secret: true,
    about: 'the same database past a connection pooler, for LISTEN and jobs',
  },
  REDIS_URL: {
    ...address('redis://host:6379', 'redis:', 'rediss:'),
    secret: true,
    about: 'jobs run on Redis instead of PostgreSQL',
  },
  SMTP_URL: {
    ...address('smtp://user:password@host:587', 'smtp:', 'smtps:'),
    secret: true,
    about: 'the mail server; without it mail is caught locally',
  },
  MAIL_FROM: {
    ...sender,
    default: 'Small Grants Facility <grants@sgf.example>',
    about: 'who our mails are from, and who is written to about a fault',
  },
  HOST: { ...host, default: '127.0.0.1', about: 'where to listen; 0.0.0.0 for every network' },
  PORT: { ...port, default: '3000', about: 'the port to listen on' },
  PUBLIC_URL: { ...origin, about: 'the address people use, for links and cookies (default: from HOST and PORT)' },
  SGF_EXIT_URL: {
    ...address('https://www.bbc.co.uk/weather', 'https:'),
    default: 'https://www.bbc.co.uk/weather',
    about: 'where “Exit this page” leads applicants: a page that says nothing of this one',
  },
  SGF_SECRET: { ...secret, secret: true, default: demoSecret, about: 'signs cookies and form tokens' },
  SGF_DATA: { ...folder, default: 'var', about: 'where this machine keeps its data' },
  SGF_FILES: { ...folder, about: 'where uploaded files are kept (default: the folder files in SGF_DATA)' },
  SGF_CLAMD: { ...socket, about: 'the ClamAV daemon that scans uploaded files' },
  LOG_LEVEL: {
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    about: 'how much is logged (default: warn in the demo, else info)',
  },
} satisfies Record<string, Setting<unknown>>;

/** The name of a setting. */
export type SettingName = keyof typeof settings;

/** What was read: a value where the setting has one or a default. */
export type SettingValues = {
  readonly [Name in SettingName]:
    | NonNullable<ReturnType<(typeof settings)[Name]['read']>>
    | ((typeof settings)[Name] extends { default: string } ? never : undefined);
};

/** The settings as lines for people: name, form, default, meaning. */
export function describeSettings(): string[] {
  return Object.entries<Setting<unknown>>(settings).flatMap(([name, setting]) => [
    `  ${name}`,
    `      ${setting.about}`,
    `      ${setting.form}${setting.default === undefined || setting.secret ? '' : `; default ${setting.default}`}`,
  ]);
}

/** What this process is for. */
export type Mode = NonNullable<SettingValues['SGF_MODE']>;

/** `NODE_ENV=production` alone is enough to mean it. */
export function modeOf({ SGF_MODE, NODE_ENV }: Pick<SettingValues, 'SGF_MODE' | 'NODE_ENV'>): Mode {
  return SGF_MODE ?? (NODE_ENV === 'production' || NODE_ENV === 'test' ? NODE_ENV : 'demo');
}
