/** One of several ways on. */
export interface ListedLink {
  readonly href: string;
  readonly text: string;
}

/** Links below one another. `isBulleted` where they are things, and not only ways on. */
export function LinkList(props: { links: readonly ListedLink[]; isBulleted?: boolean; class?: string }) {
  const classes = ['govuk-list', props.isBulleted && 'govuk-list--bullet', props.class].filter(Boolean).join(' ');
  return (
    <ul class={classes}>
      {props.links.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
