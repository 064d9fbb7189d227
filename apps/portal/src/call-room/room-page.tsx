import type { CallRow } from '#calls';
import type { ComponentChildren } from 'preact';
import { Page, useWords, type SummaryLine } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { deskOf } from '../desk/place.js';

/** The address of a room of a call. */
export const roomOf = (call: Pick<CallRow, 'id'>, room: string): string => `${deskOf(call)}/${room}`;

/** A page about one side of a running call: where it stands, its heading, and the way back. */
export function RoomPage(props: {
  call: CallRow;
  title: string;
  /** The room that the page stands in, where it is not the room itself. */
  within?: { readonly href: string; readonly text: string } | undefined;
  errors?: readonly SummaryLine[] | undefined;
  wide?: boolean | undefined;
  children: ComponentChildren;
}) {
  const words = useWords();
  const { call, title, within } = props;
  const crumbs = [
    { href: '/desk', text: words.say('desk.title') },
    { href: deskOf(call), text: textIn(call.title, words) || call.code },
    ...(within ? [within] : []),
    { text: title },
  ];
  return (
    <Page title={`${title}, ${call.code}`} crumbs={crumbs} errors={props.errors} wide={props.wide} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      {props.children}
      <p class="govuk-body">
        <a class="govuk-link" href={deskOf(call)}>
          {words.say('desk.back_to_call')}
        </a>
      </p>
    </Page>
  );
}

/** What stands against an act, in words. */
export function Reasons({ reasons }: { reasons: readonly { readonly code: string; readonly params?: object }[] }) {
  const { sayCode } = useWords();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map(({ code, params }) => (
        <li>{sayCode(code, params as never)}</li>
      ))}
    </ul>
  );
}
