import { conflictTies, reviewsSeen } from '#calls/domain';
import { Checkboxes, Radios, useWords } from '../../components/index.js';
import { textAt, ticksAt } from '../../http/form-reader.js';
import { TextInLanguages, textsFrom } from '../languages.js';
import { languagesOf, windowAt, type FieldsProps, type Part } from '../place.js';
import { settingsOf } from '../starting-rules.js';
import { withSettings } from './settings.js';

/** What reviewers and trustees have to declare, and when reviewers read each other. */
export const reviewingPart: Part = {
  title: 'desk.part.reviewing',
  lead: 'desk.reviewing.lead',
  isOwnSetting: true,
  typed: (place) => {
    const { conflictTies: ties, conflictRule, reviewsSeen: seen } = settingsOf(windowAt(place));
    return { ties, rule: conflictRule, seen };
  },
  changed: (place, form) =>
    withSettings(place, {
      conflictTies: form.ticks('ties', conflictTies),
      conflictRule: textsFrom(form, 'rule', languagesOf(place), 2000),
      reviewsSeen: form.one('seen', reviewsSeen),
    }),
  Fields: ReviewingFields,
};

function ReviewingFields({ place, typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <Checkboxes
        name="ties"
        legend={say('desk.reviewing.ties')}
        legendSize="s"
        hint={say('desk.reviewing.ties_hint')}
        values={ticksAt(typed, 'ties')}
        choices={conflictTies.map((tie) => ({ value: tie, text: sayCode(`recusal.cause.${tie}`) }))}
      />
      <TextInLanguages
        name="rule"
        label={say('desk.reviewing.rule')}
        hint={say('desk.reviewing.rule_hint')}
        rows={4}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
      <Radios
        name="seen"
        legend={say('desk.reviewing.seen')}
        legendSize="s"
        hint={say('desk.reviewing.seen_hint')}
        value={textAt(typed, 'seen')}
        error={errors.of('seen')}
        choices={reviewsSeen.map((moment) => ({ value: moment, text: sayCode(`call.reviews_seen.${moment}`) }))}
      />
    </>
  );
}
