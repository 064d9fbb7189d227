import { coFundingProof, lacksCoFundingProof, type BudgetAnswers } from '#applications/domain';
import { InsetText, useWords } from '../components/index.js';

/** Others pay a part and nothing shows that this money is secured: told wherever one writes or checks, and it stops nobody. */
export function ProofLacking(props: {
  application: string;
  budget: BudgetAnswers | undefined;
  documents: readonly { readonly document: string }[];
}) {
  const { say } = useWords();
  const { application, budget, documents } = props;
  if (
    !lacksCoFundingProof(
      budget,
      documents.map(({ document }) => document),
    )
  )
    return null;
  return (
    <InsetText>
      {say('documents.proof_lacking')}{' '}
      <a class="govuk-link" href={`/applications/${application}/documents#title-${coFundingProof}`}>
        {say('documents.proof_add')}
      </a>
    </InsetText>
  );
}
