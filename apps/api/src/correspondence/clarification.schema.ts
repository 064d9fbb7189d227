import type { ClarificationInput, ReadClarification } from '#correspondence';
import { mostClarification } from '#correspondence/domain';
import type { Id } from '#kernel';
import { bodyChecked, lookedSchema, type Looked } from '../http/index.js';

const id = { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' };
const texts = {
  type: 'object',
  additionalProperties: { type: 'string', maxLength: mostClarification },
};
const written = {
  questions: { type: 'array', maxItems: 200, uniqueItems: true, items: id },
  question: texts,
  answer: texts,
  ...lookedSchema,
};
const required = ['questions', 'question', 'answer'];

/** A clarification as it is edited: its texts by language, and the questions that it answers. */
export const clarificationSchema = { type: 'object', required, additionalProperties: false, properties: written };

/** The same as it is begun, perhaps in the place of a published one. */
export const newClarificationSchema = {
  ...clarificationSchema,
  properties: { ...written, supersedes: id },
};

/** A batch: what was read, and in which version. */
export const batchSchema = {
  type: 'object',
  required: ['clarifications'],
  additionalProperties: false,
  properties: {
    clarifications: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['id', 'version'],
        additionalProperties: false,
        properties: { id, version: { type: 'integer', minimum: 1 } },
      },
    },
  },
};

/** Throws `invalid_input`. */
export const readClarification = bodyChecked<ClarificationInput & Looked>(clarificationSchema);
/** Throws `invalid_input`. */
export const readNewClarification = bodyChecked<
  ClarificationInput & Looked & { readonly supersedes?: Id<'clarification'> }
>(newClarificationSchema);
/** Throws `invalid_input`. */
export const readBatch = bodyChecked<{ readonly clarifications: readonly ReadClarification[] }>(batchSchema);
