import { CallsReader, DraftCall, ProposeCall, PublishCall, type CallInput, type WindowRow } from '#calls';
import { keptSections } from '#calls/domain';
import { RecordContribution } from '#funds';
import { words } from '#words';
import type { Cast } from '../replay/cast.js';
import { cycleNamed } from './cycle-named.js';
import { rowsOf, type Hands } from './hands.js';
import { openCallGuidelines, openCallTitle } from './open-call-texts.js';

/** The code of the call that is open in the demo. */
export const openCallCode = '2026-demo';

const openedDaysAgo = 7;
/** The last day; the door closes when it ends. */
const lastDayIn = 14;
const questionsUntilIn = 7;
const answersIn = 10;

/** Publishes the public rules of 2026 with a door that is open now, by two officers, out of a contribution that covers it. */
export const openCall = async (
  hands: Hands,
  { officers: [officer, second], financeOfficers }: Cast,
): Promise<WindowRow> => {
  const [dates] = await rowsOf<Dates>(hands, datesOfCall, [openedDaysAgo, lastDayIn, questionsUntilIn, answersIn]);
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
  readonly lastDay: string;
  readonly questionsUntil: Date;
  readonly answersDueOn: string;
}

/** Days and hours of Vienna, whatever the zone of this machine. A door that is said to close at 23:59 closes at midnight. */
const datesOfCall = `
  select app_today() as today, (app_today() - $1::int)::timestamp at time zone 'Europe/Vienna' as "opensAt",
    (app_today() + $2::int + 1)::timestamp at time zone 'Europe/Vienna' as "closesAt", app_today() + $2::int as "lastDay",
    (app_today() + $3::int + 1)::timestamp at time zone 'Europe/Vienna' as "questionsUntil",
    app_today() + $4::int as "answersDueOn"`;

const keptQuestions = keptSections.flatMap(({ questions }) => questions);

const callFor = ({ opensAt, closesAt, lastDay, questionsUntil, answersDueOn }: Dates): CallInput => {
  const { call } = cycleNamed('2026');
  return {
    ...call,
    code: openCallCode,
    title: openCallTitle,
    languages: Object.keys(openCallTitle),
    guidelines: openCallGuidelines,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    deadlineWording: {
      en: `${words('en').date(lastDay)}, 23:59 (Vienna time)`,
      fr: `${words('fr').date(lastDay)}, 23 h 59 (heure de Vienne)`,
      es: `${words('es').date(lastDay)}, 23:59 (hora de Viena)`,
    },
    clarificationsUntil: questionsUntil.toISOString(),
    answersDueOn,
    windows: call.windows.map((window) => ({
      ...window,
      title: openCallTitle,
      form: {
        ...window.form,
        sections: keptSections.map(({ name, title }) => ({ name, title })),
        questions: keptQuestions,
      },
    })),
  };
};
