import { assistedGroups, narrativeSections, requiredSections, type ReportContent } from '#reports/domain';
import { bodyChecked } from '../http/index.js';
import { amountAsTyped } from '#kernel';

const each = <Name extends string>(names: readonly Name[], schema: object) =>
  Object.fromEntries(names.map((name) => [name, schema]));

/** A report as it is sent: a narrative, and numbers of people assisted; never a name. */
export const reportSchema = {
  type: 'object',
  required: ['narrative', 'assisted', 'spent'],
  additionalProperties: false,
  properties: {
    narrative: {
      type: 'object',
      required: requiredSections,
      additionalProperties: false,
      properties: each(narrativeSections, { type: 'string', maxLength: 20_000 }),
    },
    assisted: {
      type: 'object',
      required: assistedGroups,
      additionalProperties: false,
      properties: each(assistedGroups, { type: 'integer', minimum: 0, maximum: 1_000_000 }),
    },
    spent: { type: 'string', pattern: amountAsTyped.source },
  },
};

/** Reads a report from a body. Throws `invalid_input`. */
export const readReport = bodyChecked<ReportContent>(reportSchema);
