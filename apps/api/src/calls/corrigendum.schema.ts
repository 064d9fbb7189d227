import type { CorrigendumInput, Texts } from '#calls';
import { corrigendumKinds, type CorrigendumKind } from '#calls/domain';
import { bodyChecked, lookedSchema, type Looked } from '../http/index.js';
import { form, guidelines, source, texts, textsOf } from './call.schema.js';

const code = { type: 'string', minLength: 1, maxLength: 20 };
const deadlineWording = textsOf(200);
const windowsOf = (properties: object) => ({
  type: 'array',
  minItems: 1,
  maxItems: 10,
  items: { type: 'object', required: ['code'], additionalProperties: false, properties: { code, ...properties } },
});

/** What a schema asks beside the rest. */
interface More {
  readonly required: readonly string[];
  readonly properties: object;
}

const byKind: Readonly<Record<CorrigendumKind, More>> = {
  wording: {
    required: [],
    properties: { title: texts, source, guidelines, windows: windowsOf({ title: texts, deadlineWording }) },
  },
  terms: { required: ['windows'], properties: { windows: windowsOf({ terms: { type: 'object' }, form }) } },
  deadline: {
    required: ['closesAt', 'deadlineWording'],
    properties: {
      closesAt: { type: 'string', maxLength: 40 },
      deadlineWording,
      windows: { type: 'array', minItems: 1, uniqueItems: true, items: code },
    },
  },
  questions: {
    required: ['clarificationsUntil', 'answersDueOn'],
    properties: {
      clarificationsUntil: { type: 'string', maxLength: 40 },
      answersDueOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
  },
};

const schemaOf = (kind: CorrigendumKind, { required, properties }: More) => ({
  type: 'object',
  required: ['kind', ...byKind[kind].required, ...required],
  additionalProperties: false,
  properties: { kind: { type: 'string', enum: [kind] }, ...byKind[kind].properties, ...properties },
});

/** The kinds of corrigendum as they are sent. */
const anyKind = (more: More) => ({ anyOf: corrigendumKinds.map((kind) => schemaOf(kind, more)) });

const nothing: More = { required: [], properties: {} };
const reason: More = {
  required: ['why'],
  properties: {
    why: { ...textsOf(2000), description: 'Will be public, in each language of the call' },
    ...lookedSchema,
  },
};

/** A corrigendum as it is looked at beforehand. */
export const changeSchema = anyKind(nothing);
/** A corrigendum as it is proposed. */
export const proposalSchema = anyKind(reason);

/** Reads by the schema of the kind that the body names, so that its faults are those of that kind. */
const readerOf = <Body>(more: More) => {
  const kinds = {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string', enum: corrigendumKinds } },
  };
  const readKind = bodyChecked<{ readonly kind: CorrigendumKind }>(kinds);
  const readers = new Map(corrigendumKinds.map((kind) => [kind, bodyChecked<Body>(schemaOf(kind, more))]));
  return (body: unknown): Body => readers.get(readKind(body).kind)!(body);
};

/** Reads a change. Throws `invalid_input`. */
export const readChange = readerOf<CorrigendumInput>(nothing);
/** Reads a proposal. Throws `invalid_input`. */
export const readProposal = readerOf<CorrigendumInput & Looked & { readonly why: string | Texts }>(reason);
