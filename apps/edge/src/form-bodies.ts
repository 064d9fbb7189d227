import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import qs from 'qs';

/** Largest form, in bytes: a long application with all its answers fits several times. Files go another way. */
export const formLimit = 1_000_000;

/**
 * Form posts become nested objects: `lines[7f3][price]=12` is `{ lines: { '7f3': { price: '12' } } }`. More fields,
 * depth or list items than any page of ours has are refused; cutting them off in silence would lose answers.
 */
export function formBodies(app: NestFastifyApplication): void {
  app.useBodyParser(
    'application/x-www-form-urlencoded',
    { bodyLimit: formLimit },
    (_request: unknown, body: Buffer, done: (error: Error | null, body?: unknown) => void) => {
      try {
        done(null, parseForm(body.toString('utf8')));
      } catch (error) {
        done(Object.assign(error as Error, { statusCode: 400 }));
      }
    },
  );
}

/**
 * The fields of a form. Browsers send a line's end as two characters, and count it as one in every limit: here it is one
 * again. Throws RangeError beyond the limits.
 */
export const parseForm = (body: string): Readonly<Record<string, unknown>> =>
  qs.parse(body.replaceAll(/%0D(?:%0A)?/gi, '%0A'), {
    depth: 6,
    strictDepth: true,
    arrayLimit: 200,
    parameterLimit: 2000,
    throwOnLimitExceeded: true,
  });
