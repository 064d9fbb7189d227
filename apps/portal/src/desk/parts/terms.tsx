import { Button, InsetText, useWords } from '../../components/index.js';
import { criterionSentence } from '../../calls/criterion-sentence.js';
import { criteriaToAdd } from '../criterion-groups.js';
import { textAt } from '../form-reader.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';

/** The criteria of a window as applicants will read them; each has a page of its own. */
export const termsPart: Part = {
  title: 'desk.part.terms',
  lead: 'desk.terms.lead',
  typed: () => ({}),
  changed: (place, form) => {
    const { terms } = windowAt(place);
    const [up, gone] = [textAt(form.typed, 'up'), textAt(form.typed, 'remove')];
    const criteria = raised(
      terms.criteria.filter(({ criterion }) => criterion !== gone),
      up,
    );
    return withWindow(place, { terms: { ...terms, criteria } });
  },
  Fields: TermsFields,
  next: (place) => windowPath(place, 'terms'),
  submit: null,
};

/** The list with one of it a place further up. */
function raised<T extends { readonly criterion: string }>(list: readonly T[], name: string): T[] {
  const at = list.findIndex(({ criterion }) => criterion === name);
  const copy = [...list];
  if (at > 0) copy.splice(at - 1, 2, list[at]!, list[at - 1]!);
  return copy;
}

function TermsFields({ place }: FieldsProps) {
  const words = useWords();
  const { criteria } = windowAt(place).terms;
  if (criteria.length === 0) return <InsetText>{words.say('desk.terms.none')}</InsetText>;
  return (
    <ol class="govuk-list govuk-list--number sgf-sentences">
      {criteria.map((chosen, index) => (
        <li>
          <p class="govuk-body">{criterionSentence(words, chosen)}</p>
          <Acts place={place} criterion={chosen.criterion} isFirst={index === 0} />
        </li>
      ))}
    </ol>
  );
}

function Acts(props: { place: Place; criterion: string; isFirst: boolean }) {
  const { say, sayCode } = useWords();
  const about = <span class="govuk-visually-hidden">: {sayCode(`desk.criterion.${props.criterion}`)}</span>;
  return (
    <div class="sgf-acts">
      <a class="govuk-link" href={windowPath(props.place, 'terms', props.criterion)}>
        {say('desk.change')}
        {about}
      </a>
      {props.isFirst ? null : (
        <Button kind="secondary" class="sgf-small" name="up" value={props.criterion}>
          {say('desk.up')}
          {about}
        </Button>
      )}
      <Button kind="secondary" class="sgf-small" name="remove" value={props.criterion}>
        {say('desk.remove')}
        {about}
      </Button>
    </div>
  );
}

/** The criteria that can still be added, below the list and outside of its form. */
export function CriteriaToAdd({ place }: { place: Place }) {
  const { say, sayCode } = useWords();
  const groups = criteriaToAdd(windowAt(place).terms.criteria.map(({ criterion }) => criterion));
  return (
    <>
      <h2 class="govuk-heading-m">{say('desk.terms.add')}</h2>
      {groups.map(({ group, criteria }) => (
        <>
          <h3 class="govuk-heading-s">{sayCode(`desk.terms.group.${group}`)}</h3>
          <ul class="govuk-list">
            {criteria.map(({ criterion }) => (
              <li>
                <a class="govuk-link" href={windowPath(place, 'terms', criterion)}>
                  {sayCode(`desk.criterion.${criterion}`)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
