import type { MessageFileRow, MessageRow, ThreadPage } from '#correspondence';
import { fundTimeZone } from '#words';
import { Button, EditingFields, formErrors, Page, useWords, type FieldError } from '../components/index.js';
import { TextAsWritten } from '../clarifications/text-as-written.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { ScanTag } from '../documents/scan-tag.js';
import { sizeIn } from '../documents/size.js';
import { isLooked } from '../traces/look-again.js';
import { MessageFields } from './message-fields.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';
import { RequestActs, RequestFacts } from './request-parts.js';

/** One conversation: what is wanted, what was said, and the next word. */
export function ThreadView(props: {
  place: MessagesPlace;
  thread: ThreadPage;
  /** What was typed in one of its forms. */
  typed?: Typed | undefined;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { place, thread, typed = {} } = props;
  const errors = formErrors(words, props.errors);
  const title = say(`corr.topic.${thread.topic}`);
  // One of its forms was typed in: what is wrong is about that one.
  const isAnswer = typed['why'] === undefined;
  const isAsked = thread.request?.state === 'open' && place.side === 'applicant';
  return (
    <Page title={title} crumbs={crumbsIn(place, words, title)} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{[place.reference, place.organisation].filter(Boolean).join(' · ')}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {thread.request ? <RequestFacts request={thread.request} today={thread.today} /> : null}
      {thread.said.map((message) => (
        <Message place={place} thread={thread} message={message} />
      ))}
      {place.mayWrite ? (
        <>
          <h2 class="govuk-heading-m" id="answer">
            {say(isAsked ? 'corr.write.answer_request' : 'corr.write.answer')}
          </h2>
          <form method="post" encType="multipart/form-data" novalidate>
            <EditingFields />
            <MessageFields
              text={textAt(typed, 'text')}
              looked={isAnswer && isLooked(typed)}
              label={say('corr.write.message')}
              errors={isAnswer ? errors : formErrors(words)}
            />
            <Button>{say('corr.write.send')}</Button>
          </form>
        </>
      ) : null}
      {place.side === 'secretariat' && place.mayWrite ? (
        <RequestActs place={place} thread={thread} typed={typed} errors={errors} />
      ) : null}
    </Page>
  );
}

function Message({ place, thread, message }: { place: MessagesPlace; thread: ThreadPage; message: MessageRow }) {
  const { say, dateTime } = useWords();
  const { id, side, name, writtenAt, text, files, isRead } = message;
  const isOwn = side === place.side;
  return (
    <article class={`sgf-message${isOwn ? ' sgf-message--own' : ''}`} id={`message-${id}`} aria-labelledby={`by-${id}`}>
      <h2 class="govuk-heading-s sgf-message__by" id={`by-${id}`}>
        {[say(`corr.by.${side}`), name].filter(Boolean).join(' · ')}
      </h2>
      <p class="govuk-body-s govuk-hint">
        <time dateTime={writtenAt.toISOString()}>{dateTime(writtenAt, fundTimeZone)}</time>
        {isOwn ? ` · ${say(isRead ? 'corr.message.was_read' : 'corr.message.not_read')}` : null}
      </p>
      {text === '' ? null : <TextAsWritten text={text} erased={say('corr.erased')} />}
      {files.map((file) => (
        <AttachedFile href={`${place.base}/${thread.id}/files/${file.id}`} file={file} />
      ))}
    </article>
  );
}

/** A file that the scanner keeps away is named, and cannot be followed. */
function AttachedFile({ href, file }: { href: string; file: MessageFileRow }) {
  const words = useWords();
  const keptAway = file.scanState === 'waiting' || file.scanState === 'infected';
  return (
    <p class="govuk-body sgf-break">
      {keptAway ? (
        file.name
      ) : (
        <a class="govuk-link" href={href}>
          {file.name}
        </a>
      )}{' '}
      ({sizeIn(words, file.bytes)}) <ScanTag state={file.scanState} />
      {keptAway ? (
        <>
          <br />
          <span class="govuk-hint">
            {words.say(file.scanState === 'waiting' ? 'corr.file.waiting' : 'corr.file.infected')}
          </span>
        </>
      ) : null}
    </p>
  );
}
