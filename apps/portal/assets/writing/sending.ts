/// <reference lib="dom" />

/** What the server said of a form that was sent to be kept. */
export type Answer =
  | { readonly kind: 'saved'; readonly saved: Saved }
  /** Nobody knows what came of it (`offline`, `away`), or it was not looked at (`signed_out`). */
  | { readonly kind: 'clash' | 'signed_out' | 'offline' | 'away' | 'too_large' }
  /** Nothing can be saved here any more, or not as it stands now; `why` is empty where the server did not say. */
  | { readonly kind: 'closed' | 'wrong'; readonly why: string };

/** Every answer but that it is saved. */
export type Refusal = Exclude<Answer, { kind: 'saved' }>;

export interface Saved {
  readonly version: number;
  readonly savedAt: string;
  readonly seen: Readonly<Record<string, string>>;
  /** Fields as somebody else left them, as HTML of the server. */
  readonly taken: Readonly<Record<string, string>>;
  /** What stands under a field where a person may be recognised in it, as HTML; empty where not. */
  readonly traces: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly text: string; readonly href?: string }[];
}

/** Sends a form to be kept. A token of a session that is over is asked for anew, once. */
export async function send(
  body: string,
  version: string,
  token: string,
): Promise<Answer & { readonly token?: string }> {
  const first = await put(body, version, token);
  if (first !== 'forged') return first;
  const fresh = await freshToken();
  if (typeof fresh !== 'string') return fresh;
  const second = await put(body, version, fresh);
  return second === 'forged' ? { kind: 'wrong', why: '' } : { ...second, token: fresh };
}

/** Where the form is sent. */
export const address = document.querySelector('form[data-writing]')?.getAttribute('action') ?? location.pathname;

/** Milliseconds for a whole answer: longer than any line needs, so that a dead one is noticed. */
const longest = 30_000;

const put = (body: string, version: string, token: string): Promise<Answer | 'forged'> => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'if-match': `"${version}"`,
    'x-csrf-token': token,
  };
  return answerTo({ method: 'PUT', headers, body }, answerIn);
};

/** Out of the page as it would be opened now. */
const freshToken = (): Promise<string | Answer> =>
  answerTo<string | Answer>({}, async (response) => {
    if (isSignedOut(response)) return { kind: 'signed_out' };
    if (!response.ok) return { kind: 'away' };
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? { kind: 'signed_out' };
  });

/** Asks and reads. Whatever goes wrong on the way, also in the middle of the answer: nobody answered. */
async function answerTo<T>(init: RequestInit, read: (response: Response) => Promise<T>): Promise<T | Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longest);
  try {
    return await read(await fetch(address, { ...init, redirect: 'manual', signal: patience.signal }));
  } catch {
    return { kind: navigator.onLine ? 'away' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

const isSignedOut = ({ type, status }: Response): boolean => type === 'opaqueredirect' || status === 401;

const kinds: Readonly<Record<number, 'clash' | 'too_large' | 'closed' | 'away'>> = {
  ...{ 412: 'clash', 413: 'too_large', 403: 'closed', 404: 'closed', 409: 'closed' },
  // Somebody who is asked too often, or in between, did not answer yet.
  ...{ 408: 'away', 425: 'away', 429: 'away' },
};

async function answerIn(response: Response): Promise<Answer | 'forged'> {
  if (isSignedOut(response)) return { kind: 'signed_out' };
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const answer = isJson ? ((await response.json()) as Partial<Saved> & { readonly why?: string }) : {};
  if (response.ok) return answer.version === undefined ? { kind: 'away' } : { kind: 'saved', saved: answer as Saved };
  if (response.status === 403 && !isJson) return 'forged';
  const kind = response.status >= 500 ? 'away' : (kinds[response.status] ?? 'wrong');
  return kind === 'closed' || kind === 'wrong' ? { kind, why: answer.why ?? '' } : { kind };
}
