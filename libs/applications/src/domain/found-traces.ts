import { kernelErrors, type Fault } from '#kernel';
import type { Trace } from './trace-forms.js';
import { longNumber, tracesOfPersons, type Known } from './traces.js';

/** A place in what was written that may name a person; made for whoever wrote it, kept and logged nowhere. */
export interface FoundTrace {
  readonly kind: Trace['kind'];
  /** What stands there, word for word. */
  readonly text: string;
  /** JSON pointer into what was written. */
  readonly pointer: string;
}

/** Every trace in a text, or in a list, table, form or section of them. Ids are nobody's words. */
export function tracesIn(written: unknown, known: Known = {}, pointer = ''): FoundTrace[] {
  if (typeof written === 'string')
    return tracesOfPersons(written, known).map(({ kind, from, to }) => ({
      kind,
      text: written.slice(from, to),
      pointer,
    }));
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, part]) => tracesIn(part, known, `${pointer}/${name}`));
}

/** Whether what is known of whoever writes can make a difference: the text has an address or a longer number. */
export const dependsOnKnown = (written: unknown): boolean => hasAddressOrNumber(textsOf(written));

/**
 * What stands against sending something that may name a person: a fault at each place, and one at `/looked`, by which
 * whoever sends it says that it may go as it stands.
 */
export function faultsOfTraces(traces: readonly FoundTrace[]): Fault[] {
  if (traces.length === 0) return [];
  const faults = traces.map(({ kind, text, pointer }): Fault => ({
    pointer,
    code: 'traces.found',
    params: { kind, text },
  }));
  return [...faults, { pointer: '/looked', code: 'traces.look' }];
}

/** Throws them as `invalid_input`. */
export function refuseTraces(traces: readonly FoundTrace[]): void {
  const faults = faultsOfTraces(traces);
  if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
}

const hasAddressOrNumber = (text: string): boolean => text.includes('@') || longNumber.test(text);

const textsOf = (written: unknown): string => (typeof written === 'string' ? written : (JSON.stringify(written) ?? ''));
