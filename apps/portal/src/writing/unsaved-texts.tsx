import { useWords } from '../components/index.js';

/** How a section stands: with it a script knows what of the kept text the server has by now. */
interface SectionStanding {
  readonly section: string;
  readonly version: number;
  readonly savedBy: string | null;
}

/**
 * Where a page tells which pages hold text that is only in this browser: a script (assets/unsaved.ts) fills it and shows it.
 * The server never learns of it.
 */
export function UnsavedTexts(props: {
  /** Whose text. */
  person: string;
  /** Of which application; of all, where none is given. */
  application?: string | undefined;
  sections?: readonly SectionStanding[] | undefined;
  /** The person is about to sign out. */
  isLeaving?: boolean | undefined;
}) {
  const { say } = useWords();
  const { person, application, sections = [], isLeaving } = props;
  const standings = sections.map(({ section, version, savedBy }) => [section, { version, isOwn: savedBy === person }]);
  return (
    <section
      hidden
      class="sgf-kept"
      aria-labelledby="unsaved"
      data-unsaved={[person, application].filter(Boolean).join('.')}
      data-standings={JSON.stringify(Object.fromEntries(standings))}
    >
      <h2 class="govuk-heading-m" id="unsaved">
        {say('writing.unsaved.title')}
      </h2>
      <p class="govuk-body">{say(isLeaving ? 'writing.sign_out.lead' : 'writing.unsaved.lead')}</p>
      <ul class="govuk-list govuk-list--bullet" data-unsaved-pages />
    </section>
  );
}
