import {
  guidelineChapters,
  isBegun,
  languagesMissing,
  longestChapter,
  type GuidelineChapter,
  type TextByLanguage,
} from '#calls/domain';
import { kernelErrors } from '#kernel';
import { Details, TaskList, useWords } from '../../components/index.js';
import { TextInLanguages, textsFrom } from '../languages.js';
import { deskOf, languagesOf, type FieldsProps, type Part, type Place } from '../place.js';

/** The seven chapters of a call's guidelines; each has a page of its own. */
export const guidelinesPart: Part = {
  title: 'desk.part.guidelines',
  lead: 'desk.guidelines.lead',
  typed: () => ({}),
  changed: ({ input }) => input,
  Fields: Chapters,
  submit: null,
};

/** One chapter in every language of the call. */
export const chapterPart: Part = {
  title: 'desk.part.chapter',
  heading: ({ item }, { sayCode }) => sayCode(`public.chapter.${item}`),
  lead: 'desk.guidelines.chapter_lead',
  typed: (place) => ({ text: chapterTexts(place) }),
  changed: (place, form) => {
    const texts = textsFrom(form, 'text', languagesOf(place), longestChapter);
    const guidelines = { ...place.input.guidelines, [chapterAt(place)]: texts };
    return { ...place.input, guidelines };
  },
  Fields: ChapterFields,
  fieldsOf: [[/^guidelines\]\[\w+\]\[(\w+)\]?$/, 'text[$1]']],
  next: ({ call }) => `${deskOf(call)}/edit/guidelines`,
};

/** Throws `not_found` where the guidelines have no such chapter. */
function chapterAt({ item }: Place): GuidelineChapter {
  const chapter = guidelineChapters.find((each) => each === item);
  if (chapter === undefined) throw kernelErrors.error('not_found');
  return chapter;
}

const chapterTexts = (place: Place): TextByLanguage => place.input.guidelines?.[chapterAt(place)] ?? {};

function Chapters({ place }: FieldsProps) {
  const { say, sayCode, list } = useWords();
  const { guidelines = {} } = place.input;
  const statusOf = (text: TextByLanguage | undefined) => {
    if (!isBegun(text)) return { text: say('desk.guidelines.not_begun') };
    const missing = languagesMissing(text, languagesOf(place)).map((each) => sayCode(`desk.language.${each}`));
    if (missing.length === 0) return { text: say('desk.done') };
    return { text: say('desk.guidelines.lacks', { languages: list(missing) }), tag: 'blue' as const };
  };
  return (
    <>
      <TaskList
        tasks={guidelineChapters.map((chapter, index) => ({
          title: `${index + 1}. ${sayCode(`public.chapter.${chapter}`)}`,
          hint: sayCode(`desk.guidelines.about.${chapter}`),
          href: `${deskOf(place.call)}/edit/guidelines/${chapter}`,
          status: statusOf(guidelines[chapter]),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${deskOf(place.call)}/preview`}>
          {say('desk.page.preview')}
        </a>
      </p>
    </>
  );
}

function ChapterFields({ place, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <p class="govuk-body">{sayCode(`desk.guidelines.about.${place.item}`)}</p>
      <Details summary={say('desk.guidelines.form')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>{say('desk.guidelines.paragraphs')}</li>
          <li>{say('desk.guidelines.headings')}</li>
          <li>{say('desk.guidelines.lists')}</li>
        </ul>
      </Details>
      <TextInLanguages
        name="text"
        label={say('desk.guidelines.text')}
        rows={14}
        maxLength={longestChapter}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
    </>
  );
}
