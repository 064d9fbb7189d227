import { describe, expect, it } from '@jest/globals';
import { faultsOfForm, plainForm, type CallForm, type Question } from './form.js';

const question: Question = { name: 'q', section: 's', kind: 'text', required: true, label: { en: 'A' } };
const section = { name: 's', title: { en: 'A' } };
const asked = { document: 'd', required: true };

const faults = (form: Partial<CallForm>): string[] =>
  faultsOfForm({ ...plainForm, ...form }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a form', () => {
  it.each<[string, Partial<CallForm>, string[]]>([
    ['may ask nothing', {}, []],
    ['names each question once', { questions: [question, question] }, ['/questions/1/name call.question_named_twice']],
    ['names each section once', { sections: [section, section] }, ['/sections/1/name call.section_named_twice']],
    ['asks for a document once', { documents: [asked, asked] }, ['/documents/1/document call.document_named_twice']],
    [
      'keeps files apart from documents',
      { documents: [asked], questions: [{ ...question, name: 'd', kind: 'file' }] },
      ['/questions/0/name call.document_named_twice'],
    ],
    [
      'gives a choice',
      { questions: [{ ...question, kind: 'choice', options: ['y'] }] },
      ['/questions/0/options call.two_options_needed'],
    ],
    [
      'gives a table columns',
      { questions: [{ ...question, kind: 'table' }] },
      ['/questions/0/columns call.columns_needed'],
    ],
    [
      'labels the answers that there are',
      { questions: [{ ...question, kind: 'choice', options: ['y', 'n'], optionLabels: { x: { en: 'X' } } }] },
      ['/questions/0/optionLabels call.option_unknown'],
    ],
  ])('%s', (_, form, found) => expect(faults(form)).toEqual(found));
});
