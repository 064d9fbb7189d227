import type { ReceiveInput } from '#applications';
import { channels } from '#applications/domain';
import { organisationKinds } from '#identity';
import { bodyChecked } from '../http/index.js';

const uuid = '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$';
const day = { anyOf: [{ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, { type: 'null' }] };
const flag = { type: 'boolean' };
const closed = (properties: object, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
  properties,
});

const facts = closed({
  nonProfit: flag,
  registeredOn: day,
  directAssistanceSince: day,
  ownBankAccount: flag,
  pseaMeasures: flag,
  actsAsIntermediary: flag,
});

const organisation = closed(
  {
    name: { type: 'string', minLength: 1, maxLength: 300 },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    kind: { type: 'string', enum: organisationKinds },
    registrationNumber: { type: 'string', maxLength: 100 },
    facts,
  },
  ['registrationNumber'],
);

/** What reached the fund by e-mail or on paper: of an organisation that is registered, or of one that the original describes. */
export const receivedSchema = closed({
  windowId: { type: 'string', pattern: uuid },
  organisation: {
    anyOf: [{ type: 'string', pattern: uuid, description: 'One that is registered' }, organisation],
  },
  receivedBy: { type: 'string', enum: channels },
  receivedAt: { type: 'string', maxLength: 40, description: 'With its offset: 2011-04-30T23:59:00+02:00' },
});

/** Reads it. Throws `invalid_input`. */
export const readReceived = bodyChecked<ReceiveInput>(receivedSchema);
