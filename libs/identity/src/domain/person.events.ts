import type { LinkPurpose } from './link.js';

/**
 * What happened to a person that a mail to their own mailbox follows, and the link in it. The events carry no address and
 * no token: whoever writes the mail reads the one and makes the other in that moment (`MintLink`).
 */
export const mailsAfter = {
  'person.registered': 'confirm_address',
  'person.registered_again': null,
  'person.invited': 'set_password',
  'person.password_link_wanted': 'set_password',
  'person.password_set': null,
  'person.password_changed': null,
  'person.second_factor_enrolled': null,
  'person.second_factor_reset': null,
} as const satisfies Record<string, LinkPurpose | null>;
