import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { ExitThisPage } from './exit-this-page.js';

interface Exit extends Content {
  readonly redirectUrl?: string;
  readonly id?: string;
  readonly classes?: string;
}

conformsTo<Exit, Parameters<typeof ExitThisPage>[0]>(
  'exit-this-page',
  ExitThisPage,
  (o) => ({
    href: o.redirectUrl ?? 'https://www.bbc.co.uk/weather',
    id: o.id ?? undefined,
    class: o.classes ?? undefined,
    children: o.text || o.html ? content(o) : undefined,
  }),
  {
    'attributes.test-attribute': 'what a page needs is a named prop',
    activatedText: 'the words come from the catalogue',
    timedOutText: 'the words come from the catalogue',
    pressTwoMoreTimesText: 'the words come from the catalogue',
    pressOneMoreTimeText: 'the words come from the catalogue',
  },
  { withoutAttributes: /^data-i18n\./ },
);
