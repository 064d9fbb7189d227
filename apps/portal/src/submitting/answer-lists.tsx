import type { ComponentChildren } from 'preact';
import { InLanguage, ScrollRegion, SummaryList, Table, useWords, type SummaryRow } from '../components/index.js';
import type { FieldInWords, Said, SectionInWords } from './said.js';

/** Every section with its answers. With `changeAt` each answer leads back to where it is written. */
export function AnswerLists(props: {
  sections: readonly SectionInWords[];
  changeAt?: ((section: string, field: string) => string) | undefined;
  /** What stands below the answers of a section, by its name. */
  after?: Readonly<Record<string, ComponentChildren>> | undefined;
}) {
  return (
    <>
      {props.sections.map(({ section, title, lang, fields }) => (
        <section id={`section-${section}`}>
          <h2 class="govuk-heading-m" id={`title-${section}`} lang={lang}>
            {title}
          </h2>
          <Answers fields={fields} changeAt={props.changeAt && ((field) => props.changeAt!(section, field))} />
          {props.after?.[section]}
        </section>
      ))}
    </>
  );
}

type Change = ((field: string) => string) | undefined;

/** Names with values; a table stands below them, where it has room. */
function Answers(props: { fields: readonly FieldInWords[]; changeAt: Change }) {
  const { say } = useWords();
  const isTable = ({ said }: FieldInWords): boolean => said !== null && 'rows' in said;
  const rows = props.fields
    .filter((field) => !isTable(field))
    .map(({ name, label, lang, said }): SummaryRow => {
      const what = <InLanguage lang={lang}>{label}</InLanguage>;
      return {
        key: what,
        value: <Answer said={said} />,
        actions: props.changeAt && [
          { href: props.changeAt(name), text: say('submitting.check.change'), visuallyHiddenText: what },
        ],
      };
    });
  return (
    <>
      {rows.length > 0 ? <SummaryList rows={rows} /> : null}
      {props.fields.filter(isTable).map((field) => (
        <TableAnswer field={field} changeAt={props.changeAt} />
      ))}
    </>
  );
}

function Answer({ said }: { said: Said }) {
  const { say } = useWords();
  if (said === null) return <span class="sgf-unanswered">{say('submitting.not_answered')}</span>;
  if ('text' in said) return <span class="sgf-said">{said.text}</span>;
  return (
    <ul class="govuk-list sgf-plain sgf-said">
      {('items' in said ? said.items : []).map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

function TableAnswer({ field: { name, label, lang, said }, changeAt }: { field: FieldInWords; changeAt: Change }) {
  const { say } = useWords();
  if (said === null || !('rows' in said)) return null;
  const columns = said.heads.map((head, index) => ({
    head,
    numeric: said.rows.every((row) => /^[\d\s.,]*$/.test(row[index] ?? '')),
    cell: (row: readonly string[]) => <span class="sgf-lines">{row[index]}</span>,
  }));
  return (
    <>
      <div lang={lang}>
        <ScrollRegion label={label}>
          <Table caption={label} captionSize="s" columns={columns} rows={said.rows} />
        </ScrollRegion>
      </div>
      {changeAt ? (
        <p class="govuk-body">
          <a class="govuk-link" href={changeAt(name)}>
            {say('submitting.check.change')}{' '}
            <span class="govuk-visually-hidden">
              <InLanguage lang={lang}>{label}</InLanguage>
            </span>
          </a>
        </p>
      ) : null}
    </>
  );
}
