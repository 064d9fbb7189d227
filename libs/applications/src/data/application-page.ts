import { Injectable } from '@nestjs/common';
import type { WindowRow } from '#calls';
import { screen, type Finding } from '#calls/domain';
import { IdentityReader, type OrganisationPage } from '#identity';
import { permit, type Actor, type Id, type Reason } from '#kernel';
import { UnitOfWork } from '#platform';
import { audienceOf, type Audience } from '../domain/application.label.js';
import { actionsFor, otherActsFor } from '../domain/application.lifecycle.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { totalsOf, type BudgetTotals } from '../domain/budget.js';
import { progressOf, type SectionProgress } from '../domain/completeness.js';
import { frozenFacts } from '../domain/facts.js';
import { readingOf } from '../domain/reading.js';
import type { CriterionStanding } from '../domain/standing.js';
import type { Application, ApplicationSection } from './application.entity.js';
import { ApplicationFactsReader, type Door, type Written } from './application-facts.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationsReader, type SubmissionRow } from './applications.reader.js';
import type { DraftDocument } from './drafts.js';
import { Screenings } from './screenings.js';
import { Standings } from './standings.js';
import { seesCopy } from './working-copy.js';

/** One section of the working copy: how far it is, and what is in it. */
export interface SectionPage extends SectionProgress {
  /** 0 while it was never saved. */
  readonly version: number;
  readonly content: object;
  readonly savedAt: Date | null;
}

/** The working copy as its organisation sees it. */
export interface DraftPage {
  readonly sections: readonly SectionPage[];
  readonly documents: readonly DraftDocument[];
  readonly budget: BudgetTotals;
  /** What its profile says now; the facts of it are submitted with the rest. */
  readonly organisation: OrganisationPage;
  /** Of all that is shown here; submitting compares it (`asRead`). */
  readonly reading: string;
}

/** What screening and people said, for the fund's side. */
export interface AssessmentPage {
  readonly at: Date;
  readonly outcome: string;
  readonly findings: readonly Finding[];
  /** With people's judgements put in. */
  readonly standing: readonly CriterionStanding[];
}

/** One application with all that its reader may see of it. */
export interface ApplicationPage {
  readonly application: Application;
  readonly audience: Audience;
  readonly window: WindowRow;
  /** The window's dates, as they stand for this application. */
  readonly door: Door;
  readonly actions: readonly { readonly name: string; readonly reasons: readonly Reason[] }[];
  /** For its organisation only. */
  readonly draft: DraftPage | null;
  readonly submission: SubmissionRow | null;
  /** For the fund's side only. */
  readonly assessment: AssessmentPage | null;
}

/** What the criteria would say of a working copy now; nothing is stored. */
export interface ScreeningPreview {
  /** What must be answered before the criteria can say anything. */
  readonly missing: readonly Reason[];
  readonly findings: readonly Finding[] | null;
}

/** Puts together what one screen shows of one application. */
@Injectable()
export class ApplicationPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly reader: ApplicationsReader,
    private readonly facts: ApplicationFactsReader,
    private readonly screenings: Screenings,
    private readonly identity: IdentityReader,
    private readonly standings: Standings,
  ) {}

  /** Throws `not_found`, also for what the actor may not see. */
  page(actor: Actor, id: Id<'application'>): Promise<ApplicationPage> {
    return this.work.read(actor, async () => {
      const application = await this.applications.find(id);
      const audience = audienceOf(actor, application);
      const facts = await this.facts.toShow(application);
      return {
        application,
        audience,
        window: facts.window,
        door: facts.door,
        actions: [...actionsFor(application, { actor, facts }), ...otherActsFor(application, { actor, facts })],
        draft: seesCopy(actor, application) ? draftOf(facts, await this.organisation(application)) : null,
        submission: application.submissionId && (await this.reader.submission(actor, id)),
        assessment: audience === 'staff' ? await this.assessment(application, facts.standing) : null,
      };
    });
  }

  /** Screens the working copy for its applicant. Throws `not_found`, `not_permitted`. */
  preview(actor: Actor, id: Id<'application'>): Promise<ScreeningPreview> {
    return this.work.read(actor, async () => {
      const application = await this.applications.find(id);
      permit(applicationPolicy, 'preview', actor, application);
      const { terms, copy } = await this.facts.written(application);
      const { answers, attached } = copy;
      const answered = progressOf({ ...terms.form, documents: [] }, answers, attached);
      const missing = answered.flatMap((section) => section.missing);
      if (missing.length > 0) return { missing, findings: null };
      const profile = await this.identity.organisationFacts(actor, application.organisationId);
      const standing = await this.standings.of(application.organisationId);
      const { findings } = screen(terms.judged, { ...frozenFacts(id, profile, answers, attached), ...standing });
      return { missing, findings };
    });
  }

  private organisation({ organisationId }: Application): Promise<OrganisationPage> {
    return this.identity.organisation(this.work.actor, organisationId);
  }

  private async assessment(
    application: Application,
    standing: readonly CriterionStanding[] | null,
  ): Promise<AssessmentPage | null> {
    const screening = await this.screenings.latest(application);
    if (screening === null || standing === null) return null;
    const { at, outcome, findings } = screening;
    return { at, outcome, findings, standing };
  }
}

const draftOf = ({ terms, copy }: Written, organisation: OrganisationPage): DraftPage => {
  const { sections, answers, documents, attached } = copy;
  return {
    sections: progressOf(terms.form, answers, attached).map((progress) => ({
      ...progress,
      ...saved(sections.get(progress.section)),
    })),
    documents,
    budget: totalsOf(answers.budget, answers.project?.months),
    organisation,
    reading: readingOf(copy, organisation),
  };
};

const saved = (section: ApplicationSection | undefined) => ({
  version: section?.version ?? 0,
  content: section?.content ?? {},
  savedAt: section?.savedAt ?? null,
});
