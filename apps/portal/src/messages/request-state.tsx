import type { RequestRow, ThreadRow } from '#correspondence';
import { isOverdue, type InformationRequestState } from '#correspondence/domain';
import { Tag, useWords, type TagColour } from '../components/index.js';

const colours: Readonly<Record<InformationRequestState, TagColour>> = {
  open: 'yellow',
  answered: 'green',
  closed: 'grey',
  withdrawn: 'grey',
};

/** Where a request stands; what is overdue the calendar says. */
export function RequestState({ request, today }: { request: RequestRow; today: string }) {
  const { say } = useWords();
  if (isOverdue(request, today)) return <Tag colour="red">{say('corr.request.overdue')}</Tag>;
  return <Tag colour={colours[request.state]}>{say(`information_request.state.${request.state}`)}</Tag>;
}

/** By when, as long as something is waited for. */
export function DueDay({ thread: { request } }: { thread: ThreadRow }) {
  const { date } = useWords();
  return <>{request?.state === 'open' ? date(request.dueOn) : ''}</>;
}
