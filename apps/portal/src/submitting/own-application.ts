import { Injectable } from '@nestjs/common';
import { ApplicationPages, type ApplicationPage, type DraftPage } from '#applications';
import type { Answers } from '#applications/domain';
import { CallsReader, type FrozenTerms } from '#calls';
import { IdentityReader } from '#identity';
import { kernelErrors, type Actor, type Id } from '#kernel';

/** An application as a member of its organisation has it before its eyes, with all that its pages tell. */
export interface OwnApplication extends ApplicationPage {
  readonly draft: DraftPage;
  readonly answers: Answers;
  /** The rules that the working copy is written for. */
  readonly terms: FrozenTerms;
  readonly organisation: { readonly name: string; readonly country: string };
}

/** Applications for the members of their organisations: for everybody else they are not here. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly applications: ApplicationPages,
    private readonly calls: CallsReader,
    private readonly identity: IdentityReader,
  ) {}

  /** Throws `not_found`, also for the fund's side: it has pages of its own. */
  async of(actor: Actor, id: Id<'application'>): Promise<OwnApplication> {
    const page = await this.applications.page(actor, id);
    if (page.draft === null) throw kernelErrors.error('not_found');
    const { application, door, draft } = page;
    const terms = await this.calls.terms(actor, door.termsId ?? application.termsId);
    const { name, country } = await this.identity.organisation(actor, application.organisationId);
    const answers = Object.fromEntries(
      draft.sections.filter(({ version }) => version > 0).map(({ section, content }) => [section, content]),
    );
    return { ...page, draft, answers, terms, organisation: { name, country } };
  }
}

/** The address of an application; its further pages stand below it. */
export const addressOf = ({ application }: Pick<ApplicationPage, 'application'>): string =>
  `/applications/${application.id}`;

/** What stands against an act; undefined where it is not for this reader at all. */
export const reasonsAgainst = ({ actions }: Pick<ApplicationPage, 'actions'>, act: string) =>
  actions.find(({ name }) => name === act)?.reasons;
