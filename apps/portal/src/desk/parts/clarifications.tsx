import { Checkboxes, useWords } from '../../components/index.js';
import { fundTimeZone } from '#words';
import { ticksAt, type FormReader } from '../../http/form-reader.js';
import { boxesOf, instantFrom } from '../moment.js';
import type { FieldsProps, Part, Place } from '../place.js';
import { QuestionDates } from '../question-dates.js';

/** Until when a call takes questions, and by when it answers them. */
export const clarificationsPart: Part = {
  title: 'desk.part.clarifications',
  lead: 'desk.clarifications.lead',
  isOwnSetting: true,
  typed: (place) => {
    const { clarificationsUntil, answersDueOn } = place.input;
    const [year, month, day] = (answersDueOn?.split('-') ?? []).map((part) => String(Number(part)));
    return {
      taken: clarificationsUntil === undefined ? '' : 'yes',
      until: boxesOf(clarificationsUntil, zoneAt(place), true),
      answers: { year, month, day },
    };
  },
  changed: (place, form) => {
    const { clarificationsUntil: standing, answersDueOn: _, ...rest } = place.input;
    return form.isTicked('taken') ? { ...rest, ...datesFrom(place, form, standing) } : rest;
  },
  Fields: ClarificationFields,
};

/** Questions end by the clock by which the first window closes. */
const zoneAt = ({ input }: Place): string => input.windows[0]?.timezone ?? fundTimeZone;

function datesFrom(place: Place, form: FormReader, standing: string | undefined) {
  const clarificationsUntil = instantFrom(form, 'until', zoneAt(place), standing);
  const answersDueOn = form.day('answers');
  if (answersDueOn < clarificationsUntil.slice(0, 10)) form.fault('answers', 'call.answers_due_before_questions_end');
  return { clarificationsUntil, answersDueOn };
}

function ClarificationFields({ place, typed, errors }: FieldsProps) {
  const { say } = useWords();
  return (
    <>
      <Checkboxes
        name="taken"
        values={ticksAt(typed, 'taken')}
        choices={[
          {
            value: 'yes',
            text: say('desk.clarifications.taken'),
            conditional: <QuestionDates zone={zoneAt(place)} typed={typed} errors={errors} />,
          },
        ]}
      />
    </>
  );
}
