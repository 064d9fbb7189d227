import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { useWords } from './frame.js';

/** A step of the way to this page; the last one, without an address, is the page itself. */
export interface Crumb {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
}

/** Where one is. */
export function Breadcrumbs(props: { items: readonly Crumb[]; collapseOnMobile?: boolean | undefined }) {
  const { say } = useWords();
  return (
    <nav
      class={classNames('govuk-breadcrumbs', props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      aria-label={say('portal.breadcrumbs')}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
            {href ? (
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** To the page before, within a journey. */
export function BackLink(props: { href: string; children?: ComponentChildren }) {
  const { say } = useWords();
  return (
    <a href={props.href} class="govuk-back-link">
      {props.children ?? say('portal.back')}
    </a>
  );
}

/** To the content, past the navigation: the first thing that a keyboard reaches. */
export function SkipLink(props: { href: string; children: ComponentChildren }) {
  return (
    <a href={props.href} class="govuk-skip-link" data-module="govuk-skip-link">
      {props.children}
    </a>
  );
}
