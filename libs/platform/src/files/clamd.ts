import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Address } from '../config/index.js';

const patience = 30_000;

/** Asks a ClamAV daemon (INSTREAM). Throws when it cannot be reached, does not answer, or says that it could not scan. */
export const scan = async (stream: Readable, address: Address): Promise<'clean' | 'infected'> => {
  const socket = connect('path' in address ? { path: address.path } : { host: address.host, port: address.port });
  socket.setTimeout(patience, () => socket.destroy(new Error('the scanner does not answer')));
  try {
    await once(socket, 'connect');
    const answer = answerOf(socket);
    await Promise.race([send(stream, socket), answer]);
    return verdict(await answer);
  } finally {
    stream.destroy();
    socket.destroy();
  }
};

/** Each piece after its length in four bytes; a length of zero ends it. */
const send = async (stream: Readable, socket: Socket): Promise<void> => {
  socket.write('zINSTREAM\0');
  for await (const piece of stream as AsyncIterable<Buffer>) {
    const flowing = socket.write(Buffer.concat([lengthOf(piece.length), piece]));
    if (!flowing) await once(socket, 'drain');
  }
  socket.write(lengthOf(0));
};

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const piece of socket) answer += String(piece);
  return answer;
};

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or an error. */
const verdict = (answer: string): 'clean' | 'infected' => {
  const text = answer.replace(/\0/g, '').trim();
  if (text.endsWith(' OK')) return 'clean';
  if (text.endsWith(' FOUND')) return 'infected';
  throw new Error(`the scanner says: ${text}`);
};

const lengthOf = (bytes: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
};
