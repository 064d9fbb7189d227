/// <reference lib="dom" />
import { address } from './sending.js';
import type { Kept } from './kept-text.js';

/** The form as it would be sent, without its token and its key. */
export const bodyOf = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !['_csrf', '_key', '_version'].includes(name))
      fields.append(name, value.replace(/\r\n?/g, '\n'));
  return fields.toString();
};

/** What a person typed, without what the page says about itself. */
export const fieldsOnly = (body: string): string => {
  const fields = new URLSearchParams(body);
  for (const name of ['_seen', '_shown']) fields.delete(name);
  return fields.toString();
};

/** What stands in one field, with all of its parts. */
export const under = (body: string, name: string): string =>
  [...new URLSearchParams(body)].filter(([key]) => key === name || key.startsWith(`${name}[`)).join('\n');

/** Sends what was kept as its own form, for the page that shows what is to be decided. */
export function sendWhole({ body, version }: Kept, token: string): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: address, hidden: true });
  const fields: [string, string][] = [...new URLSearchParams(body), ['_version', version], ['_csrf', token]];
  for (const [name, value] of fields) {
    const field = Object.assign(document.createElement('textarea'), { name });
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  // A question may be called “submit”.
  HTMLFormElement.prototype.submit.call(form);
}
