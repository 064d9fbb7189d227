import { Injectable } from '@nestjs/common';
import type { WindowRow } from '#calls';
import type { CallForm } from '#calls/domain';
import { kernelErrors, type Actor, type Id, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Answers } from '../domain/answers.js';
import { progressOf, type SectionProgress } from '../domain/completeness.js';
import type { Application } from './application.entity.js';
import { ApplicationFactsReader, type Door } from './application-facts.js';
import { ApplicationRepository } from './application.repository.js';
import { Drafts, type DraftDocument } from './drafts.js';
import { seesCopy, WorkingCopy } from './working-copy.js';

/** One section of a working copy, for whoever writes in it. */
export interface WrittenSection extends SectionProgress {
  /** 0 while it was never saved. */
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
  /** Null for nobody yet, and for somebody who is no colleague any more. */
  readonly savedByName: string | null;
}

/** A working copy, for whoever writes in it. */
export interface WritingPage {
  readonly application: Application;
  readonly window: WindowRow;
  readonly door: Door;
  readonly form: CallForm;
  readonly sections: readonly WrittenSection[];
  readonly documents: readonly DraftDocument[];
  /** Why it cannot be written in now, or not by this person. */
  readonly against: readonly Reason[];
}

/** What the pages on which an application is written need. */
@Injectable()
export class WritingReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly facts: ApplicationFactsReader,
    private readonly drafts: Drafts,
    private readonly copy: WorkingCopy,
  ) {}

  /** Throws `not_found`, also to the fund's side: a working copy is its organisation's business. */
  page(actor: Actor, id: Id<'application'>): Promise<WritingPage> {
    return this.work.read(actor, async () => {
      const application = await this.applications.find(id);
      if (!seesCopy(actor, application)) throw kernelErrors.error('not_found');
      const [{ window, door }, documents, rows] = await this.work.together(
        () => this.facts.windowOf(application),
        () => this.drafts.documents(id),
        () => this.work.query<SectionRow>(saved, [id]),
      );
      const { form } = await this.facts.terms(application, door);
      return {
        ...{ application, window, door, form, documents },
        sections: sectionsOf(form, rows, documents),
        against: this.copy.reasonsAgainst(actor, application, door),
      };
    });
  }
}

type SectionRow = Omit<WrittenSection, 'progress' | 'missing'>;

const sectionsOf = (
  form: CallForm,
  rows: readonly SectionRow[],
  documents: readonly DraftDocument[],
): WrittenSection[] => {
  const rowOf = new Map(rows.map((row) => [row.section, row]));
  const answers: Answers = Object.fromEntries(rows.map(({ section, content }) => [section, content]));
  const attached = documents.map(({ document }) => document);
  return progressOf(form, answers, attached).map((progress) => ({
    ...(rowOf.get(progress.section) ?? neverSaved),
    ...progress,
  }));
};

const neverSaved = { version: 0, content: {}, savedAt: null, savedBy: null, savedByName: null };

const saved = `
  select s.section, s.version, s.content, s.saved_at as "savedAt", s.saved_by as "savedBy", p.name as "savedByName"
  from application_section s left join person p on p.id = s.saved_by where s.application_id = $1`;
