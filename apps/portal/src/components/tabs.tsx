import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { useWords } from './frame.js';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ComponentChildren;
}

/** Panels of one thing. Without JavaScript a list of links, and every panel below. */
export function Tabs(props: { id?: string | undefined; title?: ComponentChildren; tabs: readonly Tab[] }) {
  const { say } = useWords();
  return (
    <div id={props.id} class="govuk-tabs" data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{props.title ?? say('portal.contents')}</h2>
      {props.tabs.length > 0 ? (
        <ul class="govuk-tabs__list">
          {props.tabs.map((tab, index) => (
            <li class={classNames('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.id}`}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {props.tabs.map((tab, index) => (
        <div class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
