import { profileDocumentFor } from './from-profile.js';

test.each([
  ['registration_certificate', undefined, 'registration_certificate'],
  ['audited_statements', undefined, 'audited_statement'],
  ['psea_policy', undefined, 'psea_policy'],
  ['project_proposal', undefined, undefined],
  ['constructor', undefined, undefined],
  ['our_rules', 'statutes', 'statutes'],
  ['registration_certificate', 'statutes', 'statutes'],
] as const)('%s, said to be %s, is the %s of a profile', (document, fromProfile, wanted) =>
  expect(profileDocumentFor({ document, ...(fromProfile === undefined ? {} : { fromProfile }) })).toBe(wanted),
);
