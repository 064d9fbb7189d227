import { classNames } from './class-names.js';
import { useWords } from './frame.js';

/** A page of a long list; `ellipsis` stands for those left out. */
export type PageItem =
  { readonly number: number; readonly href: string; readonly current?: boolean | undefined } | 'ellipsis';

/** A step back or forward. With `label` it stands alone and names what is there (chapters of guidelines). */
export interface Step {
  readonly href: string;
  readonly text?: string | undefined;
  readonly label?: string | undefined;
}

/** Through a long list, or from chapter to chapter when there are no items. */
export function Pagination(props: {
  label?: string | undefined;
  previous?: Step | undefined;
  next?: Step | undefined;
  items?: readonly PageItem[] | undefined;
}) {
  const { say } = useWords();
  const { previous, next, items } = props;
  const block = !items && Boolean(previous || next);
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block')}
      aria-label={props.label ?? say('portal.pagination')}
    >
      {previous ? <StepLink {...previous} direction="prev" block={block} /> : null}
      {items ? (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <Item item={item} />
          ))}
        </ul>
      ) : null}
      {next ? <StepLink {...next} direction="next" block={block} /> : null}
    </nav>
  );
}

function Item(props: { item: PageItem }) {
  const { say } = useWords();
  const { item } = props;
  if (item === 'ellipsis') return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={say('portal.page_number', { number: item.number })}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}

function StepLink(props: Step & { direction: 'prev' | 'next'; block: boolean }) {
  const { say } = useWords();
  const { direction, block, label } = props;
  const [word, rest] =
    direction === 'prev'
      ? [say('portal.previous'), say('portal.previous_rest')]
      : [say('portal.next'), say('portal.next_rest')];
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={props.href} rel={direction}>
        {block || direction === 'prev' ? <Arrow direction={direction} /> : null}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            block && !label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {props.text ?? word}
          {props.text ? null : <span class="govuk-visually-hidden"> {rest}</span>}
        </span>
        {label && block ? (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{label}</span>
          </>
        ) : null}
        {!block && direction === 'next' ? <Arrow direction={direction} /> : null}
      </a>
    </div>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

function Arrow(props: { direction: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${props.direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[props.direction]} />
    </svg>
  );
}
