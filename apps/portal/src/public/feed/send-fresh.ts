import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { attachmentOf } from '../../../../edge/src/index.js';
import type { PageRequest } from '../../http/index.js';

/** Something for programs or to be kept as a file. */
export interface Fresh {
  readonly type: string;
  readonly body: string | Buffer;
  /** A file is named: it is kept, not shown. */
  readonly name?: string;
  /** What the body is made of, where making it again gives other bytes. */
  readonly madeOf?: string;
}

/** Answers with it, or, to who has it already, that it is still the same (RFC 9110, 13.1.2). */
export function sendFresh({ headers, session }: PageRequest, reply: FastifyReply, fresh: Fresh): void {
  const { type, body, name, madeOf } = fresh;
  const tag = `"${createHash('sha256')
    .update(madeOf ?? body)
    .digest('base64url')
    .slice(0, 27)}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', session ? 'no-store' : 'private, no-cache')
    .header('vary', 'accept-language, cookie');
  if (isAmong(headers['if-none-match'], tag)) return void reply.status(304).send();
  if (name !== undefined) void reply.header('content-disposition', attachmentOf(name));
  void reply.type(type).send(body);
}

/** Weak or strong makes no difference here; compressed on the way, a tag may come back weakened. */
const isAmong = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, ''))) ?? false;
