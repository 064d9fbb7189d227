import { Body, Get, Ip, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { TracesReader } from '#applications';
import {
  AttachProfileDocument,
  ChangeBankAccount,
  checkedContent,
  EditProfilePart,
  OrganisationDocuments,
  ProfileReader,
  RemoveProfileDocument,
  type Session,
} from '#identity';
import {
  isProfilePart,
  longTextsIn,
  organisationPolicy,
  profileDocuments,
  yearlyDocument,
  type ProfileDocument,
  type ProfilePart,
} from '#identity/domain';
import { DomainError, kernelErrors, shape, type Actor, type Id, type OrganisationId } from '#kernel';
import type { Command } from '#platform';
import {
  Acting,
  attachmentOf,
  Commanding,
  InSession,
  PathId,
  PostedFiles,
  type PostedFile,
} from '../../../edge/src/index.js';
import { StepUpFields, StepUpInForm } from '../account/step-up.js';
import type { FieldError } from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { Done, organisationPath } from './layout.js';
import { ProfilePartPage, type ProfilePartProps } from './profile-page.js';
import { fieldOfFault, sentFrom, typedFrom } from './typed-profile.js';

/** The profile of an organisation, a page for each part, and its files. */
@PageController('organisations/:id')
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: ProfileReader,
    private readonly documents: OrganisationDocuments,
    private readonly editPart: EditProfilePart,
    private readonly changeBank: ChangeBankAccount,
    private readonly attachDocument: AttachProfileDocument,
    private readonly removeDocument: RemoveProfileDocument,
    private readonly stepUp: StepUpInForm,
    private readonly traces: TracesReader,
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
    const props = await this.props(actor, id, partNamed(part));
    await this.pages.send(request, reply, <ProfilePartPage {...props} done={<Done done={done} />} />);
  }

  @Post('profile/:part')
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
    const typed: Typed = shape.isObject(body) ? body : {};
    const sent = sentFrom(part, typed);
    try {
      if (part === 'bank') {
        const shown = await this.stepUp.confirmed(actor, session, typed, address);
        await this.changeBank.execute(shown, id, sent, command);
      } else await this.editPart.execute(actor, id, part, sent, command);
      void reply.redirect(organisationPath(id, `/profile/${part}?done=saved`), 303);
    } catch (error) {
      const props = { ...(await this.props(actor, id, part)), typed };
      const isStale = error instanceof DomainError && error.code === 'stale_version';
      const mine = isStale ? { mine: checkedContent(part, sent).content } : { version: command.expectedVersion! };
      await this.pages.again(request, reply, error, (errors) => (
        <ProfilePartPage {...props} {...mine} errors={errors.map(atField)} />
      ));
    }
  }

  /** One file at a time, in place of the one before. */
  @Post('documents')
  async attach(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const { document, year, typedYear } = named(body);
    const part = partOf(document);
    try {
      const first = await files[Symbol.asyncIterator]().next();
      if (first.done)
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/file', code: 'profile.file_needed' }]);
      await this.attachDocument.execute(actor, id, { document, year, ...first.value }, command);
      void reply.redirect(organisationPath(id, `/profile/${part}?done=saved`), 303);
    } catch (error) {
      const props = { ...(await this.props(actor, id, part)), typedYear };
      const isNewYear = document === yearlyDocument && !yearIsThere(props, year);
      const field = isNewYear ? `upload-${document}` : `upload-${document}${year ?? ''}`;
      await this.pages.again(request, reply, error, (errors) => (
        <ProfilePartPage
          {...props}
          errors={errors.map((each) => (each.field === 'year' ? each : { ...each, field }))}
        />
      ));
    }
  }

  @Post('documents/removal')
  async remove(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const { document, year } = named(body);
    await this.removeDocument.execute(actor, id, { document, year }, command);
    void reply.redirect(organisationPath(id, `/profile/${partOf(document)}?done=saved`), 303);
  }

  /** To be saved, never shown from our address. */
  @Get('files/:fileId')
  async download(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @PathId('fileId') fileId: Id<'file'>,
  ) {
    const { file, bytes } = await this.documents.open(actor, id, fileId);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(bytes(), {
      type: file.mediaType,
      disposition: attachmentOf(file.name),
      length: Number(file.bytes),
    });
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

/** Throws `not_found`. */
function partNamed(name: string): ProfilePart {
  if (!isProfilePart(name)) throw kernelErrors.error('not_found');
  return name;
}

const partOf = (document: string): ProfilePart =>
  Object.hasOwn(profileDocuments, document) ? profileDocuments[document as ProfileDocument] : 'registration';

const named = (body: unknown) => {
  const typedYear = textAt(body, 'year').trim();
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : null;
  return { document: textAt(body, 'document'), year, typedYear: typedYear || undefined };
};

/** Whether the page has a form of that year: else the file was brought with a new one. */
const yearIsThere = ({ profile }: ProfilePartProps, year: number | null): boolean =>
  year !== null && (profile.auditedFiscalYears.includes(year) || profile.documents.some((each) => each.year === year));

const atField = (error: FieldError): FieldError => ({ ...error, field: fieldOfFault(error.field) });

/** Masked numbers are nothing to begin from. */
const withoutNumbers = (typed: Typed): Typed => ({ ...typed, iban: '', account: '', swift: '' });
