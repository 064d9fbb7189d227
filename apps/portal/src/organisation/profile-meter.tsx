import { missingInProfile, partOfNeed, type ProfileNeed, type ProfileState } from '#identity/domain';
import type { OrganisationId } from '#kernel';
import { useWords } from '../components/index.js';
import { organisationPath } from './layout.js';

/** How much of what is needed stands in the profile, and where the rest is filled in. */
export function ProfileMeter(props: {
  organisationId: OrganisationId;
  state: ProfileState;
  needs: readonly ProfileNeed[];
  title: string;
  headingLevel?: 2 | 3;
}) {
  const { say, sayCode } = useWords();
  const { organisationId, needs, title } = props;
  const missing = missingInProfile(props.state, needs).map(({ params }) => params!['need'] as ProfileNeed);
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
          {missing.map((need) => (
            <li>
              <a class="govuk-link" href={organisationPath(organisationId, `/profile/${partOfNeed(need)}`)}>
                {sayCode(`org.need.${need}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
