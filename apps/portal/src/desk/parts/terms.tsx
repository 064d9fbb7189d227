import { InsetText, useWords } from '../../components/index.js';
import { criterionSentence } from '../../calls/criterion-sentence.js';
import { criteriaToAdd } from '../criterion-groups.js';
import { textAt } from '../../http/form-reader.js';
import { windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf } from '../starting-rules.js';
import { ItemList, raised } from './item-list.js';

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
      ({ criterion }) => criterion === up,
    );
    return withWindow(place, { terms: { ...terms, criteria } });
  },
  Fields: TermsFields,
  After: CriteriaToAdd,
  next: (place) => windowPath(place, 'terms'),
  submit: null,
};

function TermsFields({ place }: FieldsProps) {
  const words = useWords();
  const { criteria } = windowAt(place).terms;
  if (criteria.length === 0) return <InsetText>{words.say('desk.terms.none')}</InsetText>;
  return (
    <ItemList
      items={criteria.map((chosen) => ({
        name: chosen.criterion,
        about: words.sayCode(`desk.criterion.${chosen.criterion}`),
        text: criterionSentence(words, chosen, formOf(windowAt(place)).documents),
        href: windowPath(place, 'terms', chosen.criterion),
      }))}
    />
  );
}

/** The criteria that can still be added, below the list and outside of its form. */
function CriteriaToAdd({ place }: { place: Place }) {
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
