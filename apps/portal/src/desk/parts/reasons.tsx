import { reasonedActs, type ReasonOffered } from '#calls/domain';
import { kernelErrors } from '#kernel';
import { InsetText, Radios, useWords } from '../../components/index.js';
import { textIn } from '../../calls/public-calls.js';
import { nameFor } from '../codes.js';
import { textAt, type FormReader } from '../../http/form-reader.js';
import { someTextsFrom, TextInLanguages } from '../languages.js';
import { languagesOf, windowAt, windowPath, type FieldsProps, type Part, type Place } from '../place.js';
import { settingsOf } from '../starting-rules.js';
import { ItemList, raised } from './item-list.js';
import { withSettings } from './settings.js';

/** The address of the page for one more reason. */
const newReason = 'new';

/** The reasons that are offered when an application is excluded or passed over; each has a page of its own. */
export const reasonsPart: Part = {
  title: 'desk.part.reasons',
  lead: 'desk.reasons.lead',
  isOwnSetting: true,
  typed: () => ({}),
  changed: (place, form) => {
    const [up, gone] = [textAt(form.typed, 'up'), textAt(form.typed, 'remove')];
    const reasons = raised(
      reasonsAt(place).filter((reason) => keyOf(reason) !== gone),
      (reason) => keyOf(reason) === up,
    );
    return withSettings(place, { reasons });
  },
  Fields: ReasonsFields,
  next: (place) => windowPath(place, 'reasons'),
  submit: null,
};

/** One reason: the act that it is for, and what applicants are told. */
export const reasonPart: Part = {
  title: 'desk.part.reason',
  typed: (place) => ({ act: 'exclude', ...reasonAt(place) }),
  changed: (place, form) => {
    const standing = reasonAt(place);
    const reason = reasonFrom(place, form, standing);
    const reasons = reasonsAt(place);
    return withSettings(place, {
      reasons: standing ? reasons.map((each) => (each === standing ? reason : each)) : [...reasons, reason],
    });
  },
  Fields: ReasonFields,
  next: (place) => windowPath(place, 'reasons'),
};

const reasonsAt = (place: Place): readonly ReasonOffered[] => settingsOf(windowAt(place)).reasons;
const keyOf = ({ act, code }: ReasonOffered): string => `${act}.${code}`;

/** The reason that stands there; none for the page of a new one. Throws `not_found`. */
function reasonAt(place: Place): ReasonOffered | undefined {
  if (place.item === newReason) return undefined;
  const reason = reasonsAt(place).find((each) => keyOf(each) === place.item);
  if (reason === undefined) throw kernelErrors.error('not_found');
  return reason;
}

function reasonFrom(place: Place, form: FormReader, standing: ReasonOffered | undefined): ReasonOffered {
  const act = form.one('act', reasonedActs);
  const text = someTextsFrom(form, 'text', languagesOf(place));
  const others = reasonsAt(place).filter((each) => each !== standing && each.act === act);
  const taken = others.map(({ code }) => code);
  const isFree = standing !== undefined && !taken.includes(standing.code);
  const code = isFree ? standing.code : nameFor(text['en'] ?? Object.values(text)[0] ?? '', taken, 'reason');
  return { act, code, text };
}

function ReasonsFields({ place }: FieldsProps) {
  const words = useWords();
  const reasons = reasonsAt(place);
  return (
    <>
      {reasons.length === 0 ? <InsetText>{words.say('desk.reasons.none')}</InsetText> : null}
      <ItemList
        items={reasons.map((reason) => ({
          name: keyOf(reason),
          about: textIn(reason.text, words),
          text: `${words.sayCode(`desk.reasons.act.${reason.act}`)}: ${textIn(reason.text, words)}`,
          href: windowPath(place, 'reasons', keyOf(reason)),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={windowPath(place, 'reasons', newReason)}>
          {words.say('desk.reasons.add')}
        </a>
      </p>
    </>
  );
}

function ReasonFields({ place, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <Radios
        name="act"
        legend={say('desk.reasons.act')}
        legendSize="s"
        value={textAt(typed, 'act')}
        error={errors.of('act')}
        choices={reasonedActs.map((act) => ({ value: act, text: sayCode(`desk.reasons.act.${act}`) }))}
      />
      <TextInLanguages
        name="text"
        label={say('desk.reasons.text')}
        hint={say('desk.reasons.text_hint')}
        rows={3}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
    </>
  );
}
