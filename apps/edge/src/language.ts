import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { chooseLanguage, type Language } from '#words';

/** Keeps the language of a browser, for pages that know no account. */
export const languageCookie = 'sgf_language';

/**
 * The language to answer in: that of the address (`?lang=`), else of the person's account, else the one kept in this
 * browser, else what the browser asks for.
 */
export const languageOf = ({ query, cookies, headers }: FastifyRequest, account?: string): Language =>
  chooseLanguage(headers['accept-language'], langOf(query), account, cookies?.[languageCookie]);

const langOf = (query: unknown): string | undefined => {
  const lang = (query as { lang?: unknown } | undefined)?.lang;
  return typeof lang === 'string' ? lang : undefined;
};
