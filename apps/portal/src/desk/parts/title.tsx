import { callLanguages } from '#calls/domain';
import { Checkboxes, Input, useWords } from '../../components/index.js';
import { textAt, ticksAt } from '../../http/form-reader.js';
import { textsFrom } from '../languages.js';
import { onlyIn } from '../only-in.js';
import type { FieldsProps, Part } from '../place.js';

/** The form of a call's code; references of applications carry it. */
export const codeForm = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;

/** Code, languages and titles of a call. */
export const titlePart: Part = {
  title: 'desk.part.title',
  typed: ({ call }) => ({
    code: call.code,
    languages: [...call.languages],
    title: call.title,
    source: call.source ?? '',
  }),
  changed: ({ input: whole }, form) => {
    const languages = form.ticks('languages', callLanguages);
    if (languages.length === 0) form.fault('languages', 'form.choose');
    const { source: _, ...rest } = onlyIn(whole, languages);
    const source = form.text('source', { least: 0 });
    return {
      ...rest,
      code: form.matching('code', codeForm, 'desk.call.code_form'),
      languages,
      title: textsFrom(form, 'title', languages),
      ...(source ? { source } : {}),
    };
  },
  Fields: TitleFields,
};

function TitleFields({ typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <Input
        name="code"
        label={say('desk.call.code')}
        hint={say('desk.call.code_hint')}
        width={10}
        spellcheck={false}
        value={textAt(typed, 'code')}
        error={errors.of('code')}
      />
      <Checkboxes
        name="languages"
        legend={say('desk.call.languages')}
        legendSize="s"
        hint={say('desk.call.languages_hint')}
        values={ticksAt(typed, 'languages')}
        error={errors.of('languages')}
        choices={callLanguages.map((language) => ({
          value: language,
          text: sayCode(`desk.language.${language}`),
          conditional: (
            <Input
              name={`title[${language}]`}
              label={say('desk.call.title_in', { language })}
              value={textAt(typed, `title[${language}]`)}
              error={errors.of(`title[${language}]`)}
            />
          ),
        }))}
      />
      <Input
        name="source"
        label={say('desk.call.source')}
        hint={say('desk.call.source_hint')}
        value={textAt(typed, 'source')}
        error={errors.of('source')}
      />
    </>
  );
}
