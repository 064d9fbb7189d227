import { Client, escapeLiteral } from 'pg';

/**
 * Makes the database and the app's role, and gives the role its password. The role may log in and nothing else: it neither
 * alters the schema nor passes by row-level security; what it may touch is granted by the migrations.
 */
export async function ensureRolesAndDatabase(adminUrl: string, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const isThere = async (what: string): Promise<boolean> => (await client.query(what)).rowCount !== 0;
  try {
    // Two that start at once make what is missing one after the other. The lock ends with the connection.
    await client.query("select pg_advisory_lock(hashtextextended('sgf roles', 0))");
    if (!(await isThere("select from pg_roles where rolname = 'sgf_app'"))) await client.query('create role sgf_app');
    const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
    await client.query(`alter role sgf_app ${rights} password ${escapeLiteral(appPassword)}`);
    if (!(await isThere("select from pg_database where datname = 'sgf'"))) await client.query('create database sgf');
  } finally {
    await client.end();
  }
}
