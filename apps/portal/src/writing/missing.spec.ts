import type { WritingPage, WrittenSection } from '#applications';
import type { Reason } from '#kernel';
import { words } from '#words';
import { missingOf } from './missing.js';

const page = {
  application: { id: 'a1' },
  form: { questions: [{ name: 'plan', kind: 'file', section: 'extra', label: { en: 'Plan' } }], documents: [] },
} as unknown as WritingPage;

const hrefOf = (section: string, missing: Reason, content: WrittenSection['content'] = {}): string | undefined =>
  missingOf(page, { section, missing: [missing], content } as unknown as WrittenSection, words('en'))[0]?.href;

describe('what is missing', () => {
  it('leads to the file that is asked for, of a form or of a question', () => {
    const document = { code: 'application.document_missing', params: { document: 'statutes' } };
    expect(hrefOf('documents', document)).toBe('/applications/a1/documents#title-statutes');
    const answer = { code: 'application.answer_missing', params: { section: 'extra', question: 'plan' } };
    expect(hrefOf('extra', answer)).toBe('/applications/a1/documents#title-plan');
  });

  it('leads to the row in which something is missing', () => {
    const row = { row: 2 };
    const partners = { partners: [{ name: 'One' }, {}] };
    expect(hrefOf('partners', { code: 'application.partner_incomplete', params: row }, partners)).toBe(
      '/applications/a1/sections/partners#partners[1][name]',
    );
    const lines = { lines: [{ id: 'x' }, { id: '7f3' }] };
    expect(hrefOf('budget', { code: 'application.budget_line_incomplete', params: row }, lines)).toBe(
      '/applications/a1/budget#lines[7f3][category]',
    );
    const coFunding = { coFunding: [{ id: 'x' }, { id: 'b2' }] };
    expect(hrefOf('budget', { code: 'application.co_funding_incomplete', params: row }, coFunding)).toBe(
      '/applications/a1/budget#coFunding[b2][source]',
    );
  });

  it('leads to the question that is not answered', () => {
    const answer = { code: 'application.answer_missing', params: { section: 'project', question: 'months' } };
    expect(hrefOf('project', answer)).toBe('/applications/a1/sections/project#months');
    const currency = { code: 'application.answer_missing', params: { section: 'budget', question: 'currency' } };
    expect(hrefOf('budget', currency)).toBe('/applications/a1/budget#currency');
  });
});
