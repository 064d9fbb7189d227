import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { CONFIG, readConfig } from '../config/index.js';
import { Later } from '../outbox/later.js';
import { scan } from './clamd.js';
import { FilesModule } from './files.module.js';
import { Files } from './files.js';

const pdf = Buffer.from('%PDF-1.7 a certificate');
const virus = Buffer.concat([pdf, Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')]);

/** Speaks as a ClamAV daemon does (clamd(8), INSTREAM) and finds the signature of the test file, also across pieces. */
const openScanner = async (port = 0): Promise<Server> => {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const command = 'zINSTREAM\0';
      let at = command.length;
      const content: Buffer[] = [];
      while (received.length >= at + 4) {
        const length = received.readUInt32BE(at);
        if (length === 0) {
          const found = Buffer.concat(content).includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
          socket.end(
            received.toString('latin1', 0, at).startsWith(command)
              ? `stream: ${found ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`
              : 'UNKNOWN COMMAND\0',
          );
          return;
        }
        content.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return server;
};
const addressOf = (server: Server) => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
const closed = (server: Server) => new Promise<void>((done) => server.close(() => done()));

describe('files', () => {
  let world: World;
  let folder: string;
  let scanner: Server;
  let owner: Actor;
  beforeAll(async () => {
    [folder, scanner] = [await mkdtemp(join(tmpdir(), 'sgf-files-')), await openScanner()];
    const { host, port } = addressOf(scanner);
    const config = readConfig({ SGF_MODE: 'test', SGF_FILES: folder, SGF_CLAMD: `${host}:${port}` });
    class Settings {}
    const settings = {
      module: Settings,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
    world = await openWorld([settings, FilesModule]);
    owner = await world.person();
  });
  afterAll(async () => {
    await world.close();
    await closed(scanner);
    await rm(folder, { recursive: true });
  });

  const receive = (bytes: Buffer, name = 'a.pdf', most?: number) =>
    world.get(Files).receive(Readable.from([bytes]), name, most);
  const kept = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const add = async (bytes: Buffer) => {
    const received = await receive(bytes);
    return world.work.run(owner, () => world.get(Files).add(received, null));
  };

  it('come back as they were, to their owner and to nobody else', async () => {
    const file = await add(pdf);
    expect(file).toMatchObject({
      scanState: 'clean',
      quarantined: false,
      bytes: String(pdf.length),
      mediaType: 'application/pdf',
    });
    const { bytes } = await world.work.read(owner, () => world.get(Files).open(file.id));
    expect(await buffer(bytes())).toEqual(pdf);
    const stranger = await world.person();
    await expect(world.work.read(stranger, () => world.get(Files).open(file.id))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('that are infected, too large or broken off leave nothing behind', async () => {
    const before = await kept();
    await expect(receive(virus)).rejects.toMatchObject({ code: 'file.infected' });
    await expect(receive(pdf, 'a.pdf', pdf.length - 1)).rejects.toMatchObject({ code: 'file.too_large' });
    const broken = new Readable({ read: () => undefined });
    broken.push(pdf);
    setImmediate(() => broken.destroy(new Error('the line broke')));
    await expect(world.get(Files).receive(broken, 'a.pdf')).rejects.toThrow('the line broke');
    expect(await kept()).toEqual(before);
    expect((await receive(pdf, 'a.pdf', pdf.length)).bytes).toBe(pdf.length);
  });

  it('wait for a scanner that is away, kept from everybody, and get their verdict later', async () => {
    const { port } = addressOf(scanner);
    await closed(scanner);
    const [sound, bad] = [await add(pdf), await add(virus)];
    expect([sound.scanState, sound.quarantined]).toEqual(['waiting', true]);
    await expect(world.work.read(owner, () => world.get(Files).open(sound.id))).rejects.toMatchObject({
      code: 'file.kept_away',
    });
    await expect(world.get(Later).drain()).rejects.toBeInstanceOf(AggregateError);
    scanner = await openScanner(port);
    expect(await world.get(Later).drain()).toBe(2);
    const states = await world.sql(
      'select id, scan_state, quarantined from file where id = any ($1) order by created_at, id',
      [[sound.id, bad.id]],
    );
    expect(states).toEqual([
      { id: sound.id, scan_state: 'clean', quarantined: false },
      { id: bad.id, scan_state: 'infected', quarantined: true },
    ]);
  });

  it('are sent to the scanner piece by piece, whatever their size', async () => {
    const large = Buffer.concat([Buffer.alloc(3_000_000, 7), virus]);
    expect(
      await scan(Readable.from([large.subarray(0, 3_000_010), large.subarray(3_000_010)]), addressOf(scanner)),
    ).toBe('infected');
    expect(await scan(Readable.from([Buffer.alloc(3_000_000, 7)]), addressOf(scanner))).toBe('clean');
  });
});
