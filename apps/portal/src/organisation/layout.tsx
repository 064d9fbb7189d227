import type { ProfilePart } from '#identity/domain';
import type { OrganisationId } from '#kernel';
import { isMessageKey, type MessageKey } from '#words';
import type { ComponentChildren } from 'preact';
import { NotificationBanner, useWords, type Crumb } from '../components/index.js';

/** The address of an organisation's page, or of one below it. */
export const organisationPath = (id: OrganisationId, below = ''): string => `/organisations/${id}${below}`;

/** The address of the files of a part of its profile. */
export const filesPath = (id: OrganisationId, part: ProfilePart): string =>
  organisationPath(id, `/profile/${part}/documents`);

/** Where a page of an organisation stands. */
export const organisationCrumbs = (id: OrganisationId, name: string, title?: string): Crumb[] =>
  title === undefined ? [{ text: name }] : [{ href: organisationPath(id), text: name }, { text: title }];

/** Says what was just done, from `?done=`; nothing for what no page of ours says. */
export function Done(props: {
  done: unknown;
  area?: 'org.done' | 'org.account.done';
  params?: Record<string, string>;
}) {
  const { sayCode } = useWords();
  const key = `${props.area ?? 'org.done'}.${String(props.done)}`;
  if (typeof props.done !== 'string' || !isMessageKey(key)) return null;
  return <NotificationBanner success text={sayCode(key, props.params)} />;
}

/** A heading with the name of the thing above it. */
export function Heading(props: { above?: string | undefined; children: ComponentChildren }) {
  return (
    <>
      {props.above === undefined ? null : <span class="govuk-caption-l">{props.above}</span>}
      <h1 class="govuk-heading-l">{props.children}</h1>
    </>
  );
}

/** A way back below the form. */
export function WayOn(props: { href: string; text: MessageKey }) {
  const { sayCode } = useWords();
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={props.href}>
        {sayCode(props.text)}
      </a>
    </p>
  );
}
