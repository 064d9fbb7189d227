import type { CallSettings } from '#calls/domain';
import type { Words } from '#words';
import { textLines, type Line } from './text-lines.js';

/** What the call decides for itself, field by field. */
export function settingsLines(settings: CallSettings, words: Words): Line[] {
  const { say, sayCode, number, list } = words;
  const { proposalLanguages, conflictTies, conflictRule, reviewsSeen, feedback, reasons } = settings;
  return [
    ...(['quorum', 'reportDueDays', 'retentionYears'] as const).map((name) => ({
      key: name,
      label: sayCode(`desk.settings.${name}`),
      value: number(settings[name]),
    })),
    {
      key: 'sealed',
      label: say('desk.settings.sealed'),
      value: say(settings.sealedUntilClosing ? 'desk.yes' : 'desk.no'),
    },
    {
      key: 'proposal languages',
      label: say('desk.settings.languages'),
      value:
        proposalLanguages.length === 0
          ? say('desk.settings.languages_of_call')
          : list(proposalLanguages.map((language) => sayCode(`desk.language.${language}`))),
    },
    {
      key: 'ties',
      label: say('desk.reviewing.ties'),
      value:
        conflictTies.length === 0
          ? say('desk.nothing_chosen')
          : list(conflictTies.map((tie) => sayCode(`recusal.cause.${tie}`))),
    },
    ...textLines('conflict rule', say('desk.reviewing.rule'), conflictRule, words),
    { key: 'seen', label: say('desk.reviewing.seen'), value: sayCode(`call.reviews_seen.${reviewsSeen}`) },
    { key: 'feedback', label: say('desk.settings.feedback'), value: sayCode(`call.feedback.${feedback}`) },
    ...reasons.flatMap(({ act, code, text }) =>
      textLines(`reason ${act} ${code}`, sayCode(`desk.reasons.act.${act}`), text, words),
    ),
  ];
}
