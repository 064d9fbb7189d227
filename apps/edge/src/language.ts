import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { chooseLanguage, isLanguage, type Language } from '#words';

/** Keeps the language that somebody chose on a page. */
export const languageCookie = 'sgf_language';

/**
 * The language to answer in: chosen in this browser, else that of the person's account, else what the browser asks for.
 */
export const languageOf = ({ cookies, headers }: FastifyRequest, account?: string): Language =>
  chooseLanguage(
    headers['accept-language'],
    [cookies?.[languageCookie], account].find((chosen) => chosen !== undefined && isLanguage(chosen)),
  );
