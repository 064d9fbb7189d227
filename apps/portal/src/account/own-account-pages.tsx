import type { JoinRequestRow, OwnPage, RecoveryRow, SessionRow } from '#identity';
import type { Id } from '#kernel';
import { languages, type MessageKey } from '#words';
import type { ComponentChildren } from 'preact';
import {
  Button,
  EditingFields,
  formErrors,
  Input,
  NotificationBanner,
  Page,
  PasswordInput,
  Radios,
  ScrollRegion,
  SummaryList,
  Table,
  Tag,
  useFrame,
  useWords,
  type FieldError,
  type FormErrors,
  type SummaryRow,
} from '../components/index.js';
import { Done, WayOn } from '../organisation/layout.js';

interface Errors {
  readonly errors?: readonly FieldError[] | undefined;
}

/** All about one's own account. */
export function AccountPage(
  props: {
    me: OwnPage;
    sessions: number;
    requests: readonly JoinRequestRow[];
    recoveries: readonly RecoveryRow[];
    invitations: number;
    done?: unknown;
  } & Errors,
) {
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

/** A form of the account, with its way back. */
function AccountForm(
  props: Errors & {
    title: string;
    lead?: string;
    action: string;
    submit: string;
    warning?: boolean;
    version?: number;
    back?: string;
    children: (errors: FormErrors) => ComponentChildren;
  },
) {
  const words = useWords();
  const errors = formErrors(words, props.errors);
  return (
    <Page title={props.title} back={props.back ?? '/account'} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.lead ? <p class="govuk-body">{props.lead}</p> : null}
      <form method="post" action={props.action} novalidate>
        <EditingFields version={props.version} />
        {props.children(errors)}
        <Button kind={props.warning ? 'warning' : undefined}>{props.submit}</Button>
      </form>
    </Page>
  );
}

/** Name and language. */
export function DetailsPage(props: { name: string; language: string; version: number } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.details')}
      action="/account/details"
      submit={say('org.account.save')}
      version={props.version}
      errors={props.errors}
    >
      {(errors) => (
        <>
          <Input
            name="name"
            label={say('org.account.name')}
            labelSize="s"
            autocomplete="name"
            spellcheck={false}
            value={props.name}
            error={errors.of('name')}
          />
          <Radios
            name="language"
            legend={say('org.account.language')}
            legendSize="s"
            value={props.language}
            error={errors.of('language')}
            choices={Object.entries(languages).map(([value, { name }]) => ({
              value,
              text: <span lang={value}>{name}</span>,
            }))}
          />
        </>
      )}
    </AccountForm>
  );
}

/** The password before, and the one from now on. */
export function PasswordPage(props: Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.change_password')}
      action="/account/password"
      submit={say('org.account.change_password')}
      {...props}
    >
      {(errors) => (
        <>
          <PasswordInput name="current" label={say('org.account.current')} error={errors.of('current')} />
          <PasswordInput
            name="wanted"
            label={say('org.account.wanted')}
            hint={say('org.account.wanted_hint')}
            autocomplete="new-password"
            error={errors.of('wanted')}
          />
        </>
      )}
    </AccountForm>
  );
}

/** Another mailbox for the account. */
export function NewAddressPage(props: { email?: string } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.change_email')}
      lead={say('org.account.change_email_lead')}
      action="/account/email"
      submit={say('org.account.send_link')}
      {...props}
    >
      {(errors) => (
        <>
          <Input
            name="email"
            label={say('org.account.new_email')}
            type="email"
            autocomplete="email"
            spellcheck={false}
            value={props.email}
            error={errors.of('email')}
          />
          <PasswordInput name="password" label={say('org.step_up.password')} error={errors.of('password')} />
        </>
      )}
    </AccountForm>
  );
}

/** The last step of it, from the link in the mail. */
export function ConfirmNewAddressPage(props: { token: string } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.confirm_new')}
      lead={say('org.account.confirm_new_lead')}
      action="/confirm-new-address"
      submit={say('org.account.confirm_new_submit')}
      back="/"
      {...props}
    >
      {(errors) => (
        <>
          <input type="hidden" name="token" value={props.token} />
          <PasswordInput name="password" label={say('org.step_up.password')} error={errors.of('password')} />
        </>
      )}
    </AccountForm>
  );
}

/** Leaves everything behind. */
export function ClosingPage(props: { stepUp: (errors: FormErrors) => ComponentChildren } & Errors) {
  const { say } = useWords();
  return (
    <AccountForm
      title={say('org.account.close')}
      lead={say('org.close.lead')}
      action="/account/closing"
      submit={say('org.close.submit')}
      warning
      errors={props.errors}
    >
      {props.stepUp}
    </AccountForm>
  );
}

/** Where one is signed in: when each session began and was last used. Nothing is kept about devices. */
export function SessionsPage(props: { rows: readonly SessionRow[]; ownId: Id<'session'>; done?: unknown }) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const { rows, ownId } = props;
  const title = say('org.account.sessions');
  const at = (instant: Date): string => words.dateTime(instant, timeZone);
  return (
    <Page title={title} back="/account" unlisted>
      <Done done={props.done} area="org.account.done" />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('org.sessions.lead')}</p>
      <ScrollRegion label={title}>
        <Table<SessionRow>
          caption={title}
          captionHidden
          rows={rows}
          columns={[
            { head: say('org.sessions.started'), cell: ({ startedAt }) => at(startedAt) },
            { head: say('org.sessions.used'), cell: ({ usedAt }) => at(usedAt) },
            { head: say('org.sessions.ends'), cell: ({ endsAt }) => at(endsAt) },
            {
              head: <span class="govuk-visually-hidden">{say('org.sessions.end')}</span>,
              cell: (row) =>
                row.id === ownId ? say('org.sessions.this') : <EndForm row={row} at={at(row.startedAt)} />,
            },
          ]}
        />
      </ScrollRegion>
      {rows.length > 1 ? (
        <form method="post" action="/account/sessions/end">
          <EditingFields />
          <Button kind="secondary">{say('org.sessions.end_others')}</Button>
        </form>
      ) : (
        <p class="govuk-body">{say('org.sessions.only_this')}</p>
      )}
      <WayOn href="/account" text="org.account.back" />
    </Page>
  );
}

function EndForm({ row, at }: { row: SessionRow; at: string }) {
  const { say } = useWords();
  return (
    <form method="post" action={`/account/sessions/${row.id}/end`}>
      <EditingFields />
      <button class="sgf-link-button">
        {say('org.sessions.end')}
        <span class="govuk-visually-hidden"> {say('org.sessions.end_of', { at })}</span>
      </button>
    </form>
  );
}
