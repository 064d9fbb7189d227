import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by their names, as texts: enough to look into what an office program would open. */
export function unzipped(archive: Buffer): Readonly<Record<string, string>> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('no ZIP archive');
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(begin, begin + size);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (method === 8 ? inflateRawSync(content) : content).toString('utf8');
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
