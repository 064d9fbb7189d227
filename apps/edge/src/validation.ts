import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { kernelErrors, type Fault } from '#kernel';
import { isMessageKey } from '#words';
import { pointerTo } from './pointer.js';

/** Bodies are checked against their DTO: unknown fields and wrong types are named, nothing is silently dropped or coerced. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => kernelErrors.error('invalid_input', [], faultsOf(errors, '')),
  });

/** The code of a broken rule of class-validator or JSON Schema: always one that has words. */
export const fieldCode = (rule: string): string => (isMessageKey(`field.${rule}`) ? `field.${rule}` : 'field.wrong');

const faultsOf = (errors: readonly ValidationError[], at: string): Fault[] =>
  errors.flatMap((error) => {
    const pointer = at + pointerTo(error.property);
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ pointer, code: fieldCode(rule) }));
    return [...own.slice(0, 1), ...faultsOf(error.children ?? [], pointer)];
  });
