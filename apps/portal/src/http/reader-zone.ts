import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

/** Keeps the zone of the reader's browser, which only a script can tell: assets/zone.ts. */
export const zoneCookie = 'sgf_zone';

/** The IANA zone of the browser that asks, where it is known and a zone. */
export function zoneOf({ cookies }: Pick<FastifyRequest, 'cookies'>): string | undefined {
  const zone = cookies?.[zoneCookie];
  if (zone === undefined) return undefined;
  try {
    // Spelled as Intl spells it: what is kept by zone elsewhere is then kept once.
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
