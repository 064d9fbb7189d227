import { Details, InsetText, LinkList, useWords } from '../components/index.js';
import type { BudgetPlace } from './budget-place.js';

/** While the project’s length is not said. */
export function MonthsMissing({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  if (place.months !== undefined) return null;
  return (
    <InsetText>
      {say('budget.months_missing')}{' '}
      <a class="govuk-link" href={`/applications/${place.id}/sections/project`}>
        {say('budget.months_link')}
      </a>
    </InsetText>
  );
}

/** The ways to write it in a spreadsheet. */
export function Elsewhere({ place }: { place: BudgetPlace }) {
  const { say } = useWords();
  const links = [
    [`/calls/${encodeURIComponent(place.callCode)}/budget.xlsx`, say('budget.template')],
    [`/applications/${place.id}/budget/import`, say('budget.import')],
    [`/applications/${place.id}/budget/paste`, say('budget.paste')],
  ] as const;
  return (
    <Details summary={say('budget.elsewhere')}>
      <LinkList links={links.map(([href, text]) => ({ href, text }))} />
    </Details>
  );
}
