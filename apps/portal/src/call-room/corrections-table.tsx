import type { ComponentChildren } from 'preact';
import { Table, useWords } from '../components/index.js';
import type { CorrectionLine } from './correction-lines.js';

/** Both versions of what changes, one below the other: readable on a phone, and with texts of any length. */
export function CorrectionsTable({ caption, lines }: { caption: string; lines: readonly CorrectionLine[] }) {
  const { say } = useWords();
  const version = (head: string, text: string | undefined): ComponentChildren => (
    <>
      <span class="sgf-version__head">{head}</span>{' '}
      {text === undefined ? <em>{say('corrigendum.nothing')}</em> : <span class="sgf-version__text">{text}</span>}
    </>
  );
  return (
    <Table
      caption={caption}
      captionSize="s"
      firstCellIsHeader
      rows={lines}
      columns={[
        { head: say('corrigendum.what'), cell: ({ label }) => label },
        {
          head: say('corrigendum.versions'),
          cell: ({ before, after }) => (
            <>
              <p class="sgf-version">{version(say('corrigendum.before'), before)}</p>
              <p class="sgf-version">{version(say('corrigendum.after'), after)}</p>
            </>
          ),
        },
      ]}
    />
  );
}
