import type { Id } from '#kernel';
import { mediaTypes, mostBytes } from '#platform';
import type { Words } from '#words';
import type { Frame } from '../components/index.js';
import { sizeIn } from './size.js';

/** What browsers offer in their file dialogue; what a file is, its bytes say. */
export const accepted = mediaTypes.flatMap(({ extensions }) => extensions).join(',');

/** What a form needs so that a script sends its files in pieces; see assets/upload.ts. */
export const inPieces = (id: Id<'application'>, document: string, { csrf, words }: Frame) => ({
  'data-sgf-upload': `/api/applications/${id}/uploads`,
  'data-sgf-document': document,
  'data-sgf-csrf': csrf,
  'data-sgf-most': mostBytes,
  'data-sgf-words': JSON.stringify(wordsOfUpload(words)),
});

/** What the script says while it sends; it fills in the name and how far the file is. */
const wordsOfUpload = (words: Words) => {
  const { say } = words;
  const open = { name: '{name}', percent: '{percent}' };
  return {
    sending: say('documents.sending', open),
    waiting: say('documents.waiting', open),
    attaching: say('documents.attaching', open),
    arrived: say('documents.arrived', open),
    failed: say('documents.failed', open),
    signed_out: say('documents.signed_out', open),
    stays: say('documents.stays', open),
    look: say('documents.look'),
    cancel: say('documents.cancel', open),
    too_large: say('documents.too_large', { ...open, most: sizeIn(words, mostBytes) }),
  };
};
