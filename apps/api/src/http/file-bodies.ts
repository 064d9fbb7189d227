import { Readable } from 'node:stream';
import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { kernelErrors } from '#kernel';
import { attachmentOf } from '../../../edge/src/index.js';

/** A file that is kept, as its reader opened it. */
interface Opened {
  readonly file: { readonly mediaType: string; readonly name: string; readonly bytes: string };
  readonly bytes: () => Readable;
}

/** Marks a route that answers with somebody's file: to be saved, never shown from our address, kept by nobody between. */
export const Download = () =>
  applyDecorators(
    ApiOkResponse({ description: 'An attachment' }),
    Header('x-content-type-options', 'nosniff'),
    Header('content-security-policy', "default-src 'none'; sandbox"),
    Header('cache-control', 'private, no-store'),
  );

/** A file as the answer of such a route. */
export const attachmentFrom = ({ file, bytes }: Opened): StreamableFile =>
  new StreamableFile(bytes(), {
    type: file.mediaType,
    disposition: attachmentOf(file.name),
    length: Number(file.bytes),
  });

/** Marks a route whose body is a file. */
export const FileBody = () =>
  applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiHeader({
      name: 'Content-Disposition',
      required: true,
      description: 'attachment; filename="certificate.pdf"',
    }),
  );

/** The bytes of such a body. One of another content type was read already: that is not how a file is sent. */
export function bytesIn(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw kernelErrors.error('invalid_input', [], [{ pointer: '', code: 'file.empty' }]);
}
