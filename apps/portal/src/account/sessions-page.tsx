import type { SessionRow } from '#identity';
import type { Id } from '#kernel';
import { Button, EditingFields, Page, ScrollRegion, Table, useFrame, useWords } from '../components/index.js';
import { Done, WayOn } from '../organisation/layout.js';

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
