import { Client, escapeLiteral } from 'pg';

/**
 * Makes the database and the app's role, and gives the role its password. The role may log in and nothing else: it neither
 * alters the schema nor passes by row-level security; what it may touch is granted by the migrations.
 */
export async function ensureRolesAndDatabase(adminUrl: string, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ignoring('42710', client.query('create role sgf_app'));
    const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
    await client.query(`alter role sgf_app ${rights} password ${escapeLiteral(appPassword)}`);
    const { rowCount } = await client.query("select from pg_database where datname = 'sgf'");
    if (rowCount === 0) await ignoring('42P04', client.query('create database sgf'));
  } finally {
    await client.end();
  }
}

/** Two that start at once both make what is missing; the second finds it there (duplicate_object, duplicate_database). */
async function ignoring(code: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    const found = (error as { code?: string }).code;
    if (found !== code && found !== '23505') throw error;
  });
}
