import { missingOf, partOfNeed, type ProfileState, type WantedNeed } from '#identity/domain';
import type { OrganisationId } from '#kernel';
import type { Words } from '#words';
import { useWords } from '../components/index.js';
import { organisationPath } from './layout.js';

/** How much of what is needed stands in the profile, and where the rest is filled in. */
export function ProfileMeter(props: {
  organisationId: OrganisationId;
  state: ProfileState;
  needs: readonly WantedNeed[];
  title: string;
  headingLevel?: 2 | 3;
}) {
  const words = useWords();
  const { say } = words;
  const { organisationId, needs, title } = props;
  const missing = missingOf(props.state, needs);
  const Title = props.headingLevel === 3 ? 'h3' : 'h2';
  const there = needs.length - missing.length;
  return (
    <section class="sgf-meter">
      <Title class="govuk-heading-s">{title}</Title>
      {needs.length === 0 ? null : (
        <meter class="sgf-meter__bar" min={0} max={needs.length} value={there} aria-label={title}>
          {say('org.meter.count', { there, all: needs.length })}
        </meter>
      )}
      <p class="govuk-body">
        {missing.length === 0 ? say('org.meter.complete') : say('org.meter.count', { there, all: needs.length })}
      </p>
      {missing.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet" aria-label={say('org.meter.missing')}>
          {missing.map((wanted) => (
            <li>
              <a class="govuk-link" href={organisationPath(organisationId, `/profile/${partOfNeed(wanted.need)}`)}>
                {inWords(wanted, words)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A need by its name, with the years that are wanted where a call names them. */
function inWords({ need, years, count, currency }: WantedNeed, { say, sayCode, list }: Words): string {
  if (years !== undefined) return say('org.need.statements_of', { years: list(years.map(String)) });
  if (count !== undefined && currency !== undefined) return say('org.need.budgets_in', { count, currency });
  return sayCode(`org.need.${need}`);
}
