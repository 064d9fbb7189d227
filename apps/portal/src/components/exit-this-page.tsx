import type { Words } from '#words';
import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.js';
import { classNames } from './class-names.js';
import { useWords } from './frame.js';

/** The script of assets/ that lets Shift, pressed three times, leave the page too. */
export const exitScript = 'submitting-exit';

/**
 * Leaves for a page that says nothing of where one was: by the link, which needs no script, or by pressing Shift three
 * times. Pages within a session are kept by no browser, so that going back shows nothing once the session is over.
 */
export function ExitThisPage(props: {
  href: string;
  id?: string | undefined;
  class?: string | undefined;
  children?: ComponentChildren;
}) {
  const { say } = useWords();
  return (
    <div
      id={props.id}
      class={classNames('govuk-exit-this-page', props.class)}
      data-module="govuk-exit-this-page"
      {...announcements(say)}
    >
      <ButtonLink
        href={props.href}
        kind="warning"
        class="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        rel="nofollow noreferrer"
      >
        {props.children ?? (
          <>
            <span class="govuk-visually-hidden">{say('submitting.exit.emergency')}</span> {say('submitting.exit.text')}
          </>
        )}
      </ButtonLink>
    </div>
  );
}

/** What is said while Shift is counted; the script reads it from the page. */
const announcements = (say: Words['say']): Record<string, string> => ({
  'data-i18n.activated': say('submitting.exit.activated'),
  'data-i18n.timed-out': say('submitting.exit.timed_out'),
  'data-i18n.press-two-more-times': say('submitting.exit.two_more'),
  'data-i18n.press-one-more-time': say('submitting.exit.one_more'),
});

/** The same way out as the first stop of the keyboard; seen once it has the focus. */
export function ExitSkipLink(props: { href: string }) {
  const { say } = useWords();
  return (
    // Within a landmark: a link that leads away is no way into the page, which screen readers may stand outside of one.
    <nav aria-label={say('submitting.exit.emergency')}>
      <a href={props.href} class="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">
        {say('submitting.exit.text')}
      </a>
    </nav>
  );
}
