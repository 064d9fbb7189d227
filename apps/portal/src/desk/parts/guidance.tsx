import type { RubricCriterion } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { useWords } from '../../components/index.js';
import { TextInLanguages, textsFrom } from '../languages.js';
import { calledIn, isKnownName } from '../names.js';
import { languagesOf, windowAt, windowPath, withWindow, type FieldsProps, type Part, type Place } from '../place.js';

/** What reviewers look for under one scored criterion, and its name where it is the call's own. */
export const guidancePart: Part = {
  title: 'desk.part.guidance',
  heading: (place, words) => {
    const { name, title } = criterionAt(place);
    return words.say('desk.guidance.of', { criterion: calledIn(words, 'rubric', name, title) });
  },
  lead: 'desk.guidance.lead',
  isOwnSetting: true,
  typed: (place) => ({ title: criterionAt(place).title ?? {}, guidance: criterionAt(place).guidance ?? {} }),
  changed: (place, form) => {
    const standing = criterionAt(place);
    const { name, weight } = standing;
    const title = isKnownName('rubric', name) ? {} : textsFrom(form, 'title', languagesOf(place), 200);
    const guidance = textsFrom(form, 'guidance', languagesOf(place), 2000);
    const changed = {
      name,
      weight,
      ...(Object.keys(title).length > 0 ? { title } : {}),
      ...(Object.keys(guidance).length > 0 ? { guidance } : {}),
    };
    const { rubric } = windowAt(place);
    const criteria = rubric.criteria.map((each) => (each === standing ? changed : each));
    return withWindow(place, { rubric: { ...rubric, criteria } });
  },
  Fields: GuidanceFields,
  next: (place) => windowPath(place, 'rubric'),
};

/** Throws `not_found` where the rubric has no such criterion. */
function criterionAt(place: Place): RubricCriterion {
  const criterion = windowAt(place).rubric.criteria.find(({ name }) => name === place.item);
  if (criterion === undefined) throw kernelErrors.error('not_found');
  return criterion;
}

/** The pages of the guidance, below the points. */
export function GuidancePages({ place }: { place: Place }) {
  const words = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{words.say('desk.part.guidance')}</h2>
      <p class="govuk-body">{words.say('desk.guidance.lead')}</p>
      <ul class="govuk-list">
        {windowAt(place).rubric.criteria.map(({ name, title }) => (
          <li>
            <a class="govuk-link" href={windowPath(place, 'rubric', name)}>
              {calledIn(words, 'rubric', name, title)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function GuidanceFields({ place, typed, errors }: FieldsProps) {
  const { say } = useWords();
  const inLanguages = { languages: languagesOf(place), typed, errors };
  return (
    <>
      {isKnownName('rubric', criterionAt(place).name) ? null : (
        <TextInLanguages name="title" label={say('desk.guidance.name')} {...inLanguages} />
      )}
      <TextInLanguages name="guidance" label={say('desk.part.guidance')} rows={5} {...inLanguages} />
    </>
  );
}
