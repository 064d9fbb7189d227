/**
 * `npx tsx bench/writing.ts [seconds] [portals]`: 5,000 saves of sections a minute beside 200 page views a second, against the
 * processes of a deployment (the API once, the portal twice) on the demo's present, each request at its time whatever became of
 * the one before. Prints errors and the percentiles; the calibration is the same pace against an address that only gives a sign
 * of life. Everything runs on this machine, the one that asks included. Loopback only.
 */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { loadavg } from 'node:os';
import { text } from 'node:stream/consumers';
import type { Account } from './demo-system.js';
import { deployed, type Spent } from './deployment.js';
import { signedIn } from './page-walk.js';

const [savesInASecond, viewsInASecond] = [5000 / 60, 200];

interface Taken {
  readonly milliseconds: number[];
  errors: number;
}

/** A page with whoever looks at it. */
interface View {
  readonly path: string;
  readonly cookie: string;
}

/** A section with whoever writes in it: one save after another, as one person does. */
interface Writer {
  readonly address: string;
  readonly headers: Record<string, string>;
  readonly content: object;
  version: number;
  last: Promise<unknown>;
}

interface Session {
  readonly cookie: string;
  readonly token: string;
}

interface Detail {
  readonly id: string;
  readonly door: { readonly state: string };
  readonly sections?: readonly { readonly section: string; readonly version: number; readonly content: object }[];
}

const [seconds, portalCount] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 2)];
const system = await deployed(portalCount, 4391);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
try {
  const sessions = await Promise.all(system.applicants.map((account) => sessionOf(system.portals[0]!, account)));
  const own = await Promise.all(sessions.map((session) => ownOf(session)));
  const [writers, views] = [own.flatMap(({ writers: some }) => some), own.flatMap(({ views: some }) => some)];
  const acts = {
    saves: { rate: savesInASecond, act: (i: number) => save(writers[i % writers.length]!) },
    views: { rate: viewsInASecond, act: (i: number) => view(i, views[i % views.length]!) },
  };
  // Until every connection knows every statement, and the code is compiled.
  await paced(Object.values(acts), 20);
  const life = { path: '/health/alive', cookie: '' };
  const [calibration] = await paced([{ rate: savesInASecond + viewsInASecond, act: (i) => view(i, life) }], seconds);
  const [before, started] = [system.spent(), performance.now()];
  const taken = await paced(Object.values(acts), seconds);
  const [after, lasted] = [system.spent(), (performance.now() - started) / 1000];
  const load = loadavg()[0]!.toFixed(1);
  const shape = `${writers.length} sections, ${views.length} pages, ${portalCount} portals`;
  process.stdout.write(`${shape}, ${lasted.toFixed(1)} s for ${seconds} s of requests, load ${load}\n`);
  process.stdout.write(spentLine(before, after, lasted));
  process.stdout.write(lineOf('a sign of life', calibration!, calibration!));
  for (const [i, name] of Object.keys(acts).entries()) process.stdout.write(lineOf(name, taken[i]!, calibration!));
} finally {
  agent.destroy();
  await system.stop();
}

async function sessionOf(base: string, account: Account): Promise<Session> {
  const cookie = (await signedIn(base, account)).map((pair) => pair.join('=')).join('; ');
  const page = await (await fetch(`${base}/home`, { headers: { cookie } })).text();
  return { cookie, token: /name="_csrf" value="([^"]+)"/.exec(page)![1]! };
}

/** What somebody writes in and looks at: the public pages, home, and the applications with an open door. */
async function ownOf({ cookie, token }: Session): Promise<{ writers: Writer[]; views: View[] }> {
  const headers = {
    cookie,
    'x-csrf-token': token,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  };
  const list = JSON.parse(await answered('GET', `${system.api}/api/applications`, headers)) as {
    items: { id: string }[];
  };
  const details = await Promise.all(
    list.items.map(
      async ({ id }) => JSON.parse(await answered('GET', `${system.api}/api/applications/${id}`, headers)) as Detail,
    ),
  );
  const open = details.filter(({ door, sections }) => door.state === 'open' && sections !== undefined);
  const writers = open.flatMap(({ id, sections }) =>
    sections!
      .filter(({ section }) => section !== 'documents')
      .map(({ section, version, content }): Writer => {
        const address = `${system.api}/api/applications/${id}/sections/${section}`;
        return { address, headers, content, version, last: Promise.resolve() };
      }),
  );
  const pages = ['/', '/calls/2026-demo', '/home', ...open.map(({ id }) => `/applications/${id}`)];
  return { writers, views: pages.map((path) => ({ path, cookie })) };
}

async function save(writer: Writer): Promise<void> {
  const saved = writer.last.then(async () => {
    const headers = { ...writer.headers, 'if-match': `"${writer.version}"` };
    const answer = await answered('PUT', writer.address, headers, JSON.stringify(writer.content));
    writer.version = (JSON.parse(answer) as { version: number }).version;
  });
  writer.last = saved.catch(() => undefined);
  await saved;
}

/** A front hands pages to the portals in turn. */
async function view(i: number, { path, cookie }: View): Promise<void> {
  await answered('GET', system.portals[i % portalCount]! + path, { cookie, 'accept-encoding': 'br' });
}

/** The body of an answer; throws for any status but 200. */
function answered(method: string, address: string, headers: IncomingHttpHeaders, body?: string): Promise<string> {
  return new Promise((resolve, fail) => {
    const asked = request(address, { agent, method, headers }, (answer) => {
      const read = text(answer);
      if (answer.statusCode === 200) read.then(resolve, fail);
      else read.then((said) => fail(new Error(`${method} ${address}: ${answer.statusCode} ${said}`)), fail);
    });
    asked.on('error', fail).end(body);
  });
}

/** Lets each act happen at its pace for so many seconds, and waits for the last answers. */
async function paced(
  acts: readonly { rate: number; act: (i: number) => Promise<void> }[],
  duration: number,
): Promise<Taken[]> {
  const all = acts.map((): Taken => ({ milliseconds: [], errors: 0 }));
  const started = performance.now();
  const one = async (which: number, i: number, rate: number): Promise<void> => {
    const due = started + (i * 1000) / rate;
    await new Promise((go) => setTimeout(go, due - performance.now()));
    const taken = all[which]!;
    await acts[which]!.act(i).catch((error: unknown) => {
      if (taken.errors === 0) process.stderr.write(`${String(error).slice(0, 300)}\n`);
      taken.errors += 1;
    });
    taken.milliseconds.push(performance.now() - due);
  };
  await Promise.all(
    acts.flatMap(({ rate }, which) =>
      Array.from({ length: Math.round(rate * duration) }, (_, i) => one(which, i, rate)),
    ),
  );
  return all;
}

/** How busy each was, in parts of one core. */
function spentLine(before: Spent, after: Spent, seconds: number): string {
  const busy = (name: keyof Spent): string =>
    `${name} ${(((after[name] - before[name]) / seconds) * 100).toFixed(0)} %`;
  return `of one core: ${(['api', 'portals', 'database'] as const).map(busy).join(', ')}\n`;
}

function lineOf(name: string, { milliseconds, errors }: Taken, calibration: Taken): string {
  const at = (of: readonly number[], part: number): number =>
    [...of].sort((a, b) => a - b)[Math.floor(of.length * part)] ?? 0;
  const [p50, p99] = [at(milliseconds, 0.5), at(milliseconds, 0.99)];
  const ratio = p50 / at(calibration.milliseconds, 0.5);
  const numbers = `${milliseconds.length} requests, ${errors} errors, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return `${name.padEnd(16)} ${numbers}, ${ratio.toFixed(1)} x the sign of life\n`;
}
