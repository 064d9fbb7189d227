import { fundTimeZone } from '#words';
import { useFrame } from '../components/index.js';

/** An instant in Vienna's time and, where it reads otherwise, in the reader's. */
export function InstantInBothZones(props: { at: Date }) {
  const { words, timeZone } = useFrame();
  const vienna = words.dateTime(props.at, fundTimeZone);
  const reader = words.dateTime(props.at, timeZone);
  return (
    <time dateTime={props.at.toISOString()}>
      {words.say('portal.call.vienna', { when: vienna })}
      {timeZone === fundTimeZone ? null : (
        <>
          <br />
          {words.say('portal.call.reader', { when: reader })}
        </>
      )}
    </time>
  );
}
