import { InsetText, ScrollRegion, Table, useWords } from '../components/index.js';
import type { Difference } from './call-lines.js';

/** What differs, field by field. */
export function DifferencesTable(props: {
  caption: string;
  before: string;
  after: string;
  differences: readonly Difference[];
}) {
  const { say } = useWords();
  const { caption, before, after, differences } = props;
  if (differences.length === 0) return <InsetText>{say('desk.differences.none')}</InsetText>;
  const nothing = <span class="sgf-count">{say('desk.differences.nothing')}</span>;
  const isAllNew = differences.every((each) => each.before === undefined);
  return (
    <div class="sgf-differences">
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionSize="m"
          firstCellIsHeader
          rows={differences}
          columns={[
            { head: say('desk.differences.what'), cell: ({ label }) => label },
            ...(isAllNew ? [] : [{ head: before, cell: (each: Difference) => each.before ?? nothing }]),
            { head: after, cell: (each) => each.after ?? nothing },
          ]}
        />
      </ScrollRegion>
    </div>
  );
}
