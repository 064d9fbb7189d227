import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { kernelErrors } from '#kernel';
import { pointerTo } from './pointer.js';

/** Refuses, before anybody reads it, what no database keeps as a text: NUL and halves of surrogate pairs. */
@Injectable()
export class TextsInterceptor implements NestInterceptor {
  /** Throws `invalid_input`, which names every such text. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const pointers = [...unkeepable(body, ''), ...unkeepable(query, '')];
    if (pointers.length === 0) return next.handle();
    const faults = pointers.map((pointer) => ({ pointer, code: 'field.text' }));
    throw kernelErrors.error('invalid_input', [], faults);
  }
}

/** Only plain values are walked through: the bytes of a file are no text. */
const unkeepable = (value: unknown, at: string): string[] => {
  if (typeof value === 'string') return broken.test(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((child, i) => unkeepable(child, `${at}/${i}`));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => [
    ...unkeepable(name, at),
    ...unkeepable(child, `${at}${pointerTo(name)}`),
  ]);
};

const broken = /[\u0000\p{Surrogate}]/u;

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
