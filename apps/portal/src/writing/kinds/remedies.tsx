import { remedyComponents } from '#calls/domain';
import type { Answers } from '#applications/domain';
import { useWords } from '../../components/index.js';
import { lengthOf } from '../fields.js';
import { partOf, textOf } from '../typed.js';
import { activitiesIn } from './activities.js';
import { Counted } from './counted.js';
import type { Kind } from './kind.js';

type Remedies = NonNullable<NonNullable<Answers['remedies']>['remedies']>;

/** Characters of one activity, as in the schema of the form. */
const longestActivity = 500;

/** The activities behind each component of an effective remedy, one a line. A component without a line is not worked on. */
export const remedies: Kind<Remedies> = {
  typed: (answer = []) =>
    Object.fromEntries(answer.map(({ component, activities = [] }) => [component, activities.join('\n')])),
  read: (typed, { limit }, wrong) => {
    const named = remedyComponents.map((component) => {
      const activities = activitiesIn(textOf(partOf(typed, component)));
      if (activities.length > limit) wrong('writing.field.too_many', { limit }, `[${component}]`);
      const longest = Math.max(0, ...activities.map(lengthOf));
      if (longest > longestActivity)
        wrong('writing.field.activity_too_long', { limit: longestActivity }, `[${component}]`);
      return { component, activities };
    });
    const worked = named.filter(({ activities }) => activities.length > 0);
    return worked.length === 0 ? undefined : worked;
  },
  Control: ({ field: { name, hint }, typed, errorOf }) => {
    const { sayCode } = useWords();
    return (
      <div id={name}>
        {hint ? <p class="govuk-body">{hint}</p> : null}
        {remedyComponents.map((component) => (
          <Counted
            field={{
              ...{ name: `${name}[${component}]`, labelSize: 's', error: errorOf(`[${component}]`) },
              label: sayCode(`writing.remedy.${component}`),
              hint: sayCode(`writing.remedy.${component}.hint`),
            }}
            {...{ value: textOf(partOf(typed, component)), rows: 3, limit: longestActivity }}
            isInRow
            isByLine
          />
        ))}
      </div>
    );
  },
  Shown: ({ answer }) => {
    const { sayCode } = useWords();
    return (
      <>
        {answer.map(({ component, activities = [] }) => (
          <>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
              {sayCode(`writing.remedy.${component}`)}
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {activities.map((activity) => (
                <li>{activity}</li>
              ))}
            </ul>
          </>
        ))}
      </>
    );
  },
};
