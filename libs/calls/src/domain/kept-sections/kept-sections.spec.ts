import { expect, it } from '@jest/globals';
import { faultsOfForm, plainForm } from '../form.js';
import { missingTexts } from '../missing-texts.js';
import { usualSettings } from '../settings.js';
import { keptSections } from './index.js';

const form = { ...plainForm, sections: keptSections, questions: keptSections.flatMap(({ questions }) => questions) };

it('make a form together, each question in its section', () => {
  expect(faultsOfForm(form)).toEqual([]);
  for (const { name, questions } of keptSections)
    expect(new Set(questions.map(({ section }) => section))).toEqual(new Set([name]));
});

it('are complete in English, French and Spanish', () => {
  const rules = { form, settings: usualSettings, rubric: { criteria: [] } as never };
  const languages = ['en', 'es', 'fr'];
  const title = { en: 'A', es: 'B', fr: 'C' };
  expect(
    missingTexts({ title, languages, guidelines: {}, windows: [{ code: 'A', title, deadlineWording: title, rules }] }),
  ).toEqual([]);
});

it('ask for the four groups of assistance of the Protocol', () => {
  const { questions, source } = keptSections.find(({ name }) => name === 'assistance')!;
  expect(questions.filter(({ required }) => !required).map(({ label }) => label['en'])).toEqual([
    expect.stringContaining('housing'),
    expect.stringContaining('legal rights'),
    expect.stringContaining('psychological'),
    expect.stringContaining('training'),
  ]);
  expect(source).toContain('article 6, paragraphs 3');
});

it('have a limit wherever something is written', () => {
  for (const { kind, limit } of form.questions) expect([kind, limit]).toEqual([kind, expect.any(Number)]);
});
