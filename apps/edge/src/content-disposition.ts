import { kernelErrors } from '#kernel';

/** The name that a sender gives its file (RFC 6266: `filename*` before `filename`). Throws `invalid_input`. */
export const nameIn = (header: string | undefined): string => {
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  if (extended !== undefined) return decoded(extended);
  const [, quoted, token] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header ?? '') ?? [];
  const name = quoted?.replace(/\\(.)/g, '$1') ?? token;
  if (name === undefined) throw missing();
  return name;
};

/** Says that a file is to be saved, never shown, under a name in any script. */
export const attachmentOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw missing();
  }
};

const missing = () => kernelErrors.error('invalid_input', [], [{ pointer: '', code: 'file.name_missing' }]);
