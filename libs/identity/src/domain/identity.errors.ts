import { errorCatalogue } from '#kernel';

/** What can go wrong with people, organisations, roles and signing in. */
export const identityErrors = errorCatalogue({
  'identity.sign_in_refused': 'not_permitted',
  'identity.address_not_confirmed': 'not_permitted',
  'identity.person_disabled': 'not_permitted',
  'identity.too_many_attempts': 'refused',
  'identity.link_is_not_valid': 'refused',
  'identity.code_is_wrong': 'refused',
  'identity.second_factor_is_missing': 'refused',
  'identity.second_factor_is_there': 'conflict',
  'identity.email_is_taken': 'conflict',
  'identity.cannot_give_role': 'refused',
  'identity.cannot_name_deputy': 'refused',
  'identity.cannot_leave': 'refused',
  'identity.cannot_reset_second_factor': 'refused',
  'identity.administrators_exist': 'refused',
  'identity.is_member_already': 'conflict',
  'identity.is_invited_already': 'conflict',
  'invitation.cannot_accept': 'refused',
  'invitation.cannot_decline': 'refused',
  'invitation.cannot_revoke': 'refused',
});

/** What the constraints of the context mean to people. */
export const identityConstraints = {
  person_email_once: { kind: 'conflict', code: 'identity.email_is_taken' },
  membership_once: { kind: 'conflict', code: 'identity.is_member_already' },
  invitation_one_open: { kind: 'conflict', code: 'identity.is_invited_already' },
  role_grant_once: { kind: 'conflict', code: 'identity.has_role_already' },
  role_grant_needs_two_persons: { kind: 'refused', code: 'proposal.needs_another_person' },
  role_grant_not_by_its_holder: { kind: 'refused', code: 'identity.own_role' },
  deputy_once: { kind: 'conflict', code: 'identity.has_deputy_already' },
  deputy_is_another_person: { kind: 'refused', code: 'identity.own_deputy' },
} as const;
