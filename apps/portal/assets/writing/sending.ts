/// <reference lib="dom" />

/** What the server said of a form that was sent to be kept. */
export type Answer =
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'clash' | 'signed_out' | 'offline' | 'away' }
  | { readonly kind: 'closed'; readonly why: string };

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
  if (first !== 403) return first;
  const fresh = await freshToken();
  if (fresh === undefined) return { kind: 'signed_out' };
  const second = await put(body, version, fresh);
  return second === 403 ? { kind: 'signed_out' } : { ...second, token: fresh };
}

/** Where the form is sent. */
export const address = document.querySelector('form[data-writing]')?.getAttribute('action') ?? location.pathname;

async function put(body: string, version: string, token: string): Promise<Answer | 403> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'if-match': `"${version}"`,
    'x-csrf-token': token,
  };
  let response: Response;
  try {
    response = await fetch(address, { method: 'PUT', headers, body, redirect: 'manual' });
  } catch {
    return { kind: navigator.onLine ? 'away' : 'offline' };
  }
  if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed_out' };
  if (response.status === 412) return { kind: 'clash' };
  if (response.status >= 500) return { kind: 'away' };
  const isJson = response.headers.get('content-type')?.includes('json');
  if (response.status === 403 && !isJson) return 403;
  const answer: unknown = isJson ? await response.json() : {};
  return response.ok
    ? { kind: 'saved', saved: answer as Saved }
    : { kind: 'closed', why: (answer as { why?: string }).why ?? '' };
}

/** Out of the page as it would be opened now; undefined for who is signed out. */
async function freshToken(): Promise<string | undefined> {
  try {
    const response = await fetch(address, { redirect: 'manual' });
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector<HTMLInputElement>('form[data-writing] [name="_csrf"]')?.value;
  } catch {
    return undefined;
  }
}
