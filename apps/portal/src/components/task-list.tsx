import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Tag, type TagColour } from './tag.js';

/** One task. Without an address it cannot be started yet. */
export interface Task {
  readonly title: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly href?: string | undefined;
  /** A tag asks for something; done, or not yet possible, is plain text. */
  readonly status: TaskStatus;
}

/** How far a task is. `tag` true is a tag in GOV.UK's default colour; `muted` cannot start yet. */
export interface TaskStatus {
  readonly text: ComponentChildren;
  readonly tag?: TagColour | true | undefined;
  readonly muted?: boolean | undefined;
}

/** What is to do before something can be sent, and how far each task is. */
export function TaskList(props: { idPrefix?: string | undefined; tasks: readonly Task[] }) {
  const prefix = props.idPrefix ?? 'task-list';
  return (
    <ul class="govuk-task-list">
      {props.tasks.map((task, index) => (
        <TaskItem {...task} id={`${prefix}-${index + 1}`} />
      ))}
    </ul>
  );
}

function TaskItem(task: Task & { id: string }) {
  const { id, href, hint, status } = task;
  return (
    <li class={classNames('govuk-task-list__item', Boolean(href) && 'govuk-task-list__item--with-link')}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classNames(Boolean(hint) && `${id}-hint`, `${id}-status`)}
          >
            {task.title}
          </a>
        ) : (
          <div>{task.title}</div>
        )}
        {hint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div
        class={classNames('govuk-task-list__status', status.muted && 'govuk-task-list__status--cannot-start-yet')}
        id={`${id}-status`}
      >
        {status.tag ? <Tag colour={status.tag === true ? undefined : status.tag}>{status.text}</Tag> : status.text}
      </div>
    </li>
  );
}
