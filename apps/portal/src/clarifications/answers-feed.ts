import type { CallRow } from '#calls';
import type { PublishedClarification } from '#correspondence';
import type { Words } from '#words';
import { addressOf, textIn } from '../calls/public-calls.js';
import type { Feed } from '../public/feed/atom.js';

/** The published questions and answers of a call, one entry each. */
export function answersFeed(
  call: CallRow,
  published: readonly PublishedClarification[],
  words: Words,
  site: string,
): Feed {
  const { say, language } = words;
  const address = `${site}${addressOf(call)}/questions`;
  return {
    id: `${address}.atom`,
    title: say('corr.feed.title', { call: textIn(call.title, words) }),
    subtitle: say('corr.feed.subtitle'),
    language,
    author: say('portal.fund'),
    self: `${address}.atom?lang=${language}`,
    href: `${address}?lang=${language}`,
    entries: published.map(({ id, number, question, answer, publishedAt }) => ({
      id: `urn:uuid:${id}`,
      title: say('corr.number', { number }),
      href: `${address}?lang=${language}#answer-${number}`,
      published: publishedAt,
      updated: publishedAt,
      summary: `${textIn(question, words)}\n\n${textIn(answer, words)}`,
    })),
  };
}
