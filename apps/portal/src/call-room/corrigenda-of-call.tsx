import type { CallRow, CorrigendumRow } from '#calls';
import { CallText } from '../calls/call-text.js';
import { InstantInBothZones } from '../calls/instant.js';
import { useWords } from '../components/index.js';
import { correctionLines } from './correction-lines.js';
import { CorrectionsTable } from './corrections-table.js';

/**
 * What was corrected in a published call, the latest first, both versions beside each other: for the public page of the
 * call. `corrigenda` is `CorrigendaReader.list(actor, call.id)`. Nothing where nothing was corrected.
 */
export function CorrigendaOfCall({ call, corrigenda }: { call: CallRow; corrigenda: readonly CorrigendumRow[] }) {
  const { say } = useWords();
  if (corrigenda.length === 0) return null;
  return (
    <section id="corrigenda" aria-labelledby="corrigenda-title">
      <h2 class="govuk-heading-m" id="corrigenda-title">
        {say('corrigendum.all')}
      </h2>
      {corrigenda.map((corrigendum) => (
        <Corrigendum call={call} corrigendum={corrigendum} />
      ))}
    </section>
  );
}

/** One corrigendum: its number, when and why, and both versions. */
export function Corrigendum({ call, corrigendum }: { call: CallRow; corrigendum: CorrigendumRow }) {
  const words = useWords();
  const { number, kind, why, publishedAt, differences } = corrigendum;
  const title = words.say('corrigendum.number', { number });
  return (
    <article id={`corrigendum-${number}`}>
      <h3 class="govuk-heading-s">
        {title}: {words.sayCode(`call.corrigendum.${kind}`)}
      </h3>
      <p class="govuk-body">
        <InstantInBothZones at={publishedAt} />
        <br />
        <CallText texts={why} />
      </p>
      <CorrectionsTable caption={title} lines={correctionLines(differences, call.windows, words)} />
    </article>
  );
}
