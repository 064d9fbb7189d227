import { Body, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttachProfileDocument, OrganisationDocuments, ProfileReader, RemoveProfileDocument } from '#identity';
import { organisationPolicy, yearlyDocument, type ProfilePart } from '#identity/domain';
import { kernelErrors, type Actor, type Id, type OrganisationId } from '#kernel';
import type { Command } from '#platform';
import { Acting, attachmentOf, Commanding, PathId, PostedFiles, type PostedFile } from '../../../edge/src/index.js';
import { textAt } from '../http/form-reader.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { documentsOf } from './documents-listed.js';
import { Done, filesPath } from './layout.js';
import { ProfileDocumentsPage, type ProfileDocumentsProps } from './profile-documents-page.js';
import { partNamed } from './typed-profile.js';

/** The files of a profile, a page for each part that has some. */
@PageController('organisations/:id')
export class ProfileDocumentsController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: ProfileReader,
    private readonly documents: OrganisationDocuments,
    private readonly attachDocument: AttachProfileDocument,
    private readonly removeDocument: RemoveProfileDocument,
  ) {}

  @Get('profile/:part/documents')
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('part') part: string,
    @Query('done') done?: unknown,
  ) {
    const props = await this.props(actor, id, partWithFiles(part));
    await this.pages.send(request, reply, <ProfileDocumentsPage {...props} done={<Done done={done} />} />);
  }

  /** One file at a time, in place of the one before. */
  @Post('profile/:part/documents')
  async attach(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('part') name: string,
    @Body() body: unknown,
    @PostedFiles() files: AsyncIterable<PostedFile>,
    @Commanding() command: Command,
  ) {
    const part = partWithFiles(name);
    const { document, year, typedYear } = named(body);
    try {
      const first = await files[Symbol.asyncIterator]().next();
      if (first.done)
        throw kernelErrors.error('invalid_input', [], [{ pointer: '/file', code: 'profile.file_needed' }]);
      await this.attachDocument.execute(actor, id, { document, year, ...first.value }, command);
      void reply.redirect(`${filesPath(id, part)}?done=saved`, 303);
    } catch (error) {
      const props = { ...(await this.props(actor, id, part)), typedYear };
      const isNewYear = document === yearlyDocument && !yearIsThere(props, year);
      const field = isNewYear ? `upload-${document}` : `upload-${document}${year ?? ''}`;
      await this.pages.again(request, reply, error, (errors) => (
        <ProfileDocumentsPage
          {...props}
          errors={errors.map((each) => (each.field === 'year' ? each : { ...each, field }))}
        />
      ));
    }
  }

  @Post('profile/:part/documents/removal')
  async remove(
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('part') name: string,
    @Body() body: unknown,
    @Commanding() command: Command,
  ) {
    const part = partWithFiles(name);
    const { document, year } = named(body);
    await this.removeDocument.execute(actor, id, { document, year }, command);
    void reply.redirect(`${filesPath(id, part)}?done=saved`, 303);
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

  private async props(actor: Actor, id: OrganisationId, part: ProfilePart): Promise<ProfileDocumentsProps> {
    const profile = await this.profiles.profile(actor, id);
    const mayEdit = organisationPolicy.reasonsAgainst('edit', actor, { organisationId: id }).length === 0;
    return { profile, part, mayEdit };
  }
}

/** Throws `not_found`. */
function partWithFiles(name: string): ProfilePart {
  const part = partNamed(name);
  if (documentsOf(part).length === 0) throw kernelErrors.error('not_found');
  return part;
}

const named = (body: unknown) => {
  const typedYear = textAt(body, 'year').trim();
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : null;
  return { document: textAt(body, 'document'), year, typedYear: typedYear || undefined };
};

/** Whether the page has a form of that year: else the file was brought with a new one. */
const yearIsThere = ({ profile }: ProfileDocumentsProps, year: number | null): boolean =>
  year !== null && (profile.auditedFiscalYears.includes(year) || profile.documents.some((each) => each.year === year));
