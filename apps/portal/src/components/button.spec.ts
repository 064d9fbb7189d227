import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { Button, ButtonLink } from './button.js';

interface Options extends Content {
  id?: string;
  href?: string;
  classes?: string;
  name?: string;
  value?: string;
  type?: 'submit' | 'button';
  disabled?: boolean;
  isStartButton?: boolean;
  preventDoubleClick?: boolean;
}

const kinds = {
  'govuk-button--secondary': 'secondary',
  'govuk-button--warning': 'warning',
  'govuk-button--inverse': 'inverse',
} as const;

function AnyButton(options: Options) {
  const kind = kinds[options.classes as keyof typeof kinds];
  const look = { id: options.id, kind, class: kind ? undefined : options.classes, children: content(options) };
  const { href, isStartButton: start, name, value, type, disabled } = options;
  if (href) return ButtonLink({ ...look, href, start });
  // Ours prevents the double click unless told; GOV.UK's the other way round.
  return Button({ ...look, name, value, type, disabled, preventDoubleClick: options.preventDoubleClick ?? false });
}

conformsTo<Options, Options>('button', AnyButton, (options) => options, {
  attributes: 'what a page needs is a named prop',
  '#start': 'a start button leads somewhere: it is a link',
  "#don't prevent double click": 'that is what the absent attribute means',
  '#secondary hover state': 'a class of their test page',
  '#start link with html': 'a start link is given words, not markup',
});
