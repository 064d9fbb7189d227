import type { ThreadRow } from '#correspondence';
import { fundTimeZone, type Words } from '#words';
import { TaskList, useWords, type Task } from '../components/index.js';
import { requestStatus } from './request-state.js';

/** Conversations as their applicant sees them, what is asked with its day; a phone's width is enough for it. */
export function ApplicantThreads(props: { base: string; threads: readonly ThreadRow[]; idPrefix: string }) {
  const { say, date, dateTime } = useWords();
  const tasks = props.threads.map((thread): Task => {
    const { id, topic, unread, request, lastAt, lastSide } = thread;
    const last = say('corr.messages.last_by', { who: say(`corr.by.${lastSide}`), at: dateTime(lastAt, fundTimeZone) });
    return {
      title: say(`corr.topic.${topic}`),
      href: `${props.base}/${id}`,
      hint: (
        <>
          {unread > 0 ? <strong>{say('corr.messages.unread', { count: unread })} · </strong> : null}
          {request?.state === 'open' ? `${say('corr.messages.answer_by', { day: date(request.dueOn) })} · ` : null}
          {last}
        </>
      ),
      status: statusOf(thread, say),
    };
  });
  return <TaskList idPrefix={props.idPrefix} tasks={tasks} />;
}

const statusOf = ({ request, today, waitsForSecretariat }: ThreadRow, say: Words['say']): Task['status'] => {
  if (request) return requestStatus(request, today, say);
  return { text: say(waitsForSecretariat ? 'corr.messages.waits_applicant' : 'corr.messages.nothing_open') };
};
