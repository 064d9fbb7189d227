import { needsOf } from './needs.js';

const form = { documents: [] };
const chosen = (criterion: string, params = {}) => ({ criterion, params });
const termsOf = (...criteria: readonly ReturnType<typeof chosen>[]) => ({ version: '2026', criteria });

test('are the facts that the criteria read, each once', () => {
  const terms = termsOf(
    chosen('registered_by', { date: '2020-01-01' }),
    chosen('registered_for', { years: 3, on: '2026-01-01' }),
    chosen('duration', { minMonths: 12, maxMonths: 36 }),
  );
  expect(needsOf({ terms, form })).toEqual([{ need: 'registeredOn' }]);
});

test('name the years of the statements, and how many budgets in which currency', () => {
  const terms = termsOf(
    chosen('audited_statements', { latest: 2025, years: 2 }),
    chosen('yearly_cap', { amount: '25000.00', currency: 'USD' }),
    chosen('multiple_of_annual_budget_at_most', { multiple: 2, years: 3 }),
  );
  expect(needsOf({ terms, form })).toEqual([
    { need: 'auditedFiscalYears', years: [2024, 2025] },
    { need: 'annualBudgets', count: 3, currency: 'USD' },
  ]);
});

test('are also the files of a profile that may be handed in as required documents', () => {
  const documents = [
    { document: 'registration_certificate', required: true },
    { document: 'our_rules', required: true, fromProfile: 'statutes' as const },
    { document: 'audited_statements', required: true },
    { document: 'psea_policy', required: false },
    { document: 'budget_note', required: true },
  ];
  expect(needsOf({ terms: termsOf(), form: { documents } })).toEqual([
    { need: 'certificate' },
    { need: 'statutes' },
    { need: 'auditedStatement' },
  ]);
});
