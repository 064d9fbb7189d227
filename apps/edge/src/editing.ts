/** What a form says about itself, beside what a person filled in. */
export interface Editing {
  /** The version that the page showed: `expectedVersion` of the use-case. */
  readonly version?: number | undefined;
  /** Minted when the page was made: the idempotency key. */
  readonly key?: string | undefined;
  readonly csrf?: string | undefined;
}

/** Takes the hidden fields of `EditingFields` out of a body, so that what remains is what was asked. */
export function stripEditingFields(body: unknown): { readonly editing: Editing; readonly body: unknown } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { editing: {}, body };
  const { _csrf, _version, _key, ...rest } = body as Readonly<Record<string, unknown>>;
  const version = typeof _version === 'string' && /^\d{1,9}$/.test(_version) ? Number(_version) : undefined;
  return { editing: { version, key: text(_key), csrf: text(_csrf) }, body: rest };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
