import { isAnswered } from '#applications/domain';
import { SummaryList, useWords } from '../components/index.js';
import { asked } from './asked.js';
import type { Field } from './fields.js';
import { kindOf } from './kinds/index.js';
import type { Place } from './place.js';

/** A section for reading. */
export function SectionShown({ place: { fields, section } }: { place: Place }) {
  const { say } = useWords();
  return (
    <SummaryList
      rows={fields
        .filter(({ kind }) => kind !== 'file')
        .map((field) => ({
          key: asked(field, field.label),
          value: isAnswered(section.content[field.name]) ? (
            <Answer field={field} answer={section.content[field.name]} />
          ) : (
            <span class="govuk-hint">{say('writing.not_answered')}</span>
          ),
        }))}
    />
  );
}

/** One answer for reading. */
export function Answer({ field, answer }: { field: Field; answer: unknown }) {
  const { Shown } = kindOf(field.kind);
  return <Shown answer={answer} field={field} />;
}
