import { lastMinute } from '#kernel';
import { fundTimeZone, languages } from '#words';
import { useFrame } from '../components/index.js';

/** Beside Vienna's where the reader's zone is not known. */
const nobodysZone = 'UTC';

/**
 * An instant in Vienna's time and in the reader's, which may be the same. Where the reader's zone is not known yet there
 * stands UTC; a script of the page, `zone`, finds it out.
 */
export function InstantInBothZones(props: { at: Date }) {
  const { words, timeZone, isOwnZone } = useFrame();
  return (
    <time dateTime={props.at.toISOString()}>
      {words.say('portal.call.vienna', { when: words.dateTime(props.at, fundTimeZone) })}{' '}
      {!isOwnZone ? <TimeOfNobody at={props.at} /> : null}
      {isOwnZone && timeZone !== fundTimeZone ? <OwnTime at={props.at} zone={timeZone} /> : null}
    </time>
  );
}

/** A deadline: the last minute in which something is taken. A door that closes at midnight is open until 23:59. */
export const Deadline = (props: { at: Date }) => <InstantInBothZones at={lastMinute(props.at)} />;

function OwnTime(props: { at: Date; zone: string }) {
  const { words } = useFrame();
  return (
    <span class="sgf-reader-time">
      {words.say('portal.call.reader', { when: words.dateTime(props.at, props.zone) })}
    </span>
  );
}

function TimeOfNobody(props: { at: Date }) {
  const { words } = useFrame();
  return (
    <span
      class="sgf-reader-time"
      data-reader-time={props.at.toISOString()}
      data-words={words.forms('portal.call.reader')['other']}
      data-language={languages[words.language].locale}
    >
      {words.dateTime(props.at, nobodysZone)}
    </span>
  );
}
