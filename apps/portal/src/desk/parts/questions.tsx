import { Button, InsetText, useWords } from '../../components/index.js';
import { textIn } from '../../calls/public-calls.js';
import { textAt } from '../form-reader.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part } from '../place.js';
import { formOf } from '../starting-rules.js';

/** The address of the page for one more question. */
export const newQuestion = 'new';

/** The questions that the call adds to the form; each has a page of its own. */
export const questionsPart: Part = {
  title: 'desk.part.questions',
  lead: 'desk.questions.lead',
  typed: () => ({}),
  changed: (place, form) => {
    const callForm = formOf(windowAt(place));
    const gone = textAt(form.typed, 'remove');
    return withWindow(place, {
      form: { ...callForm, questions: callForm.questions.filter(({ name }) => name !== gone) },
    });
  },
  Fields: QuestionsFields,
  next: (place) => windowPath(place, 'questions'),
  submit: null,
};

function QuestionsFields({ place }: FieldsProps) {
  const words = useWords();
  const { questions } = formOf(windowAt(place));
  return (
    <>
      {questions.length === 0 ? <InsetText>{words.say('desk.questions.none')}</InsetText> : null}
      <ol class="govuk-list govuk-list--number sgf-sentences">
        {questions.map(({ name, label, kind, section }) => {
          const about = <span class="govuk-visually-hidden">: {textIn(label, words)}</span>;
          return (
            <li>
              <p class="govuk-body">
                {textIn(label, words)} ({words.sayCode(`desk.question.kind.${kind}`)}, {section})
              </p>
              <div class="sgf-acts">
                <a class="govuk-link" href={windowPath(place, 'questions', name)}>
                  {words.say('desk.change')}
                  {about}
                </a>
                <Button kind="secondary" class="sgf-small" name="remove" value={name}>
                  {words.say('desk.remove')}
                  {about}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={windowPath(place, 'questions', newQuestion)}>
          {words.say('desk.questions.add')}
        </a>
      </p>
    </>
  );
}
