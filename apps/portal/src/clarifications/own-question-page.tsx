import type { CallRow } from '#calls';
import type { QuestionRow } from '#correspondence';
import { fundTimeZone } from '#words';
import { InsetText, NotificationBanner, Page, Tag, useWords } from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { addressOf, textIn } from '../calls/public-calls.js';
import { MailsOnceConfirmed } from './mails-once-confirmed.js';
import { standingColours } from './standing.js';
import { TextAsWritten } from './text-as-written.js';

/** One's own question, and what became of it. */
export function OwnQuestionPage({ call, question }: { call: CallRow; question: QuestionRow }) {
  const words = useWords();
  const { say, dateTime } = words;
  const { standing } = question;
  const title = say(standing === 'late' ? 'corr.own.late_title' : 'corr.own.one_title');
  const questions = `${addressOf(call)}/questions`;
  const crumbs = [
    { href: addressOf(call), text: textIn(call.title, words) },
    { href: questions, text: say('corr.questions.title') },
    { text: title },
  ];
  return (
    <Page title={title} crumbs={crumbs} scripts={['zone']} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Tag colour={standingColours[standing]}>{say(`corr.standing.${standing}`)}</Tag>
      </p>
      <BecameOf question={question} questions={questions} />
      <h2 class="govuk-heading-m">{say('corr.own.text')}</h2>
      <InsetText>
        <TextAsWritten text={question.text} erased={say('corr.erased')} />
      </InsetText>
      <p class="govuk-body govuk-hint">{say('corr.own.of', { at: dateTime(question.askedAt, fundTimeZone) })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={questions}>
          {say('corr.own.back')}
        </a>
      </p>
    </Page>
  );
}

function BecameOf({ question, questions }: { question: QuestionRow; questions: string }) {
  const { say } = useWords();
  const { standing, until, answeredIn, whySetAside } = question;
  switch (standing) {
    case 'late':
      return (
        <NotificationBanner>
          <p class="govuk-notification-banner__heading">{say('corr.own.late')}</p>
          <p class="govuk-body">
            <strong>{say('corr.questions.were_taken')}</strong>
            <br />
            <Deadline at={until} />
          </p>
        </NotificationBanner>
      );
    case 'answered':
      return (
        <p class="govuk-body">
          {say('corr.own.answered')}{' '}
          {answeredIn.map((number, index) => (
            <>
              {index > 0 ? ', ' : null}
              <a class="govuk-link" href={`${questions}#answer-${number}`}>
                {say('corr.number', { number })}
              </a>
            </>
          ))}
        </p>
      );
    case 'set_aside':
      return (
        <>
          <p class="govuk-body">{say('corr.own.set_aside')}</p>
          <TextAsWritten text={whySetAside} erased={say('corr.erased')} />
        </>
      );
    default:
      return (
        <>
          <p class="govuk-body">{say('corr.own.waiting')}</p>
          <MailsOnceConfirmed />
        </>
      );
  }
}
