import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

/** How the text of a setting becomes its value. `form` is what an error message calls the expected form. */
export interface Form<Value> {
  readonly form: string;
  /** Undefined means that the text has another form. */
  read(text: string): Value | undefined;
}

/** Where the virus scanner listens. */
export type Address = { readonly host: string; readonly port: number } | { readonly path: string };

/** One of some words. */
export const oneOf = <Word extends string>(...words: readonly Word[]): Form<Word> => ({
  form: words.length === 2 ? words.join(' or ') : `one of ${words.join(', ')}`,
  read: (text) => words.find((word) => word === text),
});

/** An address whose scheme is one of these; `example` shows the whole. Gives the text as it stands. */
export const address = (example: string, ...schemes: readonly string[]): Form<string> => ({
  form: `an address like ${example}`,
  read: (text) => {
    const url = parse(text);
    return url !== undefined && schemes.includes(url.protocol) && url.hostname !== '' ? text : undefined;
  },
});

/** The public address of the portal: an origin, without a path, because cookies and links belong to the whole host. */
export const origin: Form<string> = {
  form: 'an address without a path, like https://grants.example.org',
  read: (text) => {
    const url = parse(text);
    const plain =
      url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === '';
    return plain && url.username === '' ? url.origin : undefined;
  },
};

/** A port to listen on; 0 lets the system choose. */
export const port: Form<number> = {
  form: 'a whole number from 0 to 65535',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};

/** A name or number of this machine to listen on. */
export const host: Form<string> = {
  form: 'an IP address or a host name, like 127.0.0.1 or 0.0.0.0',
  read: (text) => (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined),
};

/** A folder of this machine; a relative one stands in the project's folder, wherever the command is called. */
export const folder: Form<string> = {
  form: 'a folder',
  read: (text) => (text.includes('://') ? undefined : resolve(projectRoot, text)),
};

/** A text that nobody guesses. */
export const secret: Form<string> = {
  form: 'at least 32 characters, like the output of: openssl rand -hex 32',
  read: (text) => (text.length >= 32 ? text : undefined),
};

/** Who our mails are from. Line breaks would let one header become two. */
export const sender: Form<string> = {
  form: 'like Small Grants Facility <grants@example.org>',
  read: (text) =>
    /^([^<>\r\n"]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/.test(text) && /</.test(text) === />/.test(text) ? text : undefined,
};

/** `host:port`, or the path of a socket. */
export const socket: Form<Address> = {
  form: 'host:port, or the path of a socket like /run/clamav/clamd.ctl',
  read: (text) => {
    if (isAbsolute(text)) return { path: text };
    const match = /^(.+):(\d{1,5})$/.exec(text);
    const found = { host: host.read(match?.[1] ?? ''), port: port.read(match?.[2] ?? '') };
    return found.host === undefined || !found.port ? undefined : { host: found.host, port: found.port };
  },
};

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
