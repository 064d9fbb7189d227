import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CallInput } from '#calls';
import { kernelErrors } from '#kernel';
import { callSchema } from '../../../api/src/calls/call.schema.js';

/** A whole cycle as a file tells it: the call, how many applications to invent, and what was published about it. */
export interface CycleFile {
  readonly cycle: string;
  readonly source?: string;
  readonly call: Omit<CallInput, 'code'> & { readonly code?: string };
  readonly generate: {
    readonly seed: number;
    /** Handed in before the deadline. */
    readonly applications: number;
    /** Tried after it. */
    readonly late: number;
    readonly reviewers: number;
    readonly awards: number;
  };
  readonly published?: Readonly<Record<string, unknown>>;
}

const count = (minimum: number) => ({ type: 'integer', minimum, maximum: 100_000 });

const schema = {
  type: 'object',
  required: ['cycle', 'call', 'generate'],
  properties: {
    cycle: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$' },
    source: { type: 'string' },
    call: { ...callSchema, required: callSchema.required.filter((name) => name !== 'code') },
    generate: {
      type: 'object',
      required: ['seed', 'applications', 'late', 'reviewers', 'awards'],
      additionalProperties: false,
      properties: {
        seed: { type: 'integer', minimum: 0 },
        applications: count(0),
        late: count(0),
        reviewers: count(1),
        awards: count(0),
      },
    },
    published: { type: 'object' },
  },
};

const check = new Ajv2020({ allErrors: false, strict: false }).compile<CycleFile>(schema);

/** Reads a cycle file. Throws `invalid_input` with the first fault and its pointer. */
export const readCycle = (json: unknown): CycleFile => {
  if (check(json)) return json;
  const [error] = check.errors ?? [];
  const { missingProperty, additionalProperty } = (error?.params ?? {}) as Record<string, string | undefined>;
  const child = missingProperty ?? additionalProperty;
  const pointer = `${error?.instancePath ?? ''}${child === undefined ? '' : `/${child}`}`;
  throw kernelErrors.error(
    'invalid_input',
    [],
    [{ pointer, code: 'cycle.wrong', params: { detail: error?.message ?? '' } }],
  );
};

/** The call of a cycle, under the cycle's name as its code when it has none of its own. */
export const callOf = (file: CycleFile): CallInput => ({ ...file.call, code: file.call.code ?? file.cycle });
