import type { WindowInput } from '#calls';
import { plainForm, usualSettings, type CallForm, type CallSettings, type FormSection } from '#calls/domain';

/** The rules that a new window begins with: no criterion, and a rubric and settings of ours, because the fund publishes none. */
export const emptyRules = (version: string): Pick<WindowInput, 'terms' | 'rubric' | 'fill' | 'form' | 'settings'> => ({
  terms: { version, criteria: [] },
  rubric: {
    criteria: [
      { name: 'relevance', weight: 30 },
      { name: 'activities_and_results', weight: 20 },
      { name: 'capacity_and_experience', weight: 20 },
      { name: 'sustainability', weight: 10 },
      { name: 'cost_effectiveness', weight: 20 },
    ],
    minimumTotal: '60',
    minimumByCriterion: {},
    reviewsRequired: 2,
    spreadLimit: '20',
  },
  fill: 'first_fit',
  form: plainForm,
  settings: usualSettings,
});

/** The form of a window, whole. */
export const formOf = ({ form }: WindowInput): CallForm => ({ ...plainForm, ...form });

/** The settings of a window, whole. */
export const settingsOf = ({ settings }: WindowInput): CallSettings => ({ ...usualSettings, ...settings });

/** The sections of a form, with those that only its questions name. */
export function sectionsIn({ sections = [], questions }: CallForm): readonly FormSection[] {
  const named = [...new Set(questions.map(({ section }) => section))];
  const untitled = named.filter((name) => !sections.some((section) => section.name === name));
  return [...sections, ...untitled.map((name) => ({ name, title: { en: name } }))];
}
