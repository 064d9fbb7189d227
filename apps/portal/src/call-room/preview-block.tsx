import type { CorrigendumPreview } from '#applications';
import { ScrollRegion, SummaryList, Table, useWords, WarningText } from '../components/index.js';
import { Reasons } from './room-page.js';

/** Whom a correction touches, before it is made; those who asked where their dates move. */
export function PreviewBlock({ preview, askers }: { preview: CorrigendumPreview; askers?: number | undefined }) {
  const { say, sayCode, number } = useWords();
  const { drafts, submissions, toMend, findings, reasons } = preview;
  const verdict = (said: string | null): string =>
    said === null ? say('room.verdict.none') : sayCode(`room.verdict.${said}`);
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.preview.title')}</h2>
      {reasons.length > 0 ? (
        <>
          <WarningText>{say('room.preview.against')}</WarningText>
          <Reasons reasons={reasons} />
        </>
      ) : null}
      <SummaryList
        rows={[
          { key: say('room.preview.drafts'), value: number(drafts) },
          { key: say('room.preview.submissions'), value: number(submissions) },
          askers === undefined
            ? { key: say('room.preview.to_mend'), value: number(toMend) }
            : { key: say('room.preview.askers'), value: number(askers) },
        ]}
      />
      <p class="govuk-body">{say('room.preview.told')}</p>
      {findings.length > 0 ? (
        <ScrollRegion label={say('room.preview.findings')}>
          <Table
            caption={say('room.preview.findings')}
            captionSize="s"
            firstCellIsHeader
            rows={findings}
            columns={[
              { head: say('room.criterion'), cell: ({ criterion }) => sayCode(`desk.criterion.${criterion}`) },
              { head: say('room.preview.now'), cell: ({ before }) => verdict(before) },
              { head: say('room.preview.then'), cell: ({ after }) => verdict(after) },
              { head: say('room.preview.count'), cell: ({ count }) => number(count), numeric: true },
            ]}
          />
        </ScrollRegion>
      ) : null}
    </>
  );
}
