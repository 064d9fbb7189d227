import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { useWords } from './frame.js';

/** Something the reader should know that is not part of the page: an act that succeeded, an extended deadline. */
export function NotificationBanner(props: {
  success?: boolean | undefined;
  title?: ComponentChildren;
  titleId?: string | undefined;
  /** One line in large letters. */
  text?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { say } = useWords();
  const titleId = props.titleId ?? 'govuk-notification-banner-title';
  const title = props.title ?? say(props.success ? 'portal.banner.success' : 'portal.banner.important');
  return (
    <div
      class={classNames('govuk-notification-banner', props.success && 'govuk-notification-banner--success')}
      role={props.success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  );
}
