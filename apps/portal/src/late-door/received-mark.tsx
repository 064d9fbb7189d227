import type { Application } from '#applications';
import { InsetText, useWords } from '../components/index.js';
import type { Words } from '#words';

type Received = Pick<Application, 'receivedBy' | 'receivedAt' | 'submissionId'>;

/** That an application was not written here, in words; undefined for one that was. */
export const receivedInWords = (
  { receivedBy, receivedAt, submissionId }: Received,
  { say }: Words,
): string | undefined =>
  receivedBy === null || receivedAt === null
    ? undefined
    : say(`received.${submissionId === null ? 'entering' : 'by'}.${receivedBy}`, { at: receivedAt.toISOString() });

/** The mark of an application that was not written here, for every page about it; nothing on the others. */
export function ReceivedMark({ application }: { application: Received }) {
  const words = useWords();
  const text = receivedInWords(application, words);
  if (text === undefined) return null;
  return (
    <InsetText>
      {text} {words.say('received.kept')}
    </InsetText>
  );
}
