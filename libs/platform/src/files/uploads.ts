import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { ERRORS, MemoryLocker, Server, type ServerOptions } from '@tus/server';
import { kernelErrors, later, reason, systemClock, type PersonId } from '#kernel';
import { CONFIG, projectRoot, type Config } from '../config/index.js';
import { mostBytes } from './files.js';
import { fileErrors } from './files.errors.js';

/** Whose upload it is, and what for: nobody else finds it, nor for anything else. */
export interface UploadPlace {
  readonly owner: PersonId;
  /** The id of the thing that the file is for. */
  readonly subject: string;
}

/** Bytes that have all come. */
export interface FinishedUpload {
  /** As the sender's device calls the file. */
  readonly name: string;
  readonly stream: Readable;
}

/** Milliseconds after which no more is taken of an upload, and what came of it is thrown away. */
const keptFor = 24 * 3_600_000;

/** Milliseconds between two looks for uploads that were given up. */
const sweepEvery = 3_600_000;

/** The most uploads that one person may have under way for one thing. */
const mostAtOnce = 20;

/**
 * Uploads that may break off and go on where they stopped (tus 1.0). Their bytes gather beside the kept files until an act
 * takes them; the name of an upload says whose it is.
 */
@Injectable()
export class Uploads implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Uploads');
  private readonly folder: string;
  private readonly store: FileStore;
  private readonly server: Server;
  private readonly places = new WeakMap<IncomingMessage, UploadPlace>();
  private sweeping: NodeJS.Timeout | undefined;

  constructor(@Optional() @Inject(CONFIG) config?: Pick<Config, 'files' | 'http'>) {
    this.folder = join(config?.files ?? join(projectRoot, 'var/files'), 'uploads');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.store = new FileStore({ directory: this.folder, expirationPeriodInMilliseconds: keptFor });
    this.server = new Server({ ...this.options(config?.http.publicUrl ?? ''), datastore: this.store });
  }

  /** Sweeps now and then. */
  onApplicationBootstrap(): void {
    this.sweeping = setInterval(() => void this.sweep(), sweepEvery).unref();
  }

  /** Ends the sweeping. */
  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** Throws `file.too_many_uploads`. */
  async refuseTooMany(place: UploadPlace): Promise<void> {
    const mine = (await readdir(this.folder)).filter((name) => name.startsWith(prefixOf(place)));
    if (mine.length >= mostAtOnce * filesOfAnUpload)
      throw fileErrors.error('file.too_many_uploads', [reason('file.too_many_uploads', { most: mostAtOnce })]);
  }

  /** Throws `not_found` for an upload of another person or for another thing. */
  refuseForeign(id: string, place: UploadPlace): void {
    if (!belongs(id, place)) throw kernelErrors.error('not_found');
  }

  /** Answers one request of the protocol, whose path ends with the upload's id once it has one. */
  async answer(request: IncomingMessage, response: ServerResponse, place: UploadPlace): Promise<void> {
    this.places.set(request, place);
    await this.server.handle(request, response);
  }

  /** An upload that came whole, for whoever started it. Throws `not_found`. */
  async open(id: string, place: UploadPlace): Promise<FinishedUpload> {
    this.refuseForeign(id, place);
    const upload = await this.store.getUpload(id).catch(thatIsGone);
    if (upload === undefined || upload.offset !== upload.size) throw kernelErrors.error('not_found');
    return { name: upload.metadata?.['filename'] ?? '', stream: this.store.read(id) };
  }

  /** Throws an upload away; no error when it is gone already. What cannot be thrown away now, the next sweep takes. */
  async discard(id: string, place: UploadPlace): Promise<void> {
    if (belongs(id, place)) await this.thrownAway([id, `${id}.json`]);
  }

  /** Throws away every file that was not written to for a day, also one whose other half is lost. Gives how many there were. */
  async sweep(): Promise<number> {
    const before = later(systemClock.now(), -keptFor);
    const old: string[] = [];
    try {
      for (const name of await readdir(this.folder)) {
        const known = await stat(join(this.folder, name)).catch(thatIsGone);
        if (known !== undefined && known.mtime < before) old.push(name);
      }
    } catch (error) {
      this.logger.error('uploads that were given up cannot be looked for', (error as Error).stack);
    }
    return this.thrownAway(old);
  }

  /** Each for itself: one that stays keeps none of the others. */
  private async thrownAway(names: readonly string[]): Promise<number> {
    let count = 0;
    for (const name of names)
      try {
        await rm(join(this.folder, name), { force: true });
        count += 1;
      } catch (error) {
        this.logger.error(`${name} cannot be thrown away`, (error as Error).stack);
      }
    return count;
  }

  private options(origin: string): ServerOptions {
    const place = ({ runtime }: UploadRequest): UploadPlace => this.places.get(runtime!.node!.req as IncomingMessage)!;
    return {
      path: '/uploads',
      maxSize: mostBytes,
      allowedOrigins: [origin],
      locker: new MemoryLocker(),
      namingFunction: (request) => `${prefixOf(place(request))}${randomBytes(12).toString('hex')}`,
      generateUrl: ({ url }, { id }) => `${new URL(url).pathname.replace(/\/$/, '')}/${id}`,
    };
  }
}

type UploadRequest = Parameters<NonNullable<ServerOptions['namingFunction']>>[0];

/** The bytes, and what is known of them. */
const filesOfAnUpload = 2;

/** Whatever else kept a file from being read is thrown on. */
function thatIsGone(error: unknown): undefined {
  const isGone = error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS;
  if (!isGone && (error as { code?: unknown }).code !== 'ENOENT') throw error;
}

const prefixOf = ({ owner, subject }: UploadPlace): string => `${owner}.${subject}.`;

const belongs = (id: string, place: UploadPlace): boolean =>
  id.startsWith(prefixOf(place)) && /^[0-9a-f]{24}$/.test(id.slice(prefixOf(place).length));
