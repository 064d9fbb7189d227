import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IdentityReader, type OwnPage } from '#identity';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Words } from '#words';
import { Acting } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ApplicantConcerns } from './applicant-concerns.js';
import { CorrespondenceConcerns } from './correspondence-concerns.js';
import { OfficeConcerns } from './office-concerns.js';
import { OrganisationConcerns } from './organisation-concerns.js';
import { SignedInHome, type ConcernGroup } from './signed-in-home.js';

type Organisations = OwnPage['organisations'];

/** Where somebody signed in begins. */
@PageController('home')
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly work: UnitOfWork,
    private readonly identity: IdentityReader,
    private readonly correspondence: CorrespondenceConcerns,
    private readonly organisations: OrganisationConcerns,
    private readonly applicants: ApplicantConcerns,
    private readonly office: OfficeConcerns,
  ) {}

  /** All that concerns the person, as it was at one moment. */
  @Get()
  async show(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const words = this.pages.words(request);
    const { groups, own } = await this.work.read(actor, async () => {
      const { organisations } = await this.identity.me(actor);
      const [groups, own] = await this.work.together(
        () => this.groups(actor, words, organisations),
        () => this.own(actor, organisations),
      );
      return { groups, own };
    });
    await this.pages.send(request, reply, <SignedInHome groups={groups} own={own} />);
  }

  private async groups(actor: Actor, words: Words, organisations: Organisations): Promise<ConcernGroup[]> {
    const groups = await this.work.together(
      () => this.correspondence.ofApplicant(actor, words),
      () => this.organisations.of(actor, words),
      () => this.applicants.of(actor, words, organisations),
      () => this.correspondence.ofOffice(actor, words),
      () => this.office.of(actor, words),
    );
    return groups.flat();
  }

  private async own(actor: Actor, organisations: Organisations) {
    const invitations = await this.identity.invitations(actor);
    return {
      organisations,
      invitations: invitations.filter(({ addresseeId }) => addresseeId === actor.id).length,
      isOfFund: actor.roles.length > 0,
    };
  }
}
