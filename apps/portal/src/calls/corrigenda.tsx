import type { CorrigendumRow } from '#calls';
import { useWords } from '../components/index.js';

/** What was mended in a published call, the latest first, each with its reason. */
export function Corrigenda({ corrigenda }: { corrigenda: readonly CorrigendumRow[] }) {
  const words = useWords();
  if (corrigenda.length === 0) return null;
  return (
    <section aria-labelledby="corrigenda">
      <h2 class="govuk-heading-l" id="corrigenda">
        {words.say('public.corrigenda')}
      </h2>
      {corrigenda.map(({ number, kind, why, publishedAt }) => (
        <article id={`corrigendum-${number}`} class="sgf-call">
          <h3 class="govuk-heading-m">
            {words.say('public.corrigendum', { number, kind: words.sayCode(`call.corrigendum.${kind}`) })}
          </h3>
          <p class="govuk-body">{why}</p>
          <p class="govuk-body-s">{words.say('public.published_at', { at: publishedAt.toISOString() })}</p>
        </article>
      ))}
    </section>
  );
}
