import type { Writable } from 'node:stream';

/**
 * Writes to a stream piece by piece, each after the stream has taken the one before, so that nothing piles up in memory.
 * False when nobody reads any more (`sgf screen … | head`): a reason to stop, not an error.
 */
export function writerTo(stream: Writable): (text: string) => Promise<boolean> {
  // A broken pipe is told twice, to the write and as an event; the event would end the process.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, refuse) => {
      if (text === '') return resolve(true);
      stream.write(text, (error) => (error ? (isBrokenPipe(error) ? resolve(false) : refuse(error)) : resolve(true)));
    });
}

const isBrokenPipe = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
