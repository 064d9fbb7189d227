import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { kernelErrors } from '#kernel';
import { pointerTo } from '../../../edge/src/index.js';

/** Refuses a body where none is asked for: what a client says to us is never silently dropped. */
@Injectable()
export class StrayBodyInterceptor implements NestInterceptor {
  /** Throws `invalid_input`, which names every field. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { url, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const stray = url.startsWith('/api/') && !takesBody(context) ? pointersInto(body) : [];
    if (stray.length === 0) return next.handle();
    const faults = stray.map((pointer) => ({ pointer, code: 'field.whitelistValidation' }));
    throw kernelErrors.error('invalid_input', [], faults);
  }
}

const takesBody = (context: ExecutionContext): boolean => {
  const parameters: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
};

const pointersInto = (body: unknown): string[] => {
  if (body === undefined || body === null) return [];
  if (typeof body !== 'object') return [''];
  return Object.keys(body).map(pointerTo);
};
