/**
 * `npx tsx bench/writing.ts [seconds] [run.json]`: 5,000 saves of sections a minute beside 200 page views a second, against the demo in
 * a folder of its own, each request at its time whatever became of the one before. Prints errors and the percentiles; the
 * calibration is the same pace against an address that asks the database for nothing but a sign of life. Loopback only.
 */
import { demoSystem, runningSystem, type Account } from './demo-system.js';
import { signedIn } from './page-walk.js';

const [savesInASecond, viewsInASecond] = [5000 / 60, 200];

interface Taken {
  readonly milliseconds: number[];
  errors: number;
}

interface Writer {
  readonly address: string;
  readonly content: object;
  version: number;
  busy: boolean;
}

const [seconds, runFile] = [Number(process.argv[2] ?? 30), process.argv[3]];
const system = runFile === undefined ? await demoSystem(4391) : runningSystem(runFile);
try {
  const sessions = await Promise.all(
    system.accounts.filter(({ role }) => role === 'applicant').map((account) => sessionOf(system.url, account)),
  );
  const writers = (await Promise.all(sessions.map((session) => writersOf(system.url, session)))).flat();
  const pages = ['/', '/home', ...new Set(writers.map(({ path }) => path))];
  const [calibration] = await paced([{ rate: savesInASecond + viewsInASecond, act: () => view('/health/ready') }]);
  const [saves, views] = await paced([
    { rate: savesInASecond, act: () => save(writers) },
    { rate: viewsInASecond, act: (i) => view(pages[i % pages.length]!, sessions[i % sessions.length]!.cookie) },
  ]);
  process.stdout.write(`${writers.length} sections, ${seconds} s\n`);
  for (const [name, taken] of [
    ['a sign of life', calibration],
    ['saves', saves],
    ['page views', views],
  ] as const)
    process.stdout.write(lineOf(name, taken!, calibration!));
} finally {
  await system.stop();
}

interface Session {
  readonly cookie: string;
  readonly token: string;
}

async function sessionOf(base: string, account: Account): Promise<Session> {
  const cookie = (await signedIn(base, account)).map((pair) => pair.join('=')).join('; ');
  const page = await (await fetch(`${base}/home`, { headers: { cookie } })).text();
  return { cookie, token: /name="_csrf" value="([^"]+)"/.exec(page)![1]! };
}

/** Every section that may be written in is a writer of its own, with a version of its own. */
async function writersOf(base: string, { cookie, token }: Session) {
  const headers = {
    cookie,
    'x-csrf-token': token,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  };
  const { items } = (await (await fetch(`${base}/api/applications`, { headers })).json()) as {
    items: { id: string }[];
  };
  const pages = await Promise.all(
    items.map(async ({ id }) => (await fetch(`${base}/api/applications/${id}`, { headers })).json() as Promise<Detail>),
  );
  return pages
    .filter(({ door, sections }) => door.state === 'open' && sections !== undefined)
    .flatMap(({ id, sections }) =>
      sections!
        .filter(({ section }) => section !== 'documents')
        .map(({ section, version, content }) => ({
          path: `/applications/${id}`,
          address: `/api/applications/${id}/sections/${section}`,
          ...{ headers, content, version, busy: false },
        })),
    );
}

interface Detail {
  readonly id: string;
  readonly door: { readonly state: string };
  readonly sections?: readonly { readonly section: string; readonly version: number; readonly content: object }[];
}

/** The next section whose last save was answered: one person does not save twice at once. */
async function save(all: readonly (Writer & { readonly headers: Record<string, string> })[]): Promise<boolean> {
  const writer = all.find(({ busy }) => !busy);
  if (!writer) return false;
  writer.busy = true;
  try {
    const answer = await fetch(system.url + writer.address, {
      method: 'PUT',
      headers: { ...writer.headers, 'if-match': `"${writer.version}"` },
      body: JSON.stringify(writer.content),
    });
    const saved = (await answer.json()) as { version?: number };
    writer.version = saved.version ?? writer.version;
    return answer.ok;
  } finally {
    writer.busy = false;
  }
}

async function view(path: string, cookie = ''): Promise<boolean> {
  const answer = await fetch(system.url + path, { headers: { cookie, 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  return answer.ok;
}

/** Lets each act happen at its pace for the time of the run, and waits for the last answers. */
async function paced(acts: readonly { rate: number; act: (i: number) => Promise<boolean> }[]): Promise<Taken[]> {
  const all = acts.map((): Taken => ({ milliseconds: [], errors: 0 }));
  const started = performance.now();
  await Promise.all(
    acts.flatMap(({ rate, act }, which) =>
      Array.from({ length: Math.round(rate * seconds) }, async (_, i) => {
        await new Promise((go) => setTimeout(go, (i * 1000) / rate));
        const due = started + (i * 1000) / rate;
        const good = await act(i).catch(() => false);
        all[which]!.milliseconds.push(performance.now() - due);
        all[which]!.errors += Number(!good);
      }),
    ),
  );
  return all;
}

function lineOf(name: string, { milliseconds, errors }: Taken, calibration: Taken): string {
  const at = (of: readonly number[], part: number): number =>
    [...of].sort((a, b) => a - b)[Math.floor(of.length * part)] ?? 0;
  const [p50, p99] = [at(milliseconds, 0.5), at(milliseconds, 0.99)];
  const ratio = p50 / at(calibration.milliseconds, 0.5);
  const numbers = `${milliseconds.length} requests, ${errors} errors, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return `${name.padEnd(16)} ${numbers}, ${ratio.toFixed(1)} x the sign of life\n`;
}
