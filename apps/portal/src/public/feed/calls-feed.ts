import type { CallRow, CorrigendumRow } from '#calls';
import { fundTimeZone, type Words } from '#words';
import { addressOf, textIn } from '../../calls/public-calls.js';
import type { Feed, FeedEntry } from './atom.js';

/** What of a published answer a feed tells. */
export interface PublishedAnswer {
  readonly id: string;
  readonly publishedAt: Date;
}

/** A published call with all that was published about it since. */
export interface FollowedCall {
  readonly call: CallRow;
  readonly corrigenda: readonly CorrigendumRow[];
  readonly answers: readonly PublishedAnswer[];
  /** When it was cancelled. */
  readonly cancelledAt?: Date | undefined;
}

/** Every call that was published, every corrigendum, and every time that answers were published. */
export function callsFeed(calls: readonly FollowedCall[], words: Words, site: string): Feed {
  const { say, language } = words;
  return {
    id: `${site}/calls.atom`,
    title: say('public.feed.title'),
    subtitle: say('public.feed.subtitle'),
    language,
    author: say('portal.fund'),
    self: `${site}/calls.atom?lang=${language}`,
    href: `${site}/?lang=${language}`,
    entries: calls.flatMap((followed) => entriesOf(followed, words, site)),
  };
}

function entriesOf(followed: FollowedCall, words: Words, site: string): FeedEntry[] {
  const { call, corrigenda, answers } = followed;
  const { publishedAt } = call;
  if (publishedAt === null) return [];
  const title = textIn(call.title, words);
  const addressIn = (path: string, place = '') => `${site}${addressOf(call)}${path}?lang=${words.language}${place}`;
  return [
    {
      id: `urn:uuid:${call.id}`,
      title: call.state === 'cancelled' ? words.say('public.feed.cancelled', { title }) : title,
      href: addressIn(''),
      published: publishedAt,
      updated: latestOf([
        publishedAt,
        followed.cancelledAt,
        ...[...corrigenda, ...answers].map((each) => each.publishedAt),
      ]),
      summary: datesOf(call, words),
    },
    ...corrigenda.map((each) => ({
      id: `urn:uuid:${each.id}`,
      title: words.say('public.feed.corrigendum', { title, number: each.number }),
      href: addressIn('', `#corrigendum-${each.number}`),
      published: each.publishedAt,
      updated: each.publishedAt,
      summary: textIn(each.why, words),
    })),
    ...timesOf(answers).map((each) => ({
      id: `urn:uuid:${each[0]!.id}`,
      title: words.say('public.feed.answers', { title }),
      href: addressIn('/questions'),
      published: each[0]!.publishedAt,
      updated: each[0]!.publishedAt,
      summary: words.say('public.feed.answers_count', { count: each.length }),
    })),
  ];
}

const datesOf = (call: CallRow, words: Words): string =>
  call.windows
    .map((window) =>
      words.say('public.feed.dates', {
        title: textIn(window.title, words),
        opens: words.dateTime(window.opensAt, fundTimeZone),
        closes: words.deadline(window.closesAt, fundTimeZone),
      }),
    )
    .join(' ');

/** Answers that were published at the same instant belong together. */
const timesOf = (answers: readonly PublishedAnswer[]): (readonly PublishedAnswer[])[] => {
  const times = [...new Set(answers.map(({ publishedAt }) => publishedAt.getTime()))];
  return times.map((time) => answers.filter(({ publishedAt }) => publishedAt.getTime() === time));
};

const latestOf = (instants: readonly (Date | undefined)[]): Date =>
  instants.reduce<Date>((latest, each) => (each !== undefined && each > latest ? each : latest), instants[0]!);
