/** The documents that calls of the fund have asked for: the product names them in each of its languages. */
export const keptDocuments = [
  'project_proposal',
  'project_budget',
  'partner_declaration',
  'reference_letter_1',
  'reference_letter_2',
  'registration_certificate',
  'audited_statements',
] as const;

/** The scored criteria of the rubrics that the product begins with, which it names likewise. */
export const keptScores = [
  'relevance',
  'activities_and_results',
  'capacity_and_experience',
  'sustainability',
  'cost_effectiveness',
  'design',
  'capacity',
] as const;

/** Whether the product names it; otherwise it is the call's own, and the call names it. */
export const isKeptDocument = (name: string): boolean => (keptDocuments as readonly string[]).includes(name);

/** As `isKeptDocument`, of a scored criterion. */
export const isKeptScore = (name: string): boolean => (keptScores as readonly string[]).includes(name);
