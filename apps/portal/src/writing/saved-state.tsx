import type { WrittenSection } from '#applications';
import type { Words } from '#words';
import { useFrame, useWords } from '../components/index.js';

/** Where the text of a section is; the script (assets/writing) keeps it true. Below it, what earlier tabs have left. */
export function SavedState(props: {
  section: WrittenSection;
  /** The page holds what was typed and could not be saved. */
  isUnsaved?: boolean | undefined;
}) {
  const { say } = useWords();
  const saved = useSaved(props.section);
  return (
    <div class="sgf-saving">
      <div data-saving="fine">
        <p class="govuk-body sgf-saving__state" data-saving-state>
          {props.isUnsaved ? say('writing.state.unsaved') : saved}
        </p>
        <div class="sgf-saving__act" data-saving-act hidden />
      </div>
      <div hidden>
        <p class="govuk-body sgf-saving__state" data-earlier-state />
        <div class="sgf-saving__act" data-earlier-act hidden />
      </div>
      <p class="govuk-visually-hidden" role="status" data-saving-aloud />
      <p class="govuk-visually-hidden" role="status" data-earlier-aloud />
      <p class="govuk-visually-hidden" role="status" data-traces-aloud />
    </div>
  );
}

const useSaved = ({ savedAt, savedByName: name }: WrittenSection): string => {
  const { words, timeZone } = useFrame();
  if (savedAt === null) return words.say('writing.state.nothing_yet');
  const time = words.dateTime(savedAt, timeZone);
  return name === null
    ? words.say('writing.state.saved', { time })
    : words.say('writing.state.saved_by', { time, name });
};

/** What the script says, in the reader's language; it fills in times and names. */
export const wordsOfScript = ({
  forms,
  say,
}: Words): Readonly<Record<string, Readonly<Record<string, string>> | string>> => ({
  ...Object.fromEntries(scriptWords.map((name) => [name, forms(`writing.script.${name}`)['other']!])),
  under: forms('portal.count.characters_under'),
  over: forms('portal.count.characters_over'),
  traces_gone: say('traces.gone'),
});

const scriptWords = [
  ...['saving', 'saved', 'saved_but', 'saved_beside', 'kept', 'kept_only', 'restored', 'restoring'],
  ...['offline', 'away', 'signed_out', 'sign_in', 'clash', 'compare', 'closed', 'wrong', 'too_large', 'why_unknown'],
  ...['unsaved', 'show_kept', 'removed', 'in_longest'],
] as const;
