import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../apps/console/src/commands.js';
import { readConfig } from '../../libs/platform/src/config/index.js';
import { root } from '../support/project.js';
import { describeWith, dockerCompose } from '../support/suites.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = read('docker/compose.yaml');
const secrets = { SGF_SECRET: 's'.repeat(32), OWNER_PASSWORD: 'theirs', APP_PASSWORD: 'ours' };

describeWith(dockerCompose, 'the compose file, as docker-compose reads it', (program) => {
  const config = (env: Readonly<Record<string, string>>): string =>
    execFileSync(program, ['--env-file', 'docker/example.env', '-f', 'docker/compose.yaml', 'config'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: 'pipe',
    });
  /** What it says of each service. */
  const services = (): Record<string, string> => {
    const [, body = ''] = config(secrets).split(/^services:$/m);
    const parts = body.split(/^ {2}(\w+):$/m).slice(1);
    return Object.fromEntries(parts.flatMap((part, n) => (n % 2 === 0 ? [[part, parts[n + 1] ?? '']] : [])));
  };

  it('starts everything, each part on its own', () => {
    const parts = ['api', 'front', 'mail', 'migrate', 'portal', 'postgres', 'redis', 'worker'];
    expect(Object.keys(services()).sort()).toEqual(parts);
  });

  it.each(Object.keys(secrets))('does not start without %s', (name) => {
    expect(() => config({ ...secrets, [name]: '' })).toThrow(/Missing mandatory value/);
  });

  it.each(['api', 'portal', 'worker', 'migrate'])('gives %s settings that production accepts', (name) => {
    const [, lines = ''] = /^ {4}environment:\n((?: {6}.+\n)+)/m.exec(services()[name] ?? '') ?? [];
    const env = Object.fromEntries([...lines.matchAll(/^ {6}(\w+): (.+)$/gm)].map(([, key, value]) => [key, value]));
    expect(readConfig({ ...inImage(), ...env })).toMatchObject({
      mode: 'production',
      http: { publicUrl: env['PUBLIC_URL'] },
    });
  });

  it("tells the owner's password to nobody but the database and its migration", () => {
    const told = Object.entries(services()).filter(([, text]) => text.includes('theirs'));
    expect(told.map(([name]) => name).sort()).toEqual(['migrate', 'postgres']);
  });
});

describe('docker', () => {
  it('starts programs that are there', () => {
    const mains = [...compose.matchAll(/command: \[dist\/(.+)\.js\]/g)].map(([, path]) => `${path}.ts`);
    expect(mains.length).toBe(3);
    expect(mains.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const [, command] = /command: \[bin\/sgf, (\w+)\]/.exec(compose) ?? [];
    expect(commands.map(({ name }) => name)).toContain(command);
  });

  it('asks for nothing that the example does not name', () => {
    const asked = [...new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))];
    const named = [...read('docker/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(asked.sort());
  });

  it('does not run as root', () => {
    const users = [...read('docker/Dockerfile').matchAll(/^USER (\w+)$/gm)].map(([, user]) => user);
    expect(users).toEqual(['node']);
  });
});

/** What the image sets. */
function inImage(): Record<string, string> {
  const [, line = ''] = /^ENV (.+)$/m.exec(read('docker/Dockerfile')) ?? [];
  return Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]));
}
