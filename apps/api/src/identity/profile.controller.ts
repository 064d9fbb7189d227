import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { TracesReader } from '#applications';
import {
  AttachProfileDocument,
  ChangeBankAccount,
  checkedContent,
  EditProfilePart,
  OrganisationDocuments,
  ProfileReader,
  ReadBankAccount,
  RemoveProfileDocument,
  type PartRow,
} from '#identity';
import { isProfilePart, longTextsIn, missingInProfile, profileDocumentNames, profileParts } from '#identity/domain';
import { kernelErrors, type Actor, type Id, type OrganisationId } from '#kernel';
import { HistoryReader, type Command } from '#platform';
import { Acting, attachmentFrom, bytesIn, Commanding, Download, FileBody, nameIn, PathId } from '../http/index.js';
import { ProfileDocumentDto, ProfileDocumentKeyDto } from './profile.dto.js';
import { partSchemas } from './profile.schema.js';

/** What an organisation says of itself, in parts with a version each, and its files. */
@ApiTags('organisations')
@Controller('organisations/:id')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly documents: OrganisationDocuments,
    private readonly history: HistoryReader,
    private readonly editPart: EditProfilePart,
    private readonly changeBank: ChangeBankAccount,
    private readonly readBank: ReadBankAccount,
    private readonly attachDocument: AttachProfileDocument,
    private readonly removeDocument: RemoveProfileDocument,
    private readonly traces: TracesReader,
  ) {}

  @Get('profile')
  @ApiOperation({ summary: 'The profile: every part with its version, the files, and what is not there yet' })
  @ApiOkResponse({ description: 'Numbers of bank accounts are masked; a part that was never saved has version 0' })
  async profile(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    const page = await this.profiles.profile(actor, id);
    const parts: readonly PartRow[] = profileParts.map((part) => page.parts[part]);
    const missing = missingInProfile(page).map(({ params }) => params);
    return {
      id,
      name: page.name,
      parts,
      auditedFiscalYears: page.auditedFiscalYears,
      documents: page.documents,
      missing,
    };
  }

  @Put('profile/:part')
  @ApiOperation({
    summary: 'Replaces one part. The bank account: only owners, who have just shown who they are',
  })
  @ApiParam({ name: 'part', enum: profileParts.filter((part) => part !== 'statements') })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the part; "0" where it was never saved' })
  @ApiBody({ schema: partSchemas as never })
  @ApiOkResponse({
    description: 'The part, its new version, and what in its longer texts looks like a trace of a person',
  })
  async edit(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('part') part: string,
    @Body() body: unknown,
    @Commanding('versioned') command: Command,
  ) {
    if (!isProfilePart(part)) throw kernelErrors.error('not_found');
    if (part === 'bank') return this.changeBank.execute(actor, id, body, command);
    const saved = await this.editPart.execute(actor, id, part, body, command);
    return {
      ...saved,
      traces: await this.traces.find(actor, longTextsIn(part, checkedContent(part, body).content), id),
    };
  }

  @Get('bank-account')
  @ApiOperation({ summary: 'The numbers of the bank account, for who pays into it; history says who looked' })
  @ApiOkResponse({ description: 'IBAN, or account number and SWIFT code; empty where none was given' })
  async bankAccount(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    return (await this.readBank.execute(actor, id)) ?? {};
  }

  @Get('documents')
  @ApiOperation({ summary: 'The files of the profile that are in force' })
  @ApiOkResponse({ description: 'With name, size, hash and scan state' })
  async files(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    return { items: await this.documents.of(actor, id) };
  }

  @Post('documents')
  @ApiOperation({ summary: 'Puts a file into the profile, in place of the one before: its bytes are the body' })
  @FileBody()
  @ApiCreatedResponse({ description: 'The document and its year' })
  attach(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Query() { document, year }: ProfileDocumentDto,
    @Body() body: unknown,
    @Commanding() command: Command,
    @Headers('content-disposition') disposition?: string,
  ) {
    const file = { document, year: yearOf(year), name: nameIn(disposition), stream: bytesIn(body) };
    return this.attachDocument.execute(actor, id, file, command);
  }

  @Delete('documents/:document')
  @ApiOperation({ summary: 'Takes a file out of the profile; without its statement a year is no audited one' })
  @ApiParam({ name: 'document', enum: profileDocumentNames })
  @ApiOkResponse({ description: 'What was submitted keeps what it had' })
  remove(
    @Acting() actor: Actor,
    @PathId('id') id: OrganisationId,
    @Param('document') document: string,
    @Query() { year }: ProfileDocumentKeyDto,
    @Commanding() command: Command,
  ) {
    return this.removeDocument.execute(actor, id, { document, year: yearOf(year) }, command);
  }

  @Get('files/:fileId')
  @ApiOperation({ summary: 'The bytes of a file of the profile, to be saved' })
  @Download()
  async download(@Acting() actor: Actor, @PathId('id') id: OrganisationId, @PathId('fileId') fileId: Id<'file'>) {
    return attachmentFrom(await this.documents.open(actor, id, fileId));
  }

  @Get('history')
  @ApiOperation({
    summary: 'What was changed at an organisation, when and by whom; which fields, never what they held',
  })
  @ApiOkResponse({ description: 'The oldest first' })
  async changes(@Acting() actor: Actor, @PathId('id') id: OrganisationId) {
    await this.profiles.profile(actor, id);
    return { items: await this.history.of(actor, 'organisation', id) };
  }
}

const yearOf = (year: string | undefined): number | null => (year === undefined ? null : Number(year));
