/** A mailbox as it is compared and stored: lower case, no white space around. */
export const mailbox = (typed: string): string => typed.trim().toLowerCase();

/**
 * Whether a text can be one mailbox: something, one @, a name with a dot. No white space, no control characters, and none
 * of the signs with which a mail header tells one address from the next.
 */
export const isMailbox = (text: string): boolean => text.length <= 254 && form.test(text);

const form = /^[^\s\p{Cc}@"(),:;<>[\]\\]{1,64}@[^\s\p{Cc}@"(),:;<>[\]\\.]+(\.[^\s\p{Cc}@"(),:;<>[\]\\.]+)+$/u;
