import { callLanguages, feedbackKinds, type CallSettings } from '#calls/domain';
import type { CallInput } from '#calls';
import { Checkboxes, Input, Radios, useWords } from '../../components/index.js';
import { textAt, ticksAt } from '../../http/form-reader.js';
import { windowAt, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { formOf, settingsOf } from '../starting-rules.js';

/** The numbers of a window that the fund publishes nothing of, with their bounds. */
const numbers = [
  ['applications', 1, 100],
  ['quorum', 1, 5],
  ['reportDueDays', 1, 730],
  ['retentionYears', 1, 50],
] as const;

/** What each call decides for itself. */
export const settingsPart: Part = {
  title: 'desk.part.settings',
  isOwnSetting: true,
  typed: (place) => {
    const window = windowAt(place);
    const { quorum, reportDueDays, retentionYears, sealedUntilClosing, ...others } = settingsOf(window);
    return {
      applications: String(formOf(window).applicationsPerOrganisation),
      quorum: String(quorum),
      reportDueDays: String(reportDueDays),
      retentionYears: String(retentionYears),
      proposalLanguages: others.proposalLanguages,
      feedback: others.feedback,
      sealed: sealedUntilClosing ? 'yes' : '',
    };
  },
  changed: (place, form) => {
    const [applicationsPerOrganisation, quorum, reportDueDays, retentionYears] = numbers.map(([name, least, most]) =>
      form.whole(name, least, most),
    ) as [number, number, number, number];
    const proposalLanguages = form.ticks('proposalLanguages', callLanguages);
    const sealedUntilClosing = form.isTicked('sealed');
    const feedback = form.one('feedback', feedbackKinds);
    const settings = { quorum, reportDueDays, retentionYears, proposalLanguages, sealedUntilClosing, feedback };
    const callForm = { ...formOf(windowAt(place)), applicationsPerOrganisation };
    return withWindow(place, { form: callForm, settings: { ...settingsOf(windowAt(place)), ...settings } });
  },
  Fields: SettingsFields,
};

/** The call with some settings of its window changed. */
export const withSettings = (place: Place, change: Partial<CallSettings>): CallInput =>
  withWindow(place, { settings: { ...settingsOf(windowAt(place)), ...change } });

function SettingsFields({ typed, errors }: FieldsProps) {
  const { say, sayCode } = useWords();
  return (
    <>
      <Checkboxes
        name="proposalLanguages"
        legend={say('desk.settings.languages')}
        legendSize="s"
        hint={say('desk.settings.languages_hint')}
        values={ticksAt(typed, 'proposalLanguages')}
        choices={callLanguages.map((language) => ({ value: language, text: sayCode(`desk.language.${language}`) }))}
      />
      {numbers.map(([name]) => (
        <Input
          name={name}
          label={sayCode(`desk.settings.${name}`)}
          width={4}
          inputmode="numeric"
          value={textAt(typed, name)}
          error={errors.of(name)}
        />
      ))}
      <Checkboxes
        name="sealed"
        values={ticksAt(typed, 'sealed')}
        choices={[{ value: 'yes', text: say('desk.settings.sealed'), hint: say('desk.settings.sealed_hint') }]}
      />
      <Radios
        name="feedback"
        legend={say('desk.settings.feedback')}
        legendSize="s"
        hint={say('desk.settings.feedback_hint')}
        value={textAt(typed, 'feedback')}
        error={errors.of('feedback')}
        choices={feedbackKinds.map((kind) => ({ value: kind, text: sayCode(`call.feedback.${kind}`) }))}
      />
    </>
  );
}
