import type { ReceiveInput } from '#applications';
import { channels } from '#applications/domain';
import type { CallRow } from '#calls';
import { organisationKinds, type OrganisationFor } from '#identity';
import { isId, kernelErrors, LocalDate, type OrganisationId } from '#kernel';
import { textAt, typedAt, type FormReader } from '../http/form-reader.js';
import { instantFrom } from '../desk/moment.js';

/** What an original says of its organisation with a tick. */
export const tickedFacts = ['nonProfit', 'ownBankAccount', 'pseaMeasures', 'actsAsIntermediary'] as const;

/** The two ways to say whose application it is. */
export const whose = ['known', 'new'] as const;

/** What was received, as it was typed. Faults are kept at their fields. */
export const receivedFrom = (call: CallRow, form: FormReader): ReceiveInput => {
  const code = call.windows.length === 1 ? call.windows[0]!.code : form.one('window', codesOf(call));
  const window = call.windows.find((each) => each.code === code);
  if (window === undefined) throw kernelErrors.error('not_found');
  const receivedBy = form.one('channel', channels);
  const receivedAt = instantFrom(form, 'received', window.timezone, undefined);
  const organisation = form.one('whose', whose) === 'new' ? newFrom(form) : knownFrom(form);
  return { windowId: window.id, receivedBy, receivedAt, organisation };
};

const codesOf = ({ windows }: CallRow): string[] => windows.map(({ code }) => code);

function knownFrom(form: FormReader): OrganisationId {
  const id = textAt(form.typed, 'organisation');
  if (!isId(id)) form.fault('organisation', 'form.choose');
  return id as OrganisationId;
}

function newFrom(form: FormReader): OrganisationFor {
  const ticks = form.ticks('facts', tickedFacts);
  return {
    name: form.text('name', { most: 300 }),
    country: form.matching('country', /^[A-Z]{2}$/, 'late.organisation_country_wrong'),
    kind: form.one('kind', organisationKinds),
    registrationNumber: form.text('registration', { least: 0, most: 100 }),
    facts: {
      registeredOn: dayOrNothing(form, 'registeredOn'),
      directAssistanceSince: dayOrNothing(form, 'assistsSince'),
      nonProfit: ticks.includes('nonProfit'),
      ownBankAccount: ticks.includes('ownBankAccount'),
      pseaMeasures: ticks.includes('pseaMeasures'),
      actsAsIntermediary: ticks.includes('actsAsIntermediary'),
    },
  };
}

/** A day out of its boxes; null where all of them are empty. */
function dayOrNothing(form: FormReader, name: string): string | null {
  const boxes = Object.values((typedAt(form.typed, name) ?? {}) as object);
  if (boxes.every((box) => String(box).trim() === '')) return null;
  const day = form.day(name);
  return LocalDate.parse(day) === undefined ? null : day;
}
