import { Body, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import { ChangeBankAccount, checkedContent, EditProfilePart, ProfileReader, type Session } from '#identity';
import { longTextsIn, organisationPolicy, type ProfilePart } from '#identity/domain';
import { DomainError, type Actor, type OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { Acting, Commanding, InSession, PathId, Public } from '../../../edge/src/index.js';
import { StepUpFields, StepUpInForm } from '../account/step-up.js';
import type { FieldError } from '../components/index.js';
import { textAt, typedIn, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { ComingBack, isSignedOut } from '../writing/coming-back.js';
import { Done, filesPath, organisationPath } from './layout.js';
import { hasOnlyFiles } from './profile-documents-page.js';
import { ProfilePartPage, type ProfilePartProps } from './profile-page.js';
import { fieldOfFault, partNamed, sentFrom, typedFrom } from './typed-profile.js';

/** The profile of an organisation, a page for each part. */
@PageController('organisations/:id')
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: ProfileReader,
    private readonly editPart: EditProfilePart,
    private readonly changeBank: ChangeBankAccount,
    private readonly stepUp: StepUpInForm,
    private readonly traces: TracesReader,
    private readonly back: ComingBack,
  ) {}

  @Get('profile/:part')
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('part') part: string,
    @Query('done') done?: unknown,
  ) {
    const named = partNamed(part);
    if (hasOnlyFiles(named)) return void reply.redirect(filesPath(id, named), 303);
    const props = await this.props(actor, id, named);
    await this.pages.send(request, reply, <ProfilePartPage {...props} done={<Done done={done} />} />);
  }

  /** Who was signed out while writing signs in on the spot, with everything that was typed. */
  @Post('profile/:part')
  @Public()
  async save(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @InSession() session: Session,
    @PathId('id') id: OrganisationId,
    @Param('part') name: string,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
    @Ip() address: string,
  ) {
    const part = partNamed(name);
    if (isSignedOut(request)) return this.back.ask(request, reply, organisationPath(id, `/profile/${part}`), body);
    const typed = typedIn(body);
    const sent = sentFrom(part, typed);
    try {
      if (part === 'bank') {
        const shown = await this.stepUp.confirmed(actor, session, typed, address);
        await this.changeBank.execute(shown, id, sent, command);
      } else await this.editPart.execute(actor, id, part, sent, command);
      const onwards =
        textAt(typed, '_then') === 'files' ? filesPath(id, part) : organisationPath(id, `/profile/${part}`);
      void reply.redirect(`${onwards}?done=saved`, 303);
    } catch (error) {
      const props = { ...(await this.props(actor, id, part)), typed };
      const isStale = error instanceof DomainError && error.code === 'stale_version';
      const mine = isStale ? { mine: checkedContent(part, sent).content } : { version: command.expectedVersion! };
      await this.pages.again(request, reply, error, (errors) => (
        <ProfilePartPage {...props} {...mine} errors={errors.map(atField)} />
      ));
    }
  }

  @Post('profile/:part/sign-in')
  @Public()
  async comeBack(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @PathId('id') id: OrganisationId,
    @Param('part') name: string,
    @Body() body: unknown,
    @Commanding() { expectedVersion: version = 0 }: Command,
    @Ip() from: string,
  ) {
    const part = partNamed(name);
    const address = organisationPath(id, `/profile/${part}`);
    await this.back.signedIn(request, reply, { address, body, from }, async (actor) => (
      <ProfilePartPage {...await this.props(actor, id, part)} typed={typedIn(body)} version={version} />
    ));
  }

  private async props(actor: Actor, id: OrganisationId, part: ProfilePart): Promise<ProfilePartProps> {
    const profile = await this.profiles.profile(actor, id);
    const act = part === 'bank' ? 'edit_bank' : 'edit';
    const mayEdit = organisationPolicy.reasonsAgainst(act, actor, { organisationId: id }).length === 0;
    const by = part === 'bank' && mayEdit ? await this.stepUp.asks(actor) : undefined;
    const row = profile.parts[part];
    return {
      ...{ profile, part, mayEdit, version: row.version },
      traces: mayEdit ? await this.traces.find(actor, longTextsIn(part, row.content), id) : [],
      typed: part === 'bank' ? withoutNumbers(typedFrom(row)) : typedFrom(row),
      ...(by === undefined ? {} : { stepUp: (errors) => <StepUpFields by={by} errors={errors} /> }),
    };
  }
}

const atField = (error: FieldError): FieldError => ({ ...error, field: fieldOfFault(error.field) });

/** Masked numbers are nothing to begin from. */
const withoutNumbers = (typed: Typed): Typed => ({ ...typed, iban: '', account: '', swift: '' });
