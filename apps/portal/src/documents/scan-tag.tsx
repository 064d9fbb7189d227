import type { ScanState } from '#platform';
import { Tag, useWords, type TagColour } from '../components/index.js';

const colours: Readonly<Record<ScanState, TagColour>> = {
  clean: 'green',
  waiting: 'yellow',
  not_scanned: 'grey',
  infected: 'red',
};

/** How far the virus scanner is with a file. */
export function ScanTag({ state }: { state: ScanState }) {
  const { say } = useWords();
  return <Tag colour={colours[state]}>{say(`documents.scan.${state}`)}</Tag>;
}
