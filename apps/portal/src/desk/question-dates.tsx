import { DateInput, useWords, type FormErrors } from '../components/index.js';
import { typedAt, type Typed } from '../http/form-reader.js';
import { Moment } from './moment.js';

/** Until when questions are taken, and by when they are answered; the fields are `until` and `answers`. */
export function QuestionDates(props: { zone: string; typed: Typed; errors: FormErrors }) {
  const { say } = useWords();
  const { zone, typed, errors } = props;
  return (
    <>
      <Moment
        name="until"
        legend={say('desk.clarifications.until')}
        hint={say('desk.clarifications.until_hint', { zone })}
        timeLabel={say('desk.clarifications.until_time')}
        typed={typed}
        error={errors.of('until')}
      />
      <DateInput
        name="answers"
        legend={say('desk.clarifications.answers')}
        legendSize="s"
        hint={say('desk.clarifications.answers_hint')}
        error={errors.of('answers')}
        values={typedAt(typed, 'answers') as Record<'day' | 'month' | 'year', string> | undefined}
      />
    </>
  );
}
