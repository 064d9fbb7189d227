import type { ComponentChildren } from 'preact';
import { Button, useWords } from '../../components/index.js';

/** One of several things of a part, which has a page of its own. */
export interface Item {
  /** What its buttons send. */
  readonly name: string;
  /** How it is called for those who only hear a button. */
  readonly about: string;
  readonly text: ComponentChildren;
  readonly href: string;
}

/** The things of a part in their order: each is changed on its page, moved up, or taken out. */
export function ItemList({ items, ordered = true }: { items: readonly Item[]; ordered?: boolean }) {
  return (
    <ol class="govuk-list govuk-list--number sgf-sentences">
      {items.map((item, index) => (
        <li>
          <p class="govuk-body">{item.text}</p>
          <Acts item={item} mayRise={ordered && index > 0} />
        </li>
      ))}
    </ol>
  );
}

function Acts({ item, mayRise }: { item: Item; mayRise: boolean }) {
  const { say } = useWords();
  const about = <span class="govuk-visually-hidden">: {item.about}</span>;
  return (
    <div class="sgf-acts">
      <a class="govuk-link" href={item.href}>
        {say('desk.change')}
        {about}
      </a>
      {mayRise ? (
        <Button kind="secondary" class="sgf-small" name="up" value={item.name}>
          {say('desk.up')}
          {about}
        </Button>
      ) : null}
      <Button kind="secondary" class="sgf-small" name="remove" value={item.name}>
        {say('desk.remove')}
        {about}
      </Button>
    </div>
  );
}

/** The list with one of it a place further up. */
export function raised<T>(list: readonly T[], isIt: (each: T) => boolean): T[] {
  const at = list.findIndex(isIt);
  const copy = [...list];
  if (at > 0) copy.splice(at - 1, 2, list[at]!, list[at - 1]!);
  return copy;
}
