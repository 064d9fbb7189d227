import { chooseLanguage, fundTimeZone, words } from '#words';
import type { FastifyReply } from 'fastify';
import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FrameContext, type Frame, type NavigationItem, type PageAssets } from '../components/index.js';

/** What is known of a reader when a page is made. */
export interface Reader {
  readonly path: string;
  /** Address of the page with its query; none where a form is answered. */
  readonly address?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  /** Language chosen by the person: of the address, the account, or a cookie. */
  readonly language?: string | undefined;
  /** IANA zone of the reader, where it is known. */
  readonly timeZone?: string | undefined;
  readonly account?: { readonly name: string; readonly email?: string; readonly isConfirmed?: boolean } | undefined;
  /** Where “exit this page” leads, for whom it is there. */
  readonly exit?: string | undefined;
  /** Token for forms; see `csrfToken`. */
  readonly csrf?: string | undefined;
  readonly navigation?: readonly NavigationItem[] | undefined;
}

/** The frame of a page for its reader. */
export const frameFor = (reader: Reader, assets: PageAssets): Frame => ({
  words: words(chooseLanguage(reader.acceptLanguage, reader.language)),
  timeZone: reader.timeZone ?? fundTimeZone,
  isOwnZone: reader.timeZone !== undefined,
  path: reader.path,
  address: reader.address,
  assets,
  navigation: reader.navigation ?? [],
  account: reader.account,
  exit: reader.exit,
  csrf: reader.csrf ?? '',
});

/** A view as a whole document. */
export const renderPage = (view: VNode, frame: Frame): string =>
  `<!DOCTYPE html>\n${renderToString(h(FrameContext.Provider, { value: frame, children: view }))}`;

/**
 * Answers with a page. A page within a session is kept nowhere, nor is what answers a form; another public one may be
 * kept by the browser that asked, and is checked again each time.
 */
export function sendPage(reply: FastifyReply, view: VNode, frame: Frame, status = 200): FastifyReply {
  const isKept = reply.request.method === 'GET' && status === 200 && !frame.csrf && !frame.account;
  return reply
    .status(status)
    .header('cache-control', isKept ? 'private, no-cache' : 'no-store')
    .header('vary', 'accept-language, cookie')
    .type('text/html; charset=utf-8')
    .send(renderPage(view, frame));
}
