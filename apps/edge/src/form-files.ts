import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { parseForm } from './form-bodies.js';

/** A file of a form that was posted. Its bytes are still on the line: they flow when the stream is read. */
export interface PostedFile {
  /** The name of the form's field. */
  readonly field: string;
  /** As the sender's device calls it. */
  readonly name: string;
  readonly stream: Readable;
}

/** A form with files: the fields before the first file, and the files, one after another. */
export interface FormWithFiles {
  readonly body: Readonly<Record<string, unknown>>;
  /** To be read in order; each stream before the next. A field left empty brings no file. */
  readonly files: AsyncIterable<PostedFile>;
}

/** Lets the server take forms with files. How large a file may be its receiver says, in words. */
export async function formFiles(app: NestFastifyApplication): Promise<void> {
  const limits = { fileSize: Infinity, files: 50, fields: 200, fieldSize: 100_000, parts: 250 };
  await app.register(multipart, { throwFileSizeLimit: false, limits });
}

/**
 * Reads up to the first file and no byte of it. Our pages put every other field before, so that who asks, and whether
 * the form was forged, is known before anything is taken; what stands after a file is passed over.
 */
export async function openForm(request: FastifyRequest, reply: FastifyReply): Promise<FormWithFiles> {
  discardWhenAnswered(request, reply);
  const parts = request.parts();
  const fields = new URLSearchParams();
  let part = await parts.next();
  for (; !part.done && part.value.type === 'field'; part = await parts.next())
    fields.append(part.value.fieldname, String(part.value.value));
  return { body: parseForm(fields.toString()), files: filesFrom(part, parts) };
}

type Parts = ReturnType<FastifyRequest['parts']>;

async function* filesFrom(first: Awaited<ReturnType<Parts['next']>>, parts: Parts): AsyncGenerator<PostedFile> {
  for (let part = first; !part.done; part = await parts.next()) {
    if (part.value.type === 'field') continue;
    const { fieldname: field, filename: name, file: stream } = part.value;
    if (name) yield { field, name, stream };
    stream.resume();
  }
}

/** A form that was refused goes on arriving: what nobody reads is let through to nowhere, so that the answer is seen. */
function discardWhenAnswered({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    raw.unpipe();
    raw.resume();
  });
}
