import { isUtf8 } from 'node:buffer';

/** A line's text, or nothing when its bytes are not UTF-8. */
export type Line = string | undefined;

const lineFeed = 0x0a;
const byteOrderMark = '\uFEFF';

/**
 * The lines of a stream, as many at a time as a chunk completes; only LF ends a line, the last one needs none. Decoding a
 * chunk at once is several times faster than line by line, and no more than a chunk and one line is ever held.
 */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<readonly Line[]> {
  let started = false;
  const decode = (bytes: Buffer): readonly Line[] => {
    const lines = decoded(bytes);
    if (started) return lines;
    started = true;
    return [withoutMark(lines[0]), ...lines.slice(1)];
  };
  const open: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const end = bytes.lastIndexOf(lineFeed);
    if (end >= 0) yield decode(Buffer.concat([...open.splice(0), bytes.subarray(0, end)]));
    open.push(bytes.subarray(end + 1));
  }
  yield decode(Buffer.concat(open));
}

function decoded(bytes: Buffer): readonly Line[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\n');
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : undefined);
    start = end + 1;
  }
  return lines;
}

/** RFC 8259 lets a reader ignore a mark that some editors put before the first line. */
const withoutMark = (line: Line): Line => (line?.startsWith(byteOrderMark) ? line.slice(1) : line);
