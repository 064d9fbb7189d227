/** What the page gives the script to say, in the reader's language. */
export interface UploadWords {
  readonly sending: string;
  readonly waiting: string;
  readonly attaching: string;
  readonly arrived: string;
  readonly failed: string;
  readonly signed_out: string;
  readonly stays: string;
  readonly cancel: string;
  readonly too_large: string;
  readonly look: string;
}

/** Fills `{name}` and its like. */
export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)(?::\w+)?\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
