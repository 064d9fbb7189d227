import { ScrollRegion, SummaryList, Table, useWords, type SummaryRow } from '../components/index.js';
import type { FieldInWords, Said, SectionInWords } from './answers-in-words.js';

/** Every section with its answers. With `changeAt` each answer leads back to where it is written. */
export function AnswerLists(props: {
  sections: readonly SectionInWords[];
  changeAt?: ((section: string, field: string) => string) | undefined;
}) {
  return (
    <>
      {props.sections.map(({ section, title, fields }) => (
        <section id={`section-${section}`} aria-labelledby={`title-${section}`}>
          <h2 class="govuk-heading-m" id={`title-${section}`}>
            {title}
          </h2>
          <Answers fields={fields} changeAt={props.changeAt && ((field) => props.changeAt!(section, field))} />
        </section>
      ))}
    </>
  );
}

function Answers(props: { fields: readonly FieldInWords[]; changeAt?: ((field: string) => string) | undefined }) {
  const { say } = useWords();
  const rows = props.fields.map(({ name, label, said }): SummaryRow => ({
    key: label,
    value: <Answer label={label} said={said} />,
    actions: props.changeAt && [
      { href: props.changeAt(name), text: say('submitting.check.change'), visuallyHiddenText: label },
    ],
  }));
  return <SummaryList rows={rows} />;
}

function Answer({ label, said }: { label: string; said: Said }) {
  const { say } = useWords();
  if (said === null) return <span class="sgf-unanswered">{say('submitting.not_answered')}</span>;
  if ('text' in said) return <span class="sgf-answer">{said.text}</span>;
  if ('items' in said)
    return (
      <ul class="govuk-list sgf-plain sgf-answer">
        {said.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  const columns = said.heads.map((head, index) => ({
    head,
    cell: (row: readonly string[]) => <span class="sgf-answer">{row[index]}</span>,
  }));
  return (
    <ScrollRegion label={label}>
      <Table caption={label} captionHidden columns={columns} rows={said.rows} />
    </ScrollRegion>
  );
}
