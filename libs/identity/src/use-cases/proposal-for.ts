import { kernelErrors } from '#kernel';
import type { Command, Proposal, Proposals } from '#platform';

/** The proposal of one act, held until the commit. Throws `not_found`, also when it is of another act. */
export const proposalFor = async (
  proposals: Proposals,
  act: string,
  id: string,
  { expectedVersion }: Command,
): Promise<Proposal> => {
  const proposal = await proposals.lock(id, expectedVersion);
  if (proposal.act !== act) throw kernelErrors.error('not_found');
  return proposal;
};
