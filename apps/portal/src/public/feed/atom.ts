/** One entry of a feed. Ids never change; `updated` says when there was last something new in it. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly published: Date;
  readonly updated: Date;
  /** Plain text. */
  readonly summary: string;
}

/** A feed as RFC 4287 has it. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  /** Its own address, and that of the page that it is about. */
  readonly self: string;
  readonly href: string;
  readonly entries: readonly FeedEntry[];
}

/** The feed as XML. The same feed is the same text: nothing of the moment stands in it. */
export function atomOf(feed: Feed): string {
  const entries = [...feed.entries].sort((a, b) => b.updated.getTime() - a.updated.getTime());
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    ...[`<id>${escaped(feed.id)}</id>`, `<title>${escaped(feed.title)}</title>`],
    `<subtitle>${escaped(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.href)}"/>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    // A feed without entries was never changed.
    `<updated>${entries[0]?.updated.toISOString() ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

const entryLines = (entry: FeedEntry): string[] => [
  '<entry>',
  ...[`<id>${escaped(entry.id)}</id>`, `<title>${escaped(entry.title)}</title>`],
  `<link rel="alternate" type="text/html" href="${escaped(entry.href)}"/>`,
  `<published>${entry.published.toISOString()}</published>`,
  `<updated>${entry.updated.toISOString()}</updated>`,
  `<summary>${escaped(entry.summary)}</summary>`,
  '</entry>',
];

/** What XML 1.0 has no place for is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
