import type { FastifyRequest } from 'fastify';
import { isLanguage, languages, type Language } from '#words';
import { Page, useWords, type PageProps } from '../components/index.js';

/** Where a public page is found. */
export interface PublicAddress {
  /** Scheme, host and port: `https://grants.example.org`. */
  readonly site: string;
  readonly path: string;
  /** The language that the address itself names; without one the page is in the reader's. */
  readonly language?: Language | undefined;
}

/** The address that somebody asked for. */
export function publicAddress({ url, query }: FastifyRequest, site: string): PublicAddress {
  const { lang } = query as { lang?: unknown };
  const language = typeof lang === 'string' && isLanguage(lang) ? lang : undefined;
  return { site, path: url.split('?')[0]!, language };
}

/** An address of the site in one language, or in that of whoever asks. */
export const inLanguage = ({ site, path }: PublicAddress, language?: string): string =>
  `${site}${path}${language === undefined ? '' : `?lang=${language}`}`;

/**
 * A page that everybody may read and search engines may list. Without an address, as in a preview, it is listed nowhere.
 * It loads the script that finds out the reader's zone.
 */
export function PublicPage(
  props: Omit<PageProps, 'head' | 'scripts' | 'unlisted'> & {
    address?: PublicAddress | undefined;
    /** What the page is about, in a sentence or two. */
    description: string;
  },
) {
  const { address, description, children, ...page } = props;
  return (
    <Page
      {...page}
      scripts={['zone']}
      unlisted={address === undefined}
      head={address && <SearchHead address={address} title={props.title} description={description} />}
    >
      {children}
      {address ? <p class="govuk-body-s sgf-on-paper">{inLanguage(address, address.language)}</p> : null}
    </Page>
  );
}

function SearchHead(props: { address: PublicAddress; title: string; description: string }) {
  const { address, title, description } = props;
  const { language, say } = useWords();
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={inLanguage(address, address.language)} />
      {Object.keys(languages).map((each) => (
        <link rel="alternate" hreflang={each} href={inLanguage(address, each)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={inLanguage(address)} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={say('public.feed.title')}
        href={`/calls.atom?lang=${language}`}
      />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
    </>
  );
}
