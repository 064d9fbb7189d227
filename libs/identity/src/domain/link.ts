/** What a link in a mail is good for, once. */
export type LinkPurpose = 'confirm_address' | 'set_password' | 'change_address';

/** How long a link is good for, in hours. */
export const linkHours = 48;

/** Where people come out who follow a link: pages of the portal, which ask for the password. */
export const linkPages: Readonly<Record<LinkPurpose, string>> = {
  confirm_address: '/confirm-address',
  set_password: '/set-password',
  change_address: '/confirm-new-address',
};

/** The address of a link. The token is good once and for two days; the page that it opens names no other site. */
export const linkAddress = (publicUrl: string, purpose: LinkPurpose, token: string): string =>
  new URL(`${linkPages[purpose]}?token=${encodeURIComponent(token)}`, publicUrl).href;
