import type { ComponentChildren } from 'preact';
import type { CallRow } from '#calls';
import { guidelineChapters, type CorrigendumKind } from '#calls/domain';
import { Checkboxes, Details, Input, Textarea, useWords, type FormErrors } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { textAt, ticksAt, type Typed } from '../http/form-reader.js';
import { TextInLanguages } from '../desk/languages.js';
import { Moment } from '../desk/moment.js';
import { QuestionDates } from '../desk/question-dates.js';
import { zoneOf } from './correction-forms.js';

interface FieldsProps {
  readonly call: CallRow;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

function WordingFields({ call, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  const { languages } = call;
  return (
    <>
      <TextInLanguages name="title" label={say('desk.call.title')} {...{ languages, typed, errors }} />
      <Input
        name="source"
        label={say('desk.call.source')}
        value={textAt(typed, 'source')}
        error={errors.of('source')}
      />
      {call.windows.map(({ code }, index) => {
        const at = `windows[w${index}]`;
        return (
          <>
            <TextInLanguages
              name={`${at}[title]`}
              label={`${code}: ${say('desk.window.title')}`}
              {...{ languages, typed, errors }}
            />
            <TextInLanguages
              name={`${at}[wording]`}
              label={`${code}: ${say('desk.window.wording')}`}
              {...{ languages, typed, errors }}
            />
          </>
        );
      })}
      {guidelineChapters.map((chapter) => (
        <Details
          summary={sayCode(`public.chapter.${chapter}`)}
          open={languages.some((language) => errors.of(`guidelines[${chapter}][${language}]`))}
        >
          {languages.map((language) => {
            const name = `guidelines[${chapter}][${language}]`;
            return (
              <Textarea
                name={name}
                label={`${sayCode(`public.chapter.${chapter}`)} (${sayCode(`desk.language.${language}`)})`}
                rows={12}
                value={textAt(typed, name)}
                error={errors.of(name)}
              />
            );
          })}
        </Details>
      ))}
    </>
  );
}

function DeadlineFields({ call, typed, errors }: FieldsProps) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <Moment
        name="closes"
        legend={say('room.deadline.closes')}
        hint={say('room.deadline.closes_hint')}
        timeLabel={say('room.time', { zone: zoneOf(call) })}
        typed={typed}
        error={errors.of('closes')}
      />
      <TextInLanguages
        name="wording"
        label={say('desk.window.wording')}
        hint={say('desk.window.wording_hint')}
        languages={call.languages}
        {...{ typed, errors }}
      />
      {call.windows.length > 1 ? (
        <Checkboxes
          name="windows"
          legend={say('room.deadline.windows')}
          legendSize="s"
          values={ticksAt(typed, 'windows')}
          error={errors.of('windows')}
          choices={call.windows.map(({ code, title }) => ({ value: code, text: `${code} · ${textIn(title, words)}` }))}
        />
      ) : null}
    </>
  );
}

const QuestionsFields = ({ call, typed, errors }: FieldsProps) => (
  <QuestionDates zone={zoneOf(call)} typed={typed} errors={errors} />
);

/** The fields of a correction that stands on one page, by its kind. */
export const correctionFields: Readonly<
  Record<Exclude<CorrigendumKind, 'terms'>, (props: FieldsProps) => ComponentChildren>
> = { wording: WordingFields, deadline: DeadlineFields, questions: QuestionsFields };
