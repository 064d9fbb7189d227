import { applicantKinds, projectYears, remedyComponents, type FactName } from '#calls/domain';
import { mostYears } from '#applications/domain';
import { LocalDate, type Fault, type Params } from '#kernel';
import { textAt, ticksAt } from '../../http/form-reader.js';
import { typedAmount } from '../../http/typed-number.js';
import { countryNamed } from './country-names.js';
import type { Asked, QuestionName } from './questions.js';
import type { Given } from './told.js';

/** Stands in a list of boxes for "none of these": an answer, where no tick is none. */
export const noneOfThese = 'none';

/** So many countries can be named of each sort. */
export const mostCountries = 8;

/** What was given in a form, and what of it cannot be read. A field left empty is neither. */
export interface ReadForm {
  readonly given: Given;
  readonly faults: readonly Fault[];
}

/** Reads a form of the check. */
export function readCheck(typed: unknown, asked: Asked): ReadForm {
  const form = new CheckForm(typed);
  const given: Record<string, unknown> = {};
  for (const name of asked.questions) Object.assign(given, readers[name](form, asked));
  return { given, faults: form.faults };
}

type Reader = (form: CheckForm, asked: Asked) => Given;

const fact = (name: FactName, value: unknown): Given => (value === undefined ? {} : { [name]: value });

const yesOrNo =
  (question: QuestionName, name: FactName): Reader =>
  (form) =>
    fact(name, form.flag(question));

const sinceWhen =
  (question: QuestionName, name: FactName): Reader =>
  (form) => {
    const is = form.flag(question);
    return fact(name, is === false ? null : is && form.day(`${question}_on`));
  };

const readers: Readonly<Record<QuestionName, Reader>> = {
  // In a consortium the questions on the organisation are asked of the one that leads it.
  kind: (form) => {
    const kind = form.one('kind', applicantKinds);
    if (kind !== 'consortium')
      return { ...fact('applicant.kind', kind), ...fact('applicant.consortium', kind && null) };
    const [leadKind, leadNonProfit] = [form.one('lead_kind', applicantKinds), form.flag('non_profit')];
    const lead = leadKind && leadNonProfit !== undefined && { leadKind, leadNonProfit, partners: 1 };
    return { 'applicant.kind': kind, ...fact('applicant.consortium', lead || undefined) };
  },
  non_profit: yesOrNo('non_profit', 'applicant.nonProfit'),
  registered: sinceWhen('registered', 'applicant.registeredOn'),
  registered_there: yesOrNo('registered_there', 'applicant.registeredWhereImplementing'),
  assists: sinceWhen('assists', 'applicant.directAssistanceSince'),
  bank_account: yesOrNo('bank_account', 'applicant.ownBankAccount'),
  psea: yesOrNo('psea', 'applicant.pseaMeasures'),
  intermediary: yesOrNo('intermediary', 'applicant.actsAsIntermediary'),
  declaration: yesOrNo('declaration', 'applicant.declarationAccepted'),
  // The number itself is nobody's business here.
  unpp: (form) => {
    const has = form.flag('unpp');
    return fact('applicant.unppPartnerId', has === undefined ? undefined : has ? 'given' : null);
  },
  // Only the order of the years counts.
  annual_budgets: (form, { annualBudgets }) => {
    const amounts = form.amounts('annual_budgets', annualBudgets);
    const budgets = amounts.flatMap((amount, index) =>
      amount === undefined ? [] : [{ year: annualBudgets - index, amount }],
    );
    return fact('applicant.annualBudgets', budgets.length === 0 ? undefined : budgets);
  },
  countries: (form, { routes }) => {
    const [there, through] = [form.countries('countries'), routes ? form.countries('routes') : []];
    if (there.length === 0) return {};
    return { 'project.implementationCountries': there, 'project.routeCountries': through };
  },
  remedies: (form) =>
    fact(
      'project.remedies',
      form.ticks('remedies', remedyComponents)?.map((component) => ({ component, activities: 1 })),
    ),
  months: (form) => fact('project.months', form.whole('months', 1, mostYears * 12)),
  amounts: (form, asked) => fact('project.requestedByYear', requestedByYear(form, asked)),
  total_budget: (form) => fact('project.totalBudget', form.amount('total_budget')),
  statements: (form, { statements }) =>
    fact('applicant.auditedFiscalYears', form.ticks('statements', statements.map(String))?.map(Number)),
  documents: (form, { documents }) => fact('documents', form.ticks('documents', documents)),
  other_award: (form) => {
    const has = form.flag('other_award');
    // With no other award nothing depends on the first day.
    if (has === false) return { otherAwards: [], 'project.startsOn': '2000-01-01' };
    const [startsOn, otherOn] = [form.day('starts_on'), form.day('other_on')];
    const months = form.whole('other_months', 1, mostYears * 12);
    if (!has || !startsOn || !otherOn || months === undefined) return {};
    return { otherAwards: [{ startsOn: otherOn, months }], 'project.startsOn': startsOn };
  },
  overdue_reports: (form) => fact('overdueReports', form.whole('overdue_reports', 0, 999)),
};

/** As a budget adds up: a year without an amount asks for nothing, and there are as many years as the duration makes. */
function requestedByYear(form: CheckForm, asked: Asked): string[] | undefined {
  const typed = form.amounts('amounts', asked.years ?? 1);
  if (typed.every((amount) => amount === undefined)) return undefined;
  if (asked.years === undefined) return [typed[0]!];
  const months = form.whole('months', 1, mostYears * 12);
  // Without the duration nobody knows whether these are all years; and there was no place for more of them.
  if (months === undefined || projectYears(months) > asked.years) return undefined;
  const years = Math.max(projectYears(months), typed.findLastIndex((amount) => amount !== undefined) + 1);
  return Array.from({ length: years }, (_, index) => typed[index] ?? '0.00');
}

/** Every field may be left empty; what is there has to make sense. */
class CheckForm {
  readonly faults: Fault[] = [];

  constructor(private readonly typed: unknown) {}

  one<const T extends string>(name: string, values: readonly T[]): T | undefined {
    return values.find((value) => value === textAt(this.typed, name));
  }

  flag(name: string): boolean | undefined {
    const answer = this.one(name, ['yes', 'no']);
    return answer && answer === 'yes';
  }

  ticks<const T extends string>(name: string, values: readonly T[]): T[] | undefined {
    const ticked = ticksAt(this.typed, name);
    return ticked.length === 0 ? undefined : values.filter((value) => ticked.includes(value));
  }

  whole(name: string, least: number, most: number): number | undefined {
    return this.read(name, (text) => {
      const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
      return number >= least && number <= most ? number : this.fault(name, 'public.check.whole', { least, most });
    });
  }

  amount(name: string): string | undefined {
    return this.read(name, (text) => typedAmount(text) ?? this.fault(name, 'field.amount'));
  }

  amounts(name: string, count: number): (string | undefined)[] {
    return Array.from({ length: count }, (_, index) => this.amount(`${name}[y${index + 1}]`));
  }

  countries(name: string): string[] {
    const rows = Array.from({ length: mostCountries }, (_, index) => `${name}[c${index + 1}]`);
    return rows.flatMap(
      (row) => this.read(row, (text) => countryNamed(text) ?? this.fault(row, 'field.country')) ?? [],
    );
  }

  day(name: string): string | undefined {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => textAt(this.typed, `${name}[${part}]`).trim());
    if (!day && !month && !year) return undefined;
    const text = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return LocalDate.parse(text) === undefined ? this.fault(name, 'writing.field.date') : text;
  }

  private read<T>(name: string, read: (text: string) => T | undefined): T | undefined {
    const text = textAt(this.typed, name).trim();
    return text === '' ? undefined : read(text);
  }

  private fault(name: string, code: string, params?: Params): undefined {
    const pointer = `/${name.replaceAll(']', '').replaceAll('[', '/')}`;
    if (this.faults.some((fault) => fault.pointer === pointer)) return;
    this.faults.push({ pointer, code, ...(params && { params }) });
  }
}
