import { h } from 'preact';
import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { fieldProps, fieldsLeaveOut, type FieldOptions } from '../../../../test/support/govuk-field-options.js';
import { FileUpload } from './file-upload.js';
import { LanguageNavigation, ServiceNavigation, type LanguageLink } from './navigation.js';
import { Pagination, type Step } from './pagination.js';
import { Tabs } from './tabs.js';
import { TaskList } from './task-list.js';
import type { TagColour } from './tag.js';

interface Tasks {
  readonly idPrefix?: string;
  readonly items: readonly {
    readonly title: Content;
    readonly hint?: Content;
    readonly href?: string;
    readonly status: Content & { readonly classes?: string; readonly tag?: Content & { classes?: string } };
  }[];
}

conformsTo<Tasks, Parameters<typeof TaskList>[0]>(
  'task-list',
  TaskList,
  (o) => ({
    idPrefix: o.idPrefix,
    tasks: o.items.filter(Boolean).map(({ title, hint, href, status }) => ({
      title: content(title),
      hint: content(hint),
      href,
      status: {
        text: content(status.tag ?? status),
        tag: status.tag && ((status.tag.classes?.replace('govuk-tag--', '') ?? true) as TagColour | true),
        muted: Boolean(status.classes),
      },
    })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    classes: 'no page changes the list',
    'items.classes': 'no page changes a task',
    '#with empty values': 'tasks of ours are a list without holes',
  },
);

interface Pages {
  readonly landmarkLabel?: string;
  readonly previous?: { href: string; text?: string; labelText?: string };
  readonly next?: { href: string; text?: string; labelText?: string };
  readonly items?: readonly { number: string; href: string; current?: boolean; ellipsis?: boolean }[];
}

conformsTo<Pages, Parameters<typeof Pagination>[0]>(
  'pagination',
  Pagination,
  (o) => ({
    label: o.landmarkLabel,
    previous: o.previous && step(o.previous),
    next: o.next && step(o.next),
    items: o.items?.map((item) => (item.ellipsis ? 'ellipsis' : { ...item, number: Number(item.number) })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    classes: 'no page changes it',
    'items.visuallyHiddenText': 'the words come from the catalogue',
    '#with empty items': 'items of ours are a list without holes',
    '#with custom link and item text': 'a page of a list has a number',
  },
);

interface TabOptions {
  readonly id?: string;
  readonly idPrefix?: string;
  readonly title?: string;
  readonly items?: readonly { id?: string; label: string; panel: Content }[];
}

conformsTo<TabOptions, Parameters<typeof Tabs>[0]>(
  'tabs',
  Tabs,
  (o) => ({
    id: o.id,
    title: o.title,
    tabs: (o.items ?? [])
      .filter(Boolean)
      .map((tab, index) => ({ id: tab.id ?? `${o.idPrefix}-${index + 1}`, label: tab.label, panel: panel(tab.panel) })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    classes: 'no page changes it',
    'items.attributes': 'what a page needs is a named prop',
    'items.panel.attributes': 'what a page needs is a named prop',
  },
);

conformsTo<FieldOptions & { multiple?: boolean }, Parameters<typeof FileUpload>[0]>(
  'file-upload',
  FileUpload,
  (o) => ({ ...fieldProps(o), multiple: o.multiple }),
  { ...fieldsLeaveOut, javascript: 'files go up by a script of their own, with progress' },
);

conformsTo<
  { ariaLabel?: string; items: readonly (Omit<LanguageLink, 'text'> & { text: string })[] },
  Parameters<typeof LanguageNavigation>[0]
>('language-navigation', LanguageNavigation, (o) => ({ label: o.ariaLabel, items: o.items }), {
  attributes: 'what a page needs is a named prop',
  classes: 'no page changes it',
  'items.html': 'a language is named in words',
  'items.attributes': 'what a page needs is a named prop',
  'items.classes': 'no page changes it',
  'items.languageDescriptionText': 'a language is named in itself',
});

conformsTo<
  { navigationLabel?: string; navigation?: readonly { href: string; text: string; current?: boolean }[] },
  Parameters<typeof ServiceNavigation>[0]
>(
  'service-navigation',
  ServiceNavigation,
  (o) => ({
    label: o.navigationLabel,
    items: (o.navigation ?? []).map((item) => ({ ...item, current: item.current })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    serviceName: 'the name stands in the header',
    slots: 'not used',
    'navigation.html': 'a way through the portal is named in words',
    'navigation.active': 'an item is marked when it leads to the page or above it',
    navigationClasses: 'no page changes it',
    navigationId: 'there is one navigation on a page',
    collapseNavigationOnMobile: 'never collapsed',
    menuButtonText: 'never collapsed',
    '#with navigation having empty values': 'items of ours are a list without holes',
    '#with navigation having only empty values': 'items of ours are a list without holes',
    '#with non-link navigation items': 'every item leads somewhere',
  },
  { without: 'govuk-service-navigation__toggle' },
);

/** GOV.UK sets plain text as a paragraph; our panels bring their own. */
const panel = (given: Content) =>
  given.html ? content(given) : given.text && h('p', { class: 'govuk-body' }, given.text);

const step = ({ href, text, labelText }: { href: string; text?: string; labelText?: string }): Step => ({
  href,
  text,
  label: labelText,
});
