import type { OwnPage } from '#identity';
import { ButtonLink, InsetText, useWords } from '../components/index.js';

/** To whom the person belongs; for who applies and belongs to nobody yet, the first step. */
export interface OwnOrganisationsProps {
  readonly organisations: OwnPage['organisations'];
  /** Open invitations to their mailbox. */
  readonly invitations: number;
  /** Who works for the fund needs no organisation. */
  readonly isOfFund: boolean;
}

/** Links to one's organisations, and what to do without one. */
export function OwnOrganisations({ organisations, invitations, isOfFund }: OwnOrganisationsProps) {
  const { say } = useWords();
  if (isOfFund && organisations.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m sgf-group">{say('org.account.organisations')}</h2>
      {organisations.length === 0 ? (
        <InsetText>
          <p class="govuk-body">{say('org.home.first_step')}</p>
          <ButtonLink href="/organisations/new">{say('org.new.title')}</ButtonLink>
        </InsetText>
      ) : null}
      <ul class="govuk-list">
        {organisations.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`/organisations/${id}`}>
              {name}
            </a>
          </li>
        ))}
        {invitations === 0 ? null : (
          <li>
            <a class="govuk-link" href="/invitations">
              {say('org.home.invitations', { count: invitations })}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
