/** The documents that calls of the fund have asked for; a call may ask for others by name. */
export const keptDocuments = [
  'project_proposal',
  'project_budget',
  'partner_declaration',
  'reference_letter_1',
  'reference_letter_2',
  'registration_certificate',
  'audited_statements',
] as const;
