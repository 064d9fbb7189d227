import { isAnswered } from '#applications/domain';
import { useWords } from '../components/index.js';
import { asked } from './asked.js';
import type { Field } from './fields.js';
import { kindOf } from './kinds/index.js';
import type { Place } from './place.js';

/** A section for reading. */
export function SectionShown({ place: { fields, section } }: { place: Place }) {
  const { say } = useWords();
  const written = fields.filter(({ kind }) => kind !== 'file');
  return (
    <>
      {written.map((field) => (
        <section class="sgf-shown" aria-label={field.label}>
          <h2 class="govuk-heading-s">{asked(field, field.label)}</h2>
          {isAnswered(section.content[field.name]) ? (
            <div class="govuk-body">
              <Answer field={field} answer={section.content[field.name]} />
            </div>
          ) : (
            <p class="govuk-hint">{say('writing.not_answered')}</p>
          )}
        </section>
      ))}
    </>
  );
}

/** One answer for reading. */
export function Answer({ field, answer }: { field: Field; answer: unknown }) {
  const { Shown } = kindOf(field.kind);
  return <Shown answer={answer} field={field} />;
}
