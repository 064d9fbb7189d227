/** Builds the portal's assets into a folder (`dist/assets` unless given) and gives the manifest, name to hashed name. */
export function buildAssets(folder?: string): Promise<Record<string, string>>;
/** Turns physical sides of compiled CSS into logical ones. */
export function toLogical(css: string): string;
