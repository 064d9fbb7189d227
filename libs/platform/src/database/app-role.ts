import { escapeIdentifier, type Client } from 'pg';

/** What an administrator of the server has to do before the owner's login can migrate: statements and packages. */
export class DatabaseNotPrepared extends Error {
  override readonly name = 'DatabaseNotPrepared';
  constructor(
    readonly login: string,
    readonly remedies: readonly string[],
  ) {
    super(
      [`${login} cannot migrate until an administrator of the PostgreSQL server does this:`, ...remedies].join('\n  '),
    );
  }
}

/**
 * Makes sure of the role of the application, which belongs to the server and not to one database. Where only one address is
 * set the owner's login steps down to it, and so becomes a member if it may. Throws DatabaseNotPrepared.
 */
export const ensureAppRole = async (client: Client, log: (line: string) => void): Promise<void> => {
  const facts = await factsOf(client);
  const remedies = rows.filter(([isMissing]) => isMissing(facts)).map(([, remedy]) => remedy(facts));
  if (remedies.length > 0) throw new DatabaseNotPrepared(facts.login, remedies);
  if (!facts.roleIsThere) await client.query(makeRole);
  const login = escapeIdentifier(facts.login);
  await client.query(`grant connect on database ${escapeIdentifier(facts.database)} to sgf_app`);
  if (!(await isMember(client)))
    await client.query(`grant sgf_app to ${login}`).catch((error: { code?: string }) => {
      if (error.code !== notAllowed) throw error;
      log(`${facts.login} is no member of sgf_app: DATABASE_URL has to name another login than DATABASE_OWNER_URL.`);
    });
};

interface Facts {
  readonly login: string;
  readonly database: string;
  readonly roleIsThere: boolean;
  readonly mayMakeRoles: boolean;
  readonly mayCreate: boolean;
  readonly extensionIsThere: boolean;
}

/** A row: what is missing, and what to do about it. */
const rows: readonly (readonly [(facts: Facts) => boolean, (facts: Facts) => string])[] = [
  [
    ({ mayCreate }) => !mayCreate,
    ({ database, login }) => `alter database ${escapeIdentifier(database)} owner to ${escapeIdentifier(login)};`,
  ],
  [({ roleIsThere, mayMakeRoles }) => !roleIsThere && !mayMakeRoles, () => `create role sgf_app login password '…';`],
  [
    ({ extensionIsThere }) => !extensionIsThere,
    () => "install PostgreSQL's additional modules, for the extension btree_gist (postgresql-contrib)",
  ],
];

const factsOf = async (client: Client): Promise<Facts> => {
  const { rows: found } = await client.query<Facts>(`
    select current_user as login, current_database() as database,
      exists (select from pg_roles where rolname = 'sgf_app') as "roleIsThere",
      (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "mayMakeRoles",
      has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as "mayCreate",
      exists (select from pg_available_extensions where name = 'btree_gist') as "extensionIsThere"`);
  return found[0]!;
};

/** Two databases that are migrated at once both make it. */
const makeRole = `
  do $$ begin create role sgf_app nologin; exception when duplicate_object or unique_violation then null; end $$`;

const isMember = async (client: Client): Promise<boolean> => {
  const { rows: found } = await client.query<{ is: boolean }>(`select pg_has_role('sgf_app', 'member') as is`);
  return found[0]!.is;
};

/** SQLSTATE insufficient_privilege. */
const notAllowed = '42501';
