import { withNext } from '../sign-in/next.js';
import { useFrame, useWords, type NavigationItem } from './frame.js';
import { classNames } from './class-names.js';

/** The ways through the portal. Never folded away: without a script it would have to open again, and the page would jump. */
export function ServiceNavigation(props: Navigation) {
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">{props.items.length > 0 ? <Items {...props} /> : null}</div>
      </div>
    </div>
  );
}

interface Navigation {
  readonly label?: string | undefined;
  readonly items: readonly (NavigationItem & { readonly current?: boolean | undefined })[];
}

function Items(props: Navigation) {
  const { say } = useWords();
  return (
    <nav aria-label={props.label ?? say('portal.menu')} class="govuk-service-navigation__wrapper">
      <ul class="govuk-service-navigation__list" id="navigation">
        {props.items.map((item) => (
          <li
            class={classNames(
              'govuk-service-navigation__item',
              item.current && 'govuk-service-navigation__item--active',
            )}
          >
            <a class="govuk-service-navigation__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.current ? (
                <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
              ) : (
                item.text
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The navigation of the frame, the page's own way marked: the longest address that the path stands under. */
export function FrameNavigation() {
  const { navigation, path, address } = useFrame();
  const under = navigation.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
  const current = under.reduce<NavigationItem | undefined>(
    (a, b) => (a && a.href.length >= b.href.length ? a : b),
    undefined,
  );
  const next = new URL(address ?? '/', 'http://here.invalid').searchParams.get('next') ?? undefined;
  const items = navigation.map(({ href, text }) => ({
    href: entrances.includes(href) ? withNext(href, next) : href,
    text,
    current: href === current?.href,
  }));
  return <ServiceNavigation items={items} />;
}

/** Whoever was on the way to a page comes there by either of them. */
const entrances: readonly string[] = ['/sign-in', '/register'];

/** One language to read the page in. */
export interface LanguageLink {
  readonly lang: string;
  readonly text: string;
  /** Where the page stands in this language; without it the choice is a button of the form around. */
  readonly href?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly current?: boolean | undefined;
}

/** The languages of the page, each in its own name. */
export function LanguageNavigation(props: { label?: string | undefined; items: readonly LanguageLink[] }) {
  const { say } = useWords();
  return (
    <nav class="govuk-language-navigation" aria-label={props.label ?? say('portal.language')}>
      <ul class="govuk-language-navigation__list">
        {props.items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            <LanguageChoice {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageChoice({ lang, dir, text, href, current }: LanguageLink) {
  const about = { lang, dir };
  if (current)
    return (
      <span class="govuk-language-navigation__text" aria-current="true" {...about}>
        {text}
      </span>
    );
  if (href === undefined)
    return (
      <button class="govuk-language-navigation__link sgf-languages__button" name="language" value={lang} {...about}>
        {text}
      </button>
    );
  return (
    <a class="govuk-language-navigation__link" href={href} rel="alternate" hreflang={lang} {...about}>
      {text}
    </a>
  );
}
