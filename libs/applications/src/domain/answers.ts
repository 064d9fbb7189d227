import type { RemedyComponent } from '#calls/domain';

/** Who asks: the organisation alone, or as the lead of a consortium or coalition (CTOC/COP/2012/1, para 37). */
export interface OrganisationAnswers {
  readonly applyingAs?: 'organisation' | 'consortium';
  readonly registeredWhereImplementing?: boolean;
}

/** The others of a consortium; the applicant leads it. */
export interface PartnersAnswers {
  readonly leadRole?: string;
  readonly partners?: readonly {
    readonly id: string;
    readonly name?: string;
    readonly country?: string;
    readonly role?: string;
  }[];
}

/** What the project is called, and when it works. */
export interface ProjectAnswers {
  readonly title?: string;
  readonly startsOn?: string;
  readonly months?: number;
}

/** Where the project works, and through which countries the victims were taken. */
export interface CountriesAnswers {
  readonly implementationCountries?: readonly string[];
  readonly routeCountries?: readonly string[];
}

/** The activities behind each component of an effective remedy. */
export interface RemediesAnswers {
  readonly remedies?: readonly { readonly component: RemedyComponent; readonly activities?: readonly string[] }[];
}

/** One line of the budget: what is asked for in one project year. Decimals as text. */
export interface BudgetLine {
  readonly id: string;
  readonly category?: string;
  /** Project year, from 1. */
  readonly year?: number;
  readonly description?: string;
  readonly unit?: string;
  readonly quantity?: string;
  readonly price?: string;
}

/** What is asked for by line, and what others pay. Totals are never typed: the server computes them. */
export interface BudgetAnswers {
  readonly currency?: string;
  readonly lines?: readonly BudgetLine[];
  readonly coFunding?: readonly {
    readonly id: string;
    readonly source?: string;
    readonly amount?: string;
    readonly secured?: boolean;
  }[];
}

/** The declaration that the organisation makes. */
export interface DeclarationAnswers {
  readonly declarationAccepted?: boolean;
}

/** The answers of a draft by section: incomplete perhaps, but never malformed. Further sections are the call's own. */
export interface Answers {
  readonly organisation?: OrganisationAnswers;
  readonly partners?: PartnersAnswers;
  readonly project?: ProjectAnswers;
  readonly countries?: CountriesAnswers;
  readonly remedies?: RemediesAnswers;
  readonly budget?: BudgetAnswers;
  readonly declaration?: DeclarationAnswers;
  readonly [section: string]: object | undefined;
}

/** The sections that every call asks, because the terms read them; partners only of who applies as a consortium. */
export const factsSections = [
  'organisation',
  'partners',
  'project',
  'countries',
  'remedies',
  'budget',
  'declaration',
] as const;
/** One of the sections that every call asks. */
export type FactsSection = (typeof factsSections)[number];
