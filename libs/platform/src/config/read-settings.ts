import { nearest } from './nearest.js';
import { demoSecret, modeOf, settings, type Setting, type SettingName, type SettingValues } from './settings.js';

/** The environment of a process, or a table that stands for it. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings: all of it, each in a sentence that shows no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The settings are wrong:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** Every setting's value. Throws ConfigError with every problem: unknown names, wrong forms, what production refuses. */
export function readSettings(env: Env): SettingValues {
  const read = names.map((name) => [name, readOne(name, env)] as const);
  const values = Object.fromEntries(read.map(([name, { value }]) => [name, value])) as SettingValues;
  const wrong = read.flatMap(([, { problem }]) => problem ?? []);
  const problems = [...unknownNames(env), ...wrong, ...(wrong.length > 0 ? [] : refusedTogether(values))];
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

const names = Object.keys(settings) as SettingName[];

function readOne(name: SettingName, env: Env): { value?: unknown; problem?: string } {
  const setting: Setting<unknown> = settings[name];
  const given = env[name] || undefined;
  const text = given ?? setting.default;
  if (text === undefined) return {};
  const value = setting.read(text);
  if (value !== undefined) return { value };
  return { problem: `${name} must be ${setting.form}${setting.secret ? '' : `, not ${JSON.stringify(given)}`}` };
}

/** Ours begin with SGF_; of the others only a slip of the finger is recognised, as the environment belongs to everybody. */
function unknownNames(env: Env): string[] {
  const known: readonly string[] = names;
  return Object.keys(env)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const ours = name.startsWith('SGF_');
      const meant = ours || name.length >= 8 ? nearest(name, known, ours ? 4 : 1) : undefined;
      if (!ours && meant === undefined) return [];
      return [`${name} is no setting${meant === undefined ? '' : `; did you mean ${meant}?`}`];
    });
}

/** Values that are right alone and wrong together. A row: when, and what to say. */
function refusedTogether(values: SettingValues): string[] {
  const production = modeOf(values) === 'production';
  const missing = (name: SettingName): boolean => values[name] === undefined;
  const rows: readonly (readonly [boolean, string])[] = [
    [missing('DATABASE_URL') && !missing('DATABASE_OWNER_URL'), 'DATABASE_OWNER_URL needs DATABASE_URL beside it'],
    [missing('DATABASE_URL') && !missing('DATABASE_DIRECT_URL'), 'DATABASE_DIRECT_URL needs DATABASE_URL beside it'],
    [production && missing('DATABASE_URL'), `DATABASE_URL is needed in production: ${settings.DATABASE_URL.form}`],
    [production && missing('SMTP_URL'), `SMTP_URL is needed in production: ${settings.SMTP_URL.form}`],
    [production && missing('PUBLIC_URL'), `PUBLIC_URL is needed in production: ${settings.PUBLIC_URL.form}`],
    [
      production && isOpen(values.PUBLIC_URL),
      'PUBLIC_URL must begin with https:// in production, or cookies travel in the open',
    ],
    [
      production && values.MAIL_FROM === settings.MAIL_FROM.default,
      `MAIL_FROM is needed in production: ${settings.MAIL_FROM.form}`,
    ],
    [production && values.SGF_SECRET === demoSecret, `SGF_SECRET is needed in production: ${settings.SGF_SECRET.form}`],
    [
      production && values.SGF_DEMO_WORLD === 'yes',
      'SGF_DEMO_WORLD: production refuses the demo world, whose passwords everybody knows',
    ],
    [
      production && values.SGF_SECOND_FACTOR === 'off',
      'SGF_SECOND_FACTOR: production refuses to do without the second factor of staff',
    ],
  ];
  return rows.flatMap(([applies, sentence]) => (applies ? [sentence] : []));
}

function isOpen(publicUrl: string | undefined): boolean {
  return publicUrl !== undefined && /^http:\/\/(?!localhost(:|$)|127\.)/.test(publicUrl);
}
