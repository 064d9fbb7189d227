import { printsOf } from '#applications';
import type { Merged } from '#applications/domain';
import {
  Button,
  EditingFields,
  formErrors,
  Page,
  Radios,
  useFrame,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { asked } from './asked.js';
import type { Field } from './fields.js';
import { kindOf } from './kinds/index.js';
import { sectionAddress, type Place } from './place.js';
import { CallTitle } from './titles.js';
import { Answer } from './section-shown.js';
import { readSection, typedOf, type Typed } from './section-form.js';
import { flat } from './typed.js';

export interface ChangedPageProps {
  readonly place: Place;
  readonly person: string;
  /** What this person typed. */
  readonly typed: Typed;
  /** What stands there now beside what was typed. */
  readonly merged: Merged;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Two wrote in the same answers: both texts side by side, and the choice. Nothing was saved and nothing is lost. */
export function ChangedPage({ place, person, typed, merged, errors: wrong }: ChangedPageProps) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, wrong);
  const { page, fields, title, section } = place;
  const between = fields.filter(({ name }) => merged.clashes.includes(name));
  const rest = fields.filter((field) => !between.includes(field));
  const carried: Typed = { ...typedOf(rest, merged.content), ...pick(typed, between) };
  return (
    <Page
      title={say('writing.changed.title')}
      errors={errors.summary}
      back={sectionAddress(page, section.section)}
      scripts={['zone', 'writing']}
      unlisted
    >
      <span class="govuk-caption-l">
        {page.application.reference} · <CallTitle page={page} /> · <span lang={place.lang}>{title}</span>
      </span>
      <h1 class="govuk-heading-l">{say('writing.changed.title')}</h1>
      <WarningText>{say('writing.changed.text', { count: between.length })}</WarningText>
      <form method="post" novalidate data-choosing={`${person}.${page.application.id}.${section.section}`}>
        <EditingFields version={section.version} />
        <input type="hidden" name="_seen" value={JSON.stringify(printsOf(section.content))} />
        <input type="hidden" name="_clashes" value={merged.clashes.join(' ')} />
        {flat(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {between.map((field) => (
          <Between {...{ place, person, field }} mine={typed} error={errors.of(`_choose[${field.name}]`)} />
        ))}
        <Button>{say('writing.save')}</Button>
      </form>
    </Page>
  );
}

function Between(props: { place: Place; person: string; field: Field; mine: Typed; error: string | undefined }) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const { field, mine, error } = props;
  const { savedAt, savedBy, savedByName, content } = props.place.section;
  const [their, own] = [content[field.name], readSection([field], mine).content[field.name]];
  const isOwn = savedBy === props.person;
  const name = isOwn ? say('writing.changed.yourself') : (savedByName ?? say('writing.changed.somebody'));
  const canBeBoth = kindOf(field.kind) === kindOf('text') && their !== undefined && own !== undefined;
  return (
    <section class="sgf-between" aria-label={field.label}>
      <h2 class="govuk-heading-m">{asked(field, field.label)}</h2>
      <div class="sgf-between__texts">
        <div class="sgf-between__text">
          <h3 class="govuk-heading-s">
            {say('writing.changed.theirs', { name, time: savedAt === null ? '' : words.time(savedAt, timeZone) })}
          </h3>
          <Side field={field} answer={their} />
        </div>
        <div class="sgf-between__text">
          <h3 class="govuk-heading-s">{say('writing.changed.mine')}</h3>
          <Side field={field} answer={own} />
        </div>
      </div>
      <Radios
        name={`_choose[${field.name}]`}
        legend={say('writing.changed.choose')}
        legendSize="s"
        error={error}
        choices={[
          {
            value: 'theirs',
            text: isOwn ? say('writing.changed.keep_other') : say('writing.changed.keep_theirs', { name }),
          },
          { value: 'mine', text: say('writing.changed.keep_mine') },
          ...(canBeBoth ? [{ value: 'both', text: say('writing.changed.keep_both') }] : []),
        ]}
      />
    </section>
  );
}

function Side({ field, answer }: { field: Field; answer: unknown }) {
  const { say } = useWords();
  return answer === undefined ? (
    <p class="govuk-hint">{say('writing.not_answered')}</p>
  ) : (
    <div class="govuk-body">
      <Answer {...{ field, answer }} />
    </div>
  );
}

const pick = (typed: Typed, fields: readonly Field[]): Typed =>
  Object.fromEntries(fields.map(({ name }) => [name, typed[name]]));
