import { ConfigError, describeSettings, projectRoot, readConfig, type Env } from './index.js';

const production: Env = {
  SGF_MODE: 'production',
  DATABASE_URL: 'postgres://app:pw@db/sgf',
  DATABASE_OWNER_URL: 'postgres://owner:pw@db/sgf',
  SMTP_URL: 'smtp://mail:25',
  PUBLIC_URL: 'https://grants.example.org',
  MAIL_FROM: 'Grants <grants@example.org>',
  SGF_SECRET: '0123456789abcdef0123456789abcdef',
};

const problemsOf = (env: Env): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the settings', () => {
  it('are complete without any: a demo on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      demoWorld: true,
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' },
      database: undefined,
      redisUrl: undefined,
      mail: { smtpUrl: undefined },
      dataDir: `${projectRoot}/var`,
      files: `${projectRoot}/var/files`,
      logLevel: 'warn',
    });
  });

  it('leave an absent and an empty one at its default', () => {
    expect(readConfig({ PORT: '' }).http.port).toBe(3000);
  });

  it.each<[Env, string]>([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http"'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1"'],
    [{ HOST: 'a b' }, 'HOST must be an IP address or a host name, like 127.0.0.1 or 0.0.0.0, not "a b"'],
    [{ SGF_MODE: 'prod' }, 'SGF_MODE must be one of demo, production, test, not "prod"'],
    [
      { PUBLIC_URL: 'https://x.org/sgf' },
      'PUBLIC_URL must be an address without a path, like https://grants.example.org, not "https://x.org/sgf"',
    ],
    [{ SGF_FILES: 's3://B' }, 'SGF_FILES must be a folder, not "s3://B"'],
    [
      { SGF_CLAMD: 'clamd' },
      'SGF_CLAMD must be host:port, or the path of a socket like /run/clamav/clamd.ctl, not "clamd"',
    ],
    [
      { MAIL_FROM: 'x\r\nBcc: y@z.org' },
      'MAIL_FROM must be like Small Grants Facility <grants@example.org>, not "x\\r\\nBcc: y@z.org"',
    ],
    [{ SGF_MOED: 'demo' }, 'SGF_MOED is no setting; did you mean SGF_MODE?'],
    [{ SGF_COLOUR_OF_THE_SKY: 'blue' }, 'SGF_COLOUR_OF_THE_SKY is no setting'],
    [{ DATABSE_URL: 'postgres://h/d' }, 'DATABSE_URL is no setting; did you mean DATABASE_URL?'],
    [{ DATABASE_OWNER_URL: 'postgres://h/d' }, 'DATABASE_OWNER_URL needs DATABASE_URL beside it'],
  ])('name a wrong one and its form: %j', (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });

  it('take the rest of the environment as none of their business', () => {
    expect(problemsOf({ PATH: '/bin', POST: '1', HOSTS: 'x', LOGNAME: 'me', HTTP_URL: 'x' })).toEqual([]);
  });

  it('never show a secret', () => {
    const env = {
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      SMTP_URL: 'hunter2',
      SGF_SECRET: 'hunter2',
      REDIS_URL: 'hunter2',
    };
    expect(problemsOf(env)).toHaveLength(4);
    expect(problemsOf(env).join()).not.toContain('hunter2');
  });

  it('tell every problem at once', () => {
    expect(problemsOf({ PORT: 'x', HOST: '?', SGF_X: '1' })).toHaveLength(3);
  });

  it('reach one database by three addresses', () => {
    const DATABASE_DIRECT_URL = 'postgres://app:pw@db:5433/sgf';
    expect(readConfig({ ...production, DATABASE_DIRECT_URL }).database).toEqual({
      url: production['DATABASE_URL'],
      ownerUrl: production['DATABASE_OWNER_URL'],
      directUrl: DATABASE_DIRECT_URL,
    });
  });

  it("step down to the application's role where there is one address for all", () => {
    expect(readConfig({ DATABASE_URL: 'postgres://me:pw@db/sgf' }).database).toEqual({
      url: 'postgres://me:pw@db/sgf?options=-c+role%3Dsgf_app',
      ownerUrl: 'postgres://me:pw@db/sgf',
      directUrl: 'postgres://me:pw@db/sgf?options=-c+role%3Dsgf_app',
    });
  });

  it('know a folder, a scanner and an address of version 6', () => {
    const config = readConfig({ SGF_FILES: '/srv/grants', SGF_CLAMD: 'av:3310', HOST: '::', PORT: '80' });
    expect(config.files).toBe('/srv/grants');
    expect(config.clamd).toEqual({ host: 'av', port: 3310 });
    expect(config.http.publicUrl).toBe('http://[::1]:80');
  });
});

describe('production', () => {
  it('starts when nothing is missing', () => {
    expect(readConfig(production)).toMatchObject({ mode: 'production', demoWorld: false, logLevel: 'info' });
    expect(problemsOf({ ...production, SGF_MODE: undefined, NODE_ENV: 'production' })).toEqual([]);
  });

  it.each(['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'MAIL_FROM', 'SGF_SECRET'])('needs %s', (name) => {
    const problems = problemsOf({ ...production, [name]: undefined });
    expect(problems.some((problem) => problem.startsWith(`${name} is needed in production: `))).toBe(true);
  });

  it('wants an encrypted address, except on this machine', () => {
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://grants.example.org' })).toEqual([
      'PUBLIC_URL must begin with https:// in production, or cookies travel in the open',
    ]);
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
  });

  it('refuses the demo world', () => {
    expect(problemsOf({ ...production, SGF_DEMO_WORLD: 'yes' })).toEqual([
      'SGF_DEMO_WORLD: production refuses the demo world, whose passwords everybody knows',
    ]);
  });

  it('asks staff for a second factor, and does not let that be turned off', () => {
    expect(readConfig(production).secondFactor).toBe('required');
    expect(problemsOf({ ...production, SGF_SECOND_FACTOR: 'off' })).toEqual([
      'SGF_SECOND_FACTOR: production refuses to do without the second factor of staff',
    ]);
    expect(readConfig({}).secondFactor).toBe('off');
    expect(readConfig({ SGF_SECOND_FACTOR: 'required' }).secondFactor).toBe('required');
  });
});

it('describes every setting without the default of a secret', () => {
  expect(describeSettings().join('\n')).toContain('PORT\n      the port to listen on\n');
  expect(describeSettings().join('\n')).not.toContain('everybody knows');
});

it.each([
  ['one address', undefined, true],
  ['one login at two addresses', 'postgres://one:x@db/sgf', true],
  ['a login of its own', 'postgres://owner:y@db/sgf', false],
])('%s: the role that the app takes', (_, ownerUrl, stepsDown) => {
  const { database } = readConfig({ DATABASE_URL: 'postgres://one:x@db/sgf', DATABASE_OWNER_URL: ownerUrl });
  expect(new URL(database!.url).searchParams.get('options')).toBe(stepsDown ? '-c role=sgf_app' : null);
  expect(database!.ownerUrl).toBe(ownerUrl ?? 'postgres://one:x@db/sgf');
});
