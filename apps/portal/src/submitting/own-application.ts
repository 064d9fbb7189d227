import { Injectable } from '@nestjs/common';
import { ApplicationPages, type ApplicationPage, type DraftPage } from '#applications';
import type { Answers } from '#applications/domain';
import { CallsReader, type FrozenTerms } from '#calls';
import { kernelErrors, type Actor, type Id } from '#kernel';
import type { Written } from './answers-in-words.js';

/** An application as a member of its organisation has it before its eyes, with all that its pages tell. */
export interface OwnApplication extends ApplicationPage {
  readonly draft: DraftPage;
  readonly answers: Answers;
  /** The rules that the working copy is written for. */
  readonly terms: FrozenTerms;
}

/** Applications for the members of their organisations: for everybody else they are not here. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly applications: ApplicationPages,
    private readonly calls: CallsReader,
  ) {}

  /** Throws `not_found`, also for the fund's side: it has pages of its own. */
  async of(actor: Actor, id: Id<'application'>): Promise<OwnApplication> {
    const page = await this.applications.page(actor, id);
    if (page.draft === null) throw kernelErrors.error('not_found');
    const { application, door, draft } = page;
    const terms = await this.calls.terms(actor, door.termsId ?? application.termsId);
    const answers = Object.fromEntries(
      draft.sections.filter(({ version }) => version > 0).map(({ section, content }) => [section, content]),
    );
    return { ...page, draft, answers, terms };
  }
}

/** Its working copy, to be put into words. */
export const writtenOf = ({ answers, draft }: OwnApplication): Written => ({
  answers,
  ...{ organisation: draft.organisation, documents: draft.documents },
});

/** The address of an application; its further pages stand below it. */
export const addressOf = ({ application }: Pick<ApplicationPage, 'application'>): string =>
  `/applications/${application.id}`;

/** What stands against an act; undefined where it is not for this reader at all. */
export const reasonsAgainst = ({ actions }: Pick<ApplicationPage, 'actions'>, act: string) =>
  actions.find(({ name }) => name === act)?.reasons;
