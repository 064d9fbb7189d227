import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { reason, type OrganisationId } from '#kernel';
import { CONFIG, projectRoot, type Address, type Config } from '../config/index.js';
import { Store } from '../database/store.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { scan } from './clamd.js';
import { StoredFile, type ScanState } from './file.entity.js';
import { fileErrors } from './files.errors.js';
import { FolderStorage, type KeptBytes } from './folder-storage.js';
import { mediaTypeOf, tidyName } from './media-types.js';

/** The most that one file may have, in bytes. */
export const mostBytes = 100 * 1024 * 1024;

/** A file whose bytes are kept, before there is a row about them. */
export interface ReceivedFile extends Omit<KeptBytes, 'head'> {
  readonly name: string;
  readonly mediaType: string;
  readonly scanState: ScanState;
}

/** Files that people hand in. Bytes come first, outside any unit of work; the row comes with the act that they serve. */
@Injectable()
export class Files {
  private readonly logger = new Logger('Files');
  private readonly storage: FolderStorage;
  private readonly scanner: Address | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    @Optional() @Inject(CONFIG) config?: Pick<Config, 'files' | 'clamd'>,
  ) {
    this.storage = new FolderStorage(config?.files ?? join(projectRoot, 'var/files'));
    this.scanner = config?.clamd;
  }

  /**
   * Takes bytes from outside: measures, hashes and scans them. Throws `file.name_missing`, `file.empty`, `file.too_large`,
   * `file.kind_not_accepted`, `file.infected`; then nothing is kept.
   */
  async receive(stream: Readable, givenName: string, most = mostBytes): Promise<ReceivedFile> {
    const name = tidyName(givenName);
    if (name === '') throw fileErrors.error('file.name_missing');
    const { head, ...kept } = await this.storage.keep(stream, most);
    try {
      const mediaType = mediaTypeOf(head, name);
      if (mediaType === undefined)
        throw fileErrors.error('file.kind_not_accepted', [reason('file.kind_not_accepted', { name })]);
      const scanState = await this.scan(kept.storageKey);
      if (scanState === 'infected') throw fileErrors.error('file.infected', [reason('file.infected', { name })]);
      return { ...kept, name, mediaType, scanState };
    } catch (error) {
      await this.storage.discard(kept.storageKey);
      throw error;
    }
  }

  /** Writes the row about received bytes in the open unit of work. */
  async add(
    { scanState, bytes, ...received }: ReceivedFile,
    organisationId: OrganisationId | null,
  ): Promise<StoredFile> {
    const file = Object.assign(new StoredFile(), received, judged(scanState), {
      organisationId,
      ownerId: this.work.actor.id,
      bytes: String(bytes),
      createdAt: await this.work.now(),
    });
    file.changes.push({ type: 'file.received', data: { sha256: file.sha256, scanState } });
    return this.store.add(StoredFile, 'file', file);
  }

  /** Throws received bytes away for which no row was written. */
  discard({ storageKey }: Pick<ReceivedFile, 'storageKey'>): Promise<void> {
    return this.storage.discard(storageKey);
  }

  /** A file for its reader, in the open unit of work. Throws `not_found`, or `file.kept_away` for one in quarantine. */
  async open(id: string): Promise<{ readonly file: StoredFile; readonly bytes: () => Readable }> {
    const file = await this.store.find(StoredFile, id);
    if (file.quarantined)
      throw fileErrors.error('file.kept_away', [reason('file.kept_away', { scanState: file.scanState })]);
    return { file, bytes: () => this.storage.open(file.storageKey) };
  }

  /**
   * Asks the scanner once more about a file that waits, in the open unit of work. Throws while the scanner does not answer:
   * then nothing was done.
   */
  async scanAgain(id: string): Promise<void> {
    const file = await this.store.lock(StoredFile, id);
    if (file.scanState !== 'waiting') return;
    const scanState = await this.scan(file.storageKey);
    if (scanState === 'waiting') throw new Error(`the scanner has no word on file ${id} yet`);
    Object.assign(file, judged(scanState)).changes.push({ type: 'file.scanned', data: { scanState } });
    await this.store.save(StoredFile, 'file', file);
  }

  /** A scanner that does not answer delays nobody: the file waits for a verdict. */
  private async scan(storageKey: string): Promise<ScanState> {
    if (this.scanner === undefined) return 'not_scanned';
    try {
      return await scan(this.storage.open(storageKey), this.scanner);
    } catch (error) {
      this.logger.warn(`a file waits for the scanner: ${(error as Error).message}`);
      return 'waiting';
    }
  }
}

const judged = (scanState: ScanState) => ({
  scanState,
  quarantined: scanState === 'waiting' || scanState === 'infected',
});
