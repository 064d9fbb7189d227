import type { JoinRequestRow, OwnPage, RecoveryRow } from '#identity';
import { languages, type MessageKey } from '#words';
import type { ComponentChildren } from 'preact';
import {
  formErrors,
  NotificationBanner,
  Page,
  SummaryList,
  Tag,
  useWords,
  type FieldError,
  type SummaryRow,
} from '../components/index.js';
import { Done } from '../organisation/layout.js';

/** All about one's own account. */
export function AccountPage(props: {
  me: OwnPage;
  sessions: number;
  requests: readonly JoinRequestRow[];
  recoveries: readonly RecoveryRow[];
  invitations: number;
  done?: unknown;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { me } = props;
  const errors = formErrors(words, props.errors);
  const email = { email: me.email };
  return (
    <Page title={say('org.account.title')} errors={errors.summary} unlisted>
      {props.done === 'resent' ? (
        <NotificationBanner success text={say('org.account.resent', email)} />
      ) : props.done === 'left' ? (
        <Done done="left" />
      ) : (
        <Done done={props.done} area="org.account.done" />
      )}
      <h1 class="govuk-heading-l">{say('org.account.title')}</h1>
      <SummaryList rows={useOwnRows(props)} />
      {me.wantedEmail ? <p class="govuk-body">{say('org.account.waiting_for', { email: me.wantedEmail })}</p> : null}
      <Organisations {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href="/account/closing">
          {say('org.account.close')}
        </a>
      </p>
    </Page>
  );
}

function useOwnRows({ me, sessions }: { me: OwnPage; sessions: number }): SummaryRow[] {
  const { say } = useWords();
  const row = (key: MessageKey, value: ComponentChildren, href: string, act: MessageKey): SummaryRow => {
    const said = say(key as 'org.account.name');
    const text = say(act as 'org.account.change');
    return { key: said, value, actions: [{ href, text, visuallyHiddenText: said }] };
  };
  const email = (
    <>
      {me.email} {me.isConfirmed ? null : <Tag colour="yellow">{say('org.account.not_confirmed')}</Tag>}
    </>
  );
  const language = Object.entries(languages).find(([code]) => code === me.language)?.[1].name ?? me.language;
  const factor = say(me.hasSecondFactor ? 'org.account.second_factor_on' : 'org.account.second_factor_off');
  return [
    row('org.account.name', me.name, '/account/details', 'org.account.change'),
    row('org.account.language', language, '/account/details', 'org.account.change'),
    row('org.account.email', email, '/account/email', 'org.account.change'),
    row('org.account.password', say('org.account.password_hidden'), '/account/password', 'org.account.change'),
    me.hasSecondFactor
      ? { key: say('org.account.second_factor'), value: factor }
      : row('org.account.second_factor', factor, '/account/second-factor', 'org.account.set_up'),
    row(
      'org.account.sessions',
      say('org.account.session_count', { count: sessions }),
      '/account/sessions',
      'org.account.see',
    ),
  ];
}

function Organisations(props: {
  me: OwnPage;
  requests: readonly JoinRequestRow[];
  recoveries: readonly RecoveryRow[];
  invitations: number;
}) {
  const { say, sayCode } = useWords();
  const { organisations } = props.me;
  const link = (href: string, text: string, more?: string) => (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
      {more ? ` · ${more}` : null}
    </li>
  );
  return (
    <>
      <h2 class="govuk-heading-m">{say('org.account.organisations')}</h2>
      {organisations.length === 0 ? <p class="govuk-body">{say('org.account.no_organisation')}</p> : null}
      <ul class="govuk-list">
        {organisations.map(({ id, name, part }) => link(`/organisations/${id}`, name, sayCode(`part.${part}`)))}
        {link('/organisations/new', say('org.new.title'))}
        {link('/invitations', say('org.account.invitations'), String(props.invitations))}
      </ul>
      {props.requests.length + props.recoveries.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{say('org.account.requests')}</h2>
          <ul class="govuk-list">
            {props.requests.map(({ id, organisationName, state }) =>
              link(`/joining/${id}`, organisationName, sayCode(`join_request.state.${state}`)),
            )}
            {props.recoveries.map(({ id, organisationName: name, state }) =>
              link(`/recoveries/${id}`, say('org.recovery.page', { name }), sayCode(`recovery.state.${state}`)),
            )}
          </ul>
        </>
      )}
    </>
  );
}
