import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '#kernel';
import { fileErrors } from './files.errors.js';
import { headBytes } from './media-types.js';

/** Bytes as they were kept. */
export interface KeptBytes {
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, to know the kind by. */
  readonly head: Buffer;
}

/** Bytes in a folder, under names of our own making. They are on the disk, flushed, before anybody hears of them. */
export class FolderStorage {
  constructor(private readonly folder: string) {}

  /** Streams to the disk. Throws `file.too_large`, `file.empty`; then, and when the sender breaks off, nothing is kept. */
  async keep(stream: Readable, most: number): Promise<KeptBytes> {
    stream.on('error', () => undefined); // Who breaks off before the pipeline listens is told by the pipeline.
    const id = newId<'file'>();
    const storageKey = join(id.slice(-2), id);
    const measure = new Measure(most);
    const part = `${this.path(storageKey)}.part`;
    try {
      await mkdir(dirname(part), { recursive: true, mode: 0o700 });
      await pipeline(stream, measure, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
      if (measure.bytes === 0) throw fileErrors.error('file.empty');
      await rename(part, this.path(storageKey));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return { storageKey, bytes: measure.bytes, sha256: measure.hash.digest('hex'), head: measure.head };
  }

  /** The bytes again. */
  open(storageKey: string): Readable {
    return createReadStream(this.path(storageKey));
  }

  /** Throws them away; no error when they are gone already. */
  async discard(storageKey: string): Promise<void> {
    await rm(this.path(storageKey), { force: true });
  }

  private path(storageKey: string): string {
    return join(this.folder, storageKey);
  }
}

/** Counts, hashes and limits what flows through. */
class Measure extends Transform {
  bytes = 0;
  head = Buffer.alloc(0);
  readonly hash = createHash('sha256');

  constructor(private readonly most: number) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null, data?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.most)
      return done(fileErrors.error('file.too_large', [{ code: 'file.too_large', params: { most: this.most } }]));
    if (this.head.length < headBytes)
      this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)]);
    this.hash.update(chunk);
    done(null, chunk);
  }
}
