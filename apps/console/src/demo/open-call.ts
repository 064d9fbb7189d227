import { CallsReader, DraftCall, ProposeCall, PublishCall, type CallInput, type WindowRow } from '#calls';
import { RecordContribution } from '#funds';
import type { Cast } from '../replay/cast.js';
import { cycleNamed } from './cycle-named.js';
import { rowsOf, type Hands } from './hands.js';

/** The code of the call that is open in the demo. */
export const openCallCode = '2026-demo';

const openedDaysAgo = 7;
const closesInDays = 14;

/** Publishes the public rules of 2026 with a door that is open now, by two officers, out of a contribution that covers it. */
export const openCall = async (
  hands: Hands,
  { officers: [officer, second], financeOfficers }: Cast,
): Promise<WindowRow> => {
  const [dates] = await rowsOf<Dates>(hands, datesOfDoor, [openedDaysAgo, closesInDays]);
  const call = callFor(dates!);
  const gift = { donor: 'Contributors to the fund (invented)', ...call.envelope!, receivedOn: dates!.today };
  await hands.get(RecordContribution).execute(financeOfficers[0]!, gift);
  const { id } = await hands.get(DraftCall).execute(officer!, call);
  await hands.get(ProposeCall).execute(officer!, id);
  await hands.get(PublishCall).execute(second!, id);
  const { windows } = await hands.get(CallsReader).detail(officer!, id);
  return windows[0]!;
};

interface Dates {
  readonly today: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Days and hours of Vienna, whatever the zone of this machine. */
const datesOfDoor = `
  select app_today() as today, (app_today() - $1::int)::timestamp at time zone 'Europe/Vienna' as "opensAt",
    (app_today() + $2::int + time '23:59') at time zone 'Europe/Vienna' as "closesAt"`;

const callFor = ({ opensAt, closesAt }: Dates): CallInput => {
  const { call } = cycleNamed('2026');
  const title = 'Demonstration: a small grants call under the public rules of 2026';
  return {
    ...call,
    code: openCallCode,
    title,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    deadlineWording: `${inVienna.format(closesAt)}, 23:59 (Vienna time)`,
    windows: call.windows.map((window) => ({ ...window, title })),
  };
};

const inVienna = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Vienna' });
