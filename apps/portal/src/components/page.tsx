import { languages } from '#words';
import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { EditingFields } from './editing-fields.js';
import { ExitSkipLink, ExitThisPage, exitScript } from './exit-this-page.js';
import { ErrorSummary, type SummaryLine } from './error-summary.js';
import { useFrame, useWords } from './frame.js';
import { FrameNavigation, LanguageNavigation } from './navigation.js';
import { UnconfirmedNotice } from './unconfirmed-notice.js';
import { BackLink, Breadcrumbs, SkipLink, type Crumb } from './wayfinding.js';

/** The blue of the header, also for the browser's own bar. */
const themeColour = '#1D4F91';

export interface PageProps {
  /** What the page is about; the document's title is made of it. */
  readonly title: string;
  /** The page before, within a journey. */
  readonly back?: string | undefined;
  /** Where the page stands, for pages of a hierarchy. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Shown first, and said in the document's title. */
  readonly errors?: readonly SummaryLine[] | undefined;
  /** Full width for staff; otherwise one column of about 66 characters. */
  readonly wide?: boolean | undefined;
  /** Kept out of search engines: everything but public pages. */
  readonly unlisted?: boolean | undefined;
  /** Scripts that this page loads beside the one of every page, by the name of their source in assets/. */
  readonly scripts?: readonly string[] | undefined;
  /** What search engines and feed readers look for in the head of a public page. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The whole document around a page's content. */
export function Page(props: PageProps) {
  const { words, exit } = useFrame();
  return (
    <html lang={words.language} dir={words.dir} class="govuk-template">
      <Head {...props} />
      <body class={classNames('govuk-template__body', props.wide && 'sgf-wide')}>
        <SkipLink href="#main-content">{words.say('portal.skip_to_content')}</SkipLink>
        {exit ? <ExitSkipLink href={exit} /> : null}
        <Header />
        <div class="govuk-width-container">
          <Languages />
          <WayBack {...props} />
          <main class="govuk-main-wrapper" id="main-content">
            {exit ? <ExitThisPage href={exit} /> : null}
            <div class={props.wide ? undefined : 'sgf-reading'}>
              {props.errors?.length ? <ErrorSummary lines={props.errors} /> : null}
              <UnconfirmedNotice />
              {props.children}
            </div>
          </main>
        </div>
        <Footer />
      </body>
    </html>
  );
}

function Head(props: PageProps) {
  const { words, assets, exit } = useFrame();
  const title = words.say('portal.document_title', { title: props.title });
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.errors?.length ? words.say('portal.document_title_error', { title }) : title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={themeColour} />
      {props.unlisted ? <meta name="robots" content="noindex" /> : null}
      {props.head}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.css} />
      <script type="module" src={assets.js} />
      {[...(exit ? [exitScript] : []), ...(props.scripts ?? [])].map((name) => (
        <script type="module" src={assets.scripts[name]} />
      ))}
    </head>
  );
}

function Header() {
  const { words, account, csrf } = useFrame();
  return (
    <header class="govuk-template__header">
      <div class="govuk-generic-header sgf-header">
        <div class="govuk-generic-header__container govuk-width-container sgf-header__container">
          <div class="govuk-generic-header__logo">
            <a href="/" class="govuk-generic-header__homepage-link sgf-header__name">
              <span class="sgf-header__part">{words.say('portal.fund')}</span>{' '}
              <span class="sgf-header__part">
                <span class="sgf-header__dot" aria-hidden="true">
                  ·{' '}
                </span>
                {words.say('portal.facility')}
              </span>
            </a>
          </div>
          {csrf ? (
            <form class="sgf-header__account" method="post" action="/sign-out">
              <input type="hidden" name="_csrf" value={csrf} />
              {account ? (
                <a class="sgf-header__person govuk-link govuk-link--inverse" href="/account">
                  {account.name}
                </a>
              ) : null}
              <button class="sgf-header__sign-out">{words.say('portal.sign_out')}</button>
            </form>
          ) : null}
        </div>
      </div>
      <FrameNavigation />
    </header>
  );
}

/** Above the content and outside of it; in a landmark, so that no part of the page is out of reach of a screen reader. */
function WayBack(props: { back?: string | undefined; crumbs?: readonly Crumb[] | undefined }) {
  const { say } = useWords();
  if (props.crumbs) return <Breadcrumbs items={props.crumbs} collapseOnMobile />;
  if (props.back === undefined) return null;
  return (
    <nav aria-label={say('portal.back')}>
      <BackLink href={props.back} />
    </nav>
  );
}

/** A visitor follows a link; whoever has an account changes its language. Not on the answer to a form: see `address`. */
function Languages() {
  const { words, address, account } = useFrame();
  if (address === undefined) return null;
  const items = Object.entries(languages).map(([lang, { name, dir }]) => ({
    lang,
    dir,
    text: name,
    ...(account ? {} : { href: withLang(address, lang) }),
    current: lang === words.language,
  }));
  if (!account) return <LanguageNavigation items={items} />;
  return (
    <form class="sgf-languages" method="post" action="/account/language">
      <EditingFields />
      <input type="hidden" name="next" value={withLang(address)} />
      <LanguageNavigation items={items} />
    </form>
  );
}

function withLang(address: string, lang?: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  searchParams.delete('lang');
  if (lang) searchParams.set('lang', lang);
  return searchParams.size > 0 ? `${pathname}?${String(searchParams)}` : pathname;
}

function Footer() {
  const { say } = useWords();
  return (
    <footer class="govuk-template__footer">
      <div class="sgf-footer">
        <div class="govuk-width-container">
          <p class="sgf-footer__text">{say('portal.footer')}</p>
        </div>
      </div>
    </footer>
  );
}
