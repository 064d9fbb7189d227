/** A text in the languages of its call, by language code. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** One document that applicants hand in. */
export interface DocumentAsked {
  /** The name that the terms' `documents` criterion uses: `registration_certificate`. */
  readonly document: string;
  readonly required: boolean;
}

/** The kinds of extra question that a call may ask. */
export const questionKinds = ['text', 'number', 'money', 'date', 'choice', 'countries', 'table', 'file'] as const;

/** An extra question of one call, in one section of the form. */
export interface Question {
  readonly name: string;
  readonly section: string;
  readonly kind: (typeof questionKinds)[number];
  readonly required: boolean;
  /** Characters at most, for text. */
  readonly limit?: number;
  /** For a choice: what is stored. */
  readonly options?: readonly string[];
  /** For a choice: how an option is shown, by option and language; one without a label is shown as it is. */
  readonly optionLabels?: Readonly<Record<string, TextByLanguage>>;
  /** For a table: the heads of its columns. `limit` is then the most rows. */
  readonly columns?: readonly TextByLanguage[];
  readonly label: TextByLanguage;
  /** What helps to answer, below the label. */
  readonly hint?: TextByLanguage;
}

/** A section of the call's own, beside those that every call asks. */
export interface FormSection {
  /** The name that its questions give as their section. */
  readonly name: string;
  readonly title: TextByLanguage;
}

/** What applicants of a window fill in. The facts that the terms read are always asked; this is what the call adds. */
export interface CallForm {
  readonly documents: readonly DocumentAsked[];
  readonly questions: readonly Question[];
  /** Titles of the call's own sections, in their order; a section without one is titled by its name. */
  readonly sections?: readonly FormSection[];
  /** The number of applications that one organisation may have in the window. The fund publishes no such rule: a setting. */
  readonly applicationsPerOrganisation: number;
}

/** A form that asks for nothing beyond the facts. */
export const plainForm: CallForm = { documents: [], questions: [], applicationsPerOrganisation: 1 };

/** What the fund does not publish and each call decides for itself; the defaults are ours, labelled so where shown. */
export interface CallSettings {
  /** Trustees who must be there for a session to advise. */
  readonly quorum: number;
  /** Days after the end of a project year by which its report is due. */
  readonly reportDueDays: number;
  /** Staff see submissions only once the door has closed. */
  readonly sealedUntilClosing: boolean;
  /** Years for which records are kept after completion. */
  readonly retentionYears: number;
}

/** Settings of a call that chose none. */
export const usualSettings: CallSettings = {
  quorum: 3,
  reportDueDays: 60,
  sealedUntilClosing: false,
  retentionYears: 3,
};
