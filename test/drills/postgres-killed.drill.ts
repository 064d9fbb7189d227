import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { StartApplication } from '#applications';
import { IssueApiToken } from '#identity';
import { migrate, readConfig, startEmbeddedPostgres, type EmbeddedPostgres, type RunningConfig } from '#platform';
import { createSgfApp } from '../../apps/console/src/start/app.js';
import { aCall } from '../support/builders/call.js';
import { worldOn } from '../support/world.js';

/** How often the server is killed. */
const kills = Number(process.env['DRILL_POSTGRES_KILLS'] ?? 2);

/** What one request was answered. */
interface Answer {
  readonly path: string;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly type: string;
}

describe('our own PostgreSQL is killed while people work', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let app: NestFastifyApplication;
  let address: string;
  let over = false;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sgf-killed-'));
    chmodSync(folder, 0o755);
    // Not `fast`: what was acknowledged is to be on the disk.
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
    await migrate({ ownerUrl: postgres.ownerUrl, testClock: true });
    const settings = { SGF_MODE: 'test', SMTP_URL: 'smtp://127.0.0.1:1', LOG_LEVEL: 'silent' };
    const database = { DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl };
    app = await createSgfApp(readConfig({ ...settings, ...database }) as RunningConfig);
    await app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(async () => {
    over = true;
    await app.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const answers: Answer[] = [];
  /** Asks, and then rests a moment. A request that hangs throws. */
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${address}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
    await response.arrayBuffer();
    const { status, headers } = response;
    const answer = { path, status, retryAfter: headers.get('retry-after'), type: headers.get('content-type') ?? '' };
    answers.push(answer);
    await wait(20);
    return answer;
  };
  const read = async (path: string): Promise<void> => {
    while (!over) await ask(path);
  };
  /** Saves one version after the other, each again until it is acknowledged; gives the last. */
  const write = async ({ id, authorization }: Writer): Promise<number> => {
    let version = 0;
    while (!over) {
      const headers = { 'if-match': `"${version}"`, 'idempotency-key': `save-${version}` };
      const { status } = await ask(`/api/applications/${id}/sections/project`, {
        method: 'PUT',
        headers: { ...headers, authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ title: `Version ${version + 1}` }),
      });
      if (status === 200) version += 1;
    }
    return version;
  };
  const kill = (): void => {
    const [pid] = readFileSync(join(folder, 'data/cluster/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!over && !isSo()) await wait(20);
  };
  const areServed = (lately: readonly Answer[]) =>
    lately.length >= 20 && lately.slice(-20).every(({ status }) => status === 200);

  it('says 503 and when to come back, and nothing else; works on by itself, and has all that it acknowledged, once', async () => {
    const writer = await someoneWhoWrites();
    const lanes = Promise.all([write(writer), read('/api/calls'), read('/'), read('/api/calls')]);
    for (let killed = 0; killed < kills; killed += 1) {
      await until(() => areServed(answers));
      const before = answers.length;
      kill();
      await until(() => answers.slice(before).some(({ status }) => status !== 200));
      await until(() => areServed(answers.slice(before)));
    }
    over = true;
    const [saved] = await lanes;

    const unserved = answers.filter(({ status }) => status !== 200);
    const said = unserved.map(({ path, status, retryAfter, type }) => [
      path === '/' ? 'a page' : 'a problem',
      status,
      retryAfter,
      type,
    ]);
    expect(new Set(said.map((each) => each.join()))).toEqual(
      new Set(['a page,503,5,text/html; charset=utf-8', 'a problem,503,5,application/problem+json; charset=utf-8']),
    );
    const owner = new Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query('select version, content from application_section where application_id = $1', [
      writer.id,
    ]);
    const { rows: keys } = await owner.query<{ count: number }>('select count(*)::int as count from idempotency');
    await owner.end();
    expect(rows).toEqual([{ version: saved, content: { title: `Version ${saved}` } }]);
    expect(keys).toEqual([{ count: saved }]);
  });

  /** A member of an organisation with a draft in an open call, and a token. */
  const someoneWhoWrites = async (): Promise<Writer> => {
    const client = new Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    const world = {
      ...worldOn(app, client),
      appUrl: postgres.appUrl,
      ownerUrl: postgres.ownerUrl,
      close: () => client.end(),
    };
    world.clock.set('2011-03-01T10:00:00Z');
    const { windowId } = await aCall().publishedIn(world);
    world.clock.set('2011-04-01T10:00:00Z');
    const organisationId = await world.organisation();
    const person = await world.person({ organisations: [organisationId] });
    const join = `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'editor')`;
    await world.sql(join, [organisationId, person.id]);
    const { id } = await world.get(StartApplication).execute(person, { windowId, organisationId });
    const session = { id: person.id, personId: person.id, csrfSecret: '', byToken: false, pending: null } as never;
    const { token } = await world.get(IssueApiToken).execute(person, session, { name: 'drill', days: 90 });
    await world.close();
    return { id, authorization: `Bearer ${token}` };
  };
});

interface Writer {
  readonly id: string;
  readonly authorization: string;
}
