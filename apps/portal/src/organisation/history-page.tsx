import type { OrganisationId } from '#kernel';
import type { HistoryRow } from '#platform';
import { isMessageKey, type Words } from '#words';
import { Page, ScrollRegion, Table, useFrame } from '../components/index.js';
import { organisationCrumbs } from './layout.js';

/** What was changed at an organisation, when and by whom; never what it held. */
export function HistoryPage(props: {
  id: OrganisationId;
  name: string;
  rows: readonly HistoryRow[];
  names: ReadonlyMap<string, string>;
}) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const title = say('org.history.title', { name: props.name });
  return (
    <Page title={title} crumbs={organisationCrumbs(props.id, props.name, say('org.page.history'))} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <ScrollRegion label={title}>
        <Table<HistoryRow>
          caption={title}
          captionHidden
          rows={props.rows}
          columns={[
            { head: say('org.history.when'), cell: ({ at }) => words.dateTime(at, timeZone) },
            {
              head: say('org.history.who'),
              cell: ({ actorId }) => props.names.get(actorId) ?? say('org.history.nobody'),
            },
            { head: say('org.history.what'), cell: (row) => whatOf(row, words) },
          ]}
        />
      </ScrollRegion>
    </Page>
  );
}

/** The part and its fields, or the file. */
function whatOf({ type, data }: HistoryRow, words: Words): string {
  const said = words.sayCode(`org.history.${type}`);
  const { part, fields, document, year } = data as Readonly<Record<string, unknown>>;
  const about = [
    ...(typeof part === 'string' ? [words.sayCode(`org.part.${part}`)] : []),
    ...(typeof document === 'string' ? [words.sayCode(`org.document.${document}`)] : []),
    ...(typeof year === 'number' ? [String(year)] : []),
  ];
  const named = Array.isArray(fields) ? fields.map((field) => `org.field.${String(field)}`).filter(isMessageKey) : [];
  const list = named.map((key) => words.sayCode(key)).join(', ');
  return [[said, about.join(', ')].filter(Boolean).join(': '), list && `(${list})`].filter(Boolean).join(' ');
}
