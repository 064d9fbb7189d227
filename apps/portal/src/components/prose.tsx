import { langAndDir } from './in-language.js';

/** A piece of a longer text. */
export type ProseBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * The pieces of a text as officers type it: paragraphs parted by an empty line, list items after `- `, sub-headings after
 * `## `. Nothing else is marked up; whatever it says, it is text.
 */
export function proseBlocks(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    let lines: string[] = [];
    let items: string[] = [];
    const end = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join(' ') });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      [lines, items] = [[], []];
    };
    for (const line of part.split('\n').map((each) => each.trim())) {
      const [, mark, rest] = /^(##|-)\s+(.*)$/.exec(line) ?? [];
      if (mark === '##') {
        end();
        blocks.push({ kind: 'heading', text: rest! });
      } else if (mark === '-') {
        if (lines.length > 0) end();
        items.push(rest!);
      } else if (items.length > 0) items.push(`${items.pop()!} ${line}`.trim());
      else if (line) lines.push(line);
    }
    end();
  }
  return blocks;
}

/** A longer text of a call, in paragraphs. `lang` where it is not the language of the page. */
export function Prose(props: { text: string; heading?: 'h2' | 'h3' | 'h4' | undefined; lang?: string | undefined }) {
  const { heading: Heading = 'h3' } = props;
  return (
    <div class="sgf-prose" {...langAndDir(props.lang)}>
      {proseBlocks(props.text).map((block) => {
        if (block.kind === 'list')
          return (
            <ul class="govuk-list govuk-list--bullet">
              {block.items.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          );
        if (block.kind === 'heading') return <Heading class="govuk-heading-s">{block.text}</Heading>;
        return <p class="govuk-body">{block.text}</p>;
      })}
    </div>
  );
}
