import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { ErrorMessage, Hint, Label } from './field.js';
import { NotificationBanner } from './notification-banner.js';
import { Tag } from './tag.js';
import { Details, InsetText, Panel, WarningText } from './text-blocks.js';
import { BackLink, Breadcrumbs, SkipLink } from './wayfinding.js';

interface Plain extends Content {
  readonly id?: string;
  readonly classes?: string;
}

const namedProps = { attributes: 'what a page needs is a named prop' };
const plainLook = { ...namedProps, classes: 'no page changes it' };

conformsTo<Plain, Parameters<typeof Hint>[0]>(
  'hint',
  Hint,
  (o) => ({ id: o.id, class: o.classes, children: content(o) }),
  namedProps,
);

conformsTo<Plain & { for?: string; isPageHeading?: boolean }, Parameters<typeof Label>[0]>(
  'label',
  Label,
  (o) => ({ for: o.for!, class: o.classes, isHeading: o.isPageHeading, children: content(o) }),
  { ...namedProps, '#empty': 'a field without a label is a mistake' },
);

conformsTo<Plain, Parameters<typeof ErrorMessage>[0]>(
  'error-message',
  ErrorMessage,
  (o) => ({ id: o.id, children: content(o) }),
  {
    ...plainLook,
    visuallyHiddenText: 'the words come from the catalogue',
  },
);

conformsTo<Plain, Parameters<typeof Tag>[0]>(
  'tag',
  Tag,
  (o) => ({ class: o.classes, children: content(o) }),
  namedProps,
);

conformsTo<Plain, Parameters<typeof InsetText>[0]>(
  'inset-text',
  InsetText,
  (o) => ({ id: o.id, children: content(o) }),
  plainLook,
);

conformsTo<Plain, Parameters<typeof WarningText>[0]>('warning-text', WarningText, (o) => ({ children: content(o) }), {
  ...plainLook,
  iconFallbackText: 'the words come from the catalogue',
});

conformsTo<Plain & { summaryText?: string; summaryHtml?: string; open?: boolean }, Parameters<typeof Details>[0]>(
  'details',
  Details,
  (o) => ({
    id: o.id,
    open: o.open,
    summary: content(o.summaryHtml ? { html: o.summaryHtml } : { text: o.summaryText ?? '' }),
    children: content(o),
  }),
  plainLook,
);

conformsTo<Content & { titleText?: string; titleHtml?: string }, Parameters<typeof Panel>[0]>(
  'panel',
  Panel,
  (o) => ({ title: content(o.titleHtml ? { html: o.titleHtml } : { text: o.titleText ?? '' }), children: content(o) }),
  { ...plainLook, headingLevel: 'a receipt is the heading of its page' },
);

conformsTo<Plain & { href?: string }, Parameters<typeof BackLink>[0]>(
  'back-link',
  BackLink,
  (o) => ({ href: o.href ?? '#', children: content(o) }),
  plainLook,
);

conformsTo<Plain & { href?: string }, Parameters<typeof SkipLink>[0]>(
  'skip-link',
  SkipLink,
  (o) => ({ href: o.href ?? '#content', children: content(o) }),
  plainLook,
);

interface Crumbs {
  readonly collapseOnMobile?: boolean;
  readonly items?: readonly (Content & { href?: string })[];
}

conformsTo<Crumbs, Parameters<typeof Breadcrumbs>[0]>(
  'breadcrumbs',
  Breadcrumbs,
  (o) => ({
    collapseOnMobile: o.collapseOnMobile,
    items: (o.items ?? []).map((item) => ({ href: item.href, text: content(item) })),
  }),
  {
    ...plainLook,
    'items.attributes': 'what a page needs is a named prop',
    labelText: 'the words come from the catalogue',
  },
);

interface Banner extends Content {
  readonly type?: string;
  readonly titleText?: string;
  readonly titleHtml?: string;
  readonly titleId?: string;
}

conformsTo<Banner, Parameters<typeof NotificationBanner>[0]>(
  'notification-banner',
  NotificationBanner,
  (o) => ({
    success: o.type === 'success',
    title: o.titleHtml ? content({ html: o.titleHtml }) : o.titleText,
    titleId: o.titleId,
    text: o.text,
    children: o.html ? content({ html: o.html }) : undefined,
  }),
  {
    ...plainLook,
    role: 'its kind decides its role',
    disableAutoFocus: 'its kind decides whether it takes the focus',
    titleHeadingLevel: 'it stands right under the page',
  },
);
