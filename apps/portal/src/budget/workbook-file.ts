import { DomainError } from '#kernel';
import ExcelJS from 'exceljs';
import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Bytes that a filled-in template may have; ours has some thirty thousand. */
const mostPacked = 2 * 1024 * 1024;

/** Bytes that its parts may come to when they are unpacked, whatever they say of themselves. */
const mostUnpacked = 30 * 1024 * 1024;

/**
 * Reads a workbook that somebody sends. A small file that unpacks into a huge one is refused before anything is made of
 * it. Throws `invalid_input` at `/file`.
 */
export async function readWorkbook(stream: Readable): Promise<ExcelJS.Workbook> {
  const bytes = await gathered(stream);
  await refuseHuge(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  } catch {
    throw fileFault('budget.fault.not_a_workbook');
  }
  return workbook;
}

/** What is wrong with the file as a whole. */
export const fileFault = (code: string): DomainError =>
  new DomainError('invalid', 'invalid_input', [], [{ pointer: '/file', code }]);

async function gathered(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= mostPacked) pieces.push(piece);
  }
  if (length > mostPacked) throw fileFault('budget.fault.too_large');
  return Buffer.concat(pieces);
}

/** Unpacks every part once, to nowhere, and counts. */
async function refuseHuge(bytes: Buffer): Promise<void> {
  const archive = await opened(bytes);
  let unpacked = 0;
  try {
    for await (const entry of entriesOf(archive))
      for await (const piece of await partOf(archive, entry)) {
        unpacked += (piece as Buffer).length;
        if (unpacked > mostUnpacked) throw fileFault('budget.fault.too_large');
      }
  } catch (error) {
    throw error instanceof DomainError ? error : fileFault('budget.fault.not_a_workbook');
  } finally {
    archive.close();
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, fail) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) =>
      error ? fail(fileFault('budget.fault.not_a_workbook')) : resolve(archive),
    );
  });

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, fail) => {
      archive
        .removeAllListeners()
        .once('entry', resolve)
        .once('end', () => resolve(undefined))
        .once('error', fail);
      archive.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

const partOf = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, fail) => {
    archive.openReadStream(entry, (error, stream) => (error ? fail(error) : resolve(stream)));
  });
