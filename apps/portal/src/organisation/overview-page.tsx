import type { ProfilePage } from '#identity';
import { missingInProfile, profileParts, type WantedNeed } from '#identity/domain';
import type { OrganisationId, Part } from '#kernel';
import { InsetText, Page, TaskList, Tag, useWords, type Task } from '../components/index.js';
import { Done, organisationCrumbs, organisationPath } from './layout.js';
import { ProfileMeter } from './profile-meter.js';

/** A window that is open or coming, and what it reads of the profile. */
export interface CallNeeds {
  readonly title: string;
  readonly href: string;
  readonly needs: readonly WantedNeed[];
}

export interface OverviewProps {
  readonly profile: ProfilePage;
  /** What the reader is in the organisation; nothing for the fund's side. */
  readonly part: Part | undefined;
  readonly mayEdit: boolean;
  readonly people: number;
  readonly requests: number;
  readonly calls: readonly CallNeeds[];
  readonly done: unknown;
}

/** Where one is with an organisation: what each call still needs of its profile, its parts, its people. */
export function OverviewPage({ profile, part, mayEdit, people, requests, calls, done }: OverviewProps) {
  const { say } = useWords();
  const { id, name } = profile;
  return (
    <Page title={name} crumbs={organisationCrumbs(id, name)} unlisted>
      <Done done={done} />
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">
        {part ? `${say('org.page.part_of_yours', { part })} ` : null}
        {profile.locationHidden ? <Tag colour="purple">{say('org.page.location_hidden')}</Tag> : null}
      </p>
      <h2 class="govuk-heading-m">{say('org.page.calls')}</h2>
      {calls.length === 0 ? <InsetText>{say('org.page.no_calls')}</InsetText> : null}
      {calls.map(({ title, needs }) => (
        <ProfileMeter
          organisationId={id}
          state={profile}
          needs={needs}
          title={say('org.meter.title', { call: title })}
          headingLevel={3}
        />
      ))}
      <h2 class="govuk-heading-m">{say('org.page.profile')}</h2>
      <p class="govuk-body">{say(mayEdit ? 'org.page.profile_lead' : 'org.page.read_only')}</p>
      <TaskList idPrefix="part" tasks={useTasks(profile)} />
      <People id={id} people={people} requests={requests} />
      <p class="govuk-body">
        <a class="govuk-link" href={organisationPath(id, '/history')}>
          {say('org.page.history')}
        </a>
      </p>
    </Page>
  );
}

function People({ id, people, requests }: { id: OrganisationId; people: number; requests: number }) {
  const { say } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('org.page.people')}</h2>
      <p class="govuk-body">
        {say('org.page.people_count', { count: people })}.{' '}
        <a class="govuk-link" href={organisationPath(id, '/people')}>
          {say('org.page.people_link')}
        </a>
      </p>
      {requests === 0 ? null : <InsetText>{say('org.page.requests_wait', { count: requests })}</InsetText>}
    </>
  );
}

/** Each part is a task: filled in, or with what is missing of it. */
function useTasks(profile: ProfilePage): Task[] {
  const { say, sayCode } = useWords();
  const missing = missingInProfile(profile).map(({ params }) => params!['part']);
  return profileParts.map((part) => {
    const count = missing.filter((each) => each === part).length;
    const isStarted =
      profile.parts[part].version > 0 || (part === 'statements' && profile.auditedFiscalYears.length > 0);
    const status =
      count > 0 && isStarted
        ? { text: say('org.status.missing', { count }), tag: 'yellow' as const }
        : count > 0 || !isStarted
          ? { text: say('org.status.not_started'), tag: 'grey' as const }
          : { text: say('org.status.complete') };
    return { title: sayCode(`org.part.${part}`), href: organisationPath(profile.id, `/profile/${part}`), status };
  });
}
