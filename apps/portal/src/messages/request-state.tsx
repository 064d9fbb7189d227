import type { RequestRow } from '#correspondence';
import { isOverdue, type InformationRequestState } from '#correspondence/domain';
import type { Words } from '#words';
import { Tag, useWords, type TagColour } from '../components/index.js';

const colours: Readonly<Record<InformationRequestState, TagColour>> = {
  open: 'yellow',
  answered: 'green',
  closed: 'grey',
  withdrawn: 'grey',
};

/** Where a request stands, in words and colour; what is overdue the calendar says. */
export const requestStatus = (
  request: RequestRow,
  today: string,
  say: Words['say'],
): { text: string; tag: TagColour } =>
  isOverdue(request, today)
    ? { text: say('corr.request.overdue'), tag: 'red' }
    : { text: say(`information_request.state.${request.state}`), tag: colours[request.state] };

/** The same as a tag. */
export function RequestState({ request, today }: { request: RequestRow; today: string }) {
  const { text, tag } = requestStatus(request, today, useWords().say);
  return <Tag colour={tag}>{text}</Tag>;
}
