import type { CallRow } from '#calls';
import type { PublishedClarification, QuestionRow } from '#correspondence';
import { isLate, questionsUntil, takesQuestions } from '#correspondence/domain';
import { fundTimeZone } from '#words';
import { ButtonLink, InsetText, Prose, Tag, langAndDir, useWords } from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { addressOf, languageOfCall, textIn } from '../calls/public-calls.js';
import { PublicPage, type PublicAddress } from '../public/public-page.js';
import { standingColours } from './standing.js';

/** The published questions and answers of a call, the same for everybody, and the way to ask. */
export function QuestionsPage(props: {
  call: CallRow;
  published: readonly PublishedClarification[];
  /** Of whoever is signed in. */
  own: readonly QuestionRow[];
  address: PublicAddress;
}) {
  const words = useWords();
  const { say } = words;
  const { call, published, own, address } = props;
  const callTitle = textIn(call.title, words);
  const title = say('corr.questions.title');
  return (
    <PublicPage
      title={`${title}: ${callTitle}`}
      description={say('corr.questions.description', { call: callTitle })}
      address={address}
      crumbs={[
        { href: '/', text: say('portal.menu.calls') },
        { href: addressOf(call), text: callTitle },
        { text: title },
      ]}
    >
      <span class="govuk-caption-xl" {...langAndDir(languageOfCall(call.title, words))}>
        {callTitle}
      </span>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{say('corr.questions.lead')}</p>
      <Asking call={call} />
      {own.length > 0 ? <OwnQuestions call={call} own={own} /> : null}
      <h2 class="govuk-heading-l">{say('corr.questions.answers')}</h2>
      {published.length === 0 ? <p class="govuk-body">{say('corr.questions.none')}</p> : null}
      {published.map((clarification) => (
        <Answer clarification={clarification} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(call)}/questions.atom?lang=${words.language}`}>
          {say('corr.questions.feed')}
        </a>
      </p>
    </PublicPage>
  );
}

/** Until when, and where. Nothing once the call takes none any more. */
function Asking({ call }: { call: CallRow }) {
  const { say, date } = useWords();
  const until = questionsUntil(call);
  if (!takesQuestions(call) || until === null) return null;
  const late = isLate(until, call.now);
  return (
    <>
      <p class="govuk-body">
        <strong>{say(late ? 'corr.questions.were_taken' : 'corr.questions.are_taken')}</strong>
        <br />
        <Deadline at={until} />
      </p>
      {call.answersDueOn ? (
        <p class="govuk-body">{say('corr.questions.answers_due', { day: date(call.answersDueOn) })}</p>
      ) : null}
      {late ? null : <ButtonLink href={`${addressOf(call)}/questions/ask`}>{say('corr.ask.title')}</ButtonLink>}
    </>
  );
}

function OwnQuestions({ call, own }: { call: CallRow; own: readonly QuestionRow[] }) {
  const { say, dateTime } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('corr.own.title')}</h2>
      <p class="govuk-hint">{say('corr.own.hint')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {own.map(({ id, askedAt, standing }) => (
          <li>
            <a class="govuk-link" href={`${addressOf(call)}/questions/own/${id}`}>
              {say('corr.own.of', { at: dateTime(askedAt, fundTimeZone) })}
            </a>{' '}
            <Tag colour={standingColours[standing]}>{say(`corr.standing.${standing}`)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Corrected ones stay, and say where the newer answer is. */
function Answer({ clarification }: { clarification: PublishedClarification }) {
  const words = useWords();
  const { say, dateTime } = words;
  const { number, question, answer, publishedAt, supersedes, supersededBy } = clarification;
  return (
    <article class="sgf-answer" aria-labelledby={`answer-${number}`}>
      <h3 class="govuk-heading-m" id={`answer-${number}`}>
        {say('corr.number', { number })}{' '}
        {supersededBy === null ? null : <Tag colour="yellow">{say('corr.answer.superseded')}</Tag>}
      </h3>
      {supersededBy === null ? null : <SeeOther number={supersededBy} text={say('corr.answer.superseded_by')} />}
      {supersedes === null ? null : <SeeOther number={supersedes} text={say('corr.answer.supersedes')} />}
      <InsetText>
        <h4 class="govuk-visually-hidden">{say('corr.answer.question')}</h4>
        <Prose text={textIn(question, words)} lang={languageOfCall(question, words)} heading="h4" />
      </InsetText>
      <h4 class="govuk-heading-s">{say('corr.answer.answer')}</h4>
      <Prose text={textIn(answer, words)} lang={languageOfCall(answer, words)} heading="h4" />
      <p class="govuk-body-s govuk-hint">{say('corr.answer.published', { at: dateTime(publishedAt, fundTimeZone) })}</p>
    </article>
  );
}

function SeeOther({ number, text }: { number: number; text: string }) {
  const { say } = useWords();
  return (
    <p class="govuk-body">
      {text}{' '}
      <a class="govuk-link" href={`#answer-${number}`}>
        {say('corr.number', { number })}
      </a>
    </p>
  );
}
