import { useWords } from '../components/index.js';

/** What the fund is, each sentence with the public text that it stands in. Nothing here is a rule of a call. */
const known = [
  ['founded', 'A/RES/64/293, art. 38'],
  ['managed', 'UNODC'],
  ['fed', 'CTOC/COP/2012/1, para. 36'],
  ['facility', 'CTOC/COP/2012/1, para. 37'],
] as const;

/** Who gives the money, on what footing, and how a grant comes about. */
export function AboutTheFund() {
  const { say } = useWords();
  return (
    <section aria-labelledby="fund" class="sgf-section">
      <h2 class="govuk-heading-l" id="fund">
        {say('public.fund.title')}
      </h2>
      {known.map(([what, source]) => (
        <p class="govuk-body">
          {say(`public.fund.${what}`)} <span class="sgf-count">({source})</span>
        </p>
      ))}
      <h2 class="govuk-heading-l">{say('public.fund.way')}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {(['read', 'apply', 'eligibility', 'assessment', 'advice', 'grant'] as const).map((step) => (
          <li>{say(`public.fund.way.${step}`)}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href="/calls.atom">
          {say('public.feed.follow')}
        </a>
      </p>
    </section>
  );
}
