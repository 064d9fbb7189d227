import { mostMessage } from '#correspondence/domain';
import { mostBytes } from '#platform';
import { CharacterCount, FileUpload, InsetText, useWords, type FormErrors } from '../components/index.js';
import { accepted } from '../documents/in-pieces.js';
import { sizeIn } from '../documents/size.js';
import { LookAgain } from '../traces/look-again.js';

/** What every message is written in: the words, and perhaps a file. The file comes last, for its bytes come last. */
export function MessageFields(props: {
  text: string;
  looked: boolean;
  label: string;
  hint?: string | undefined;
  errors: FormErrors;
}) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <InsetText>{say('corr.write.no_victims')}</InsetText>
      <CharacterCount
        name="text"
        label={props.label}
        hint={props.hint}
        rows={8}
        maxLength={mostMessage}
        threshold={75}
        countType="length"
        value={props.text}
        error={props.errors.of('text')}
      />
      <LookAgain looked={props.looked} errors={props.errors} withFile />
      <FileUpload
        name="file"
        label={say('corr.write.file')}
        hint={say('corr.write.file_hint', { most: sizeIn(words, mostBytes) })}
        accept={accepted}
        error={props.errors.of('file')}
      />
    </>
  );
}
