import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApproveExtension, DeclineExtension, Extensions, ProposeExtension, TracesReader } from '#applications';
import type { ExtensionCause } from '#applications/domain';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, LookedWhyDto, PathId, Step } from '../http/index.js';
import { ExtensionDto } from './extension.dto.js';

/** More time for one applicant, with cause and by two persons; also for a draft, which nobody at the fund reads. */
@ApiTags('applications')
@Controller('applications/:id')
export class ExtensionsController {
  constructor(
    private readonly extensions: Extensions,
    private readonly proposeExtension: ProposeExtension,
    private readonly approveExtension: ApproveExtension,
    private readonly declineExtension: DeclineExtension,
    private readonly traces: TracesReader,
  ) {}

  @Get('extensions')
  @ApiOperation({ summary: 'More time that this applicant was given' })
  @ApiOkResponse({
    description:
      'Until when, instead of when, and the cause; the latest first. For the fund’s side also what is proposed',
  })
  async list(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    const { items, proposed } = await this.extensions.page(actor, id);
    const named = <Row extends { readonly cause: ExtensionCause }>(row: Row) => ({
      ...row,
      label: said.sayCode(`application.extension_cause.${row.cause}`),
    });
    return { items: items.map(named), proposed: proposed && named(proposed) };
  }

  @Post('extension-proposal')
  @ApiOperation({ summary: 'Proposes more time for this applicant alone' })
  @ApiCreatedResponse({ description: 'Another person decides' })
  async propose(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { until, cause, why, looked }: ExtensionDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.proposeExtension.execute(actor, id, { until, cause, why }, command);
  }

  @Post('extension')
  @ApiOperation({ summary: 'Gives the time that another person proposed' })
  @ApiCreatedResponse({ description: 'Until when the door is open for this applicant' })
  approve(@Acting() actor: Actor, @PathId('id') id: Id<'application'>, @Commanding() command: Command) {
    return this.approveExtension.execute(actor, id, command);
  }

  @Post('extension-dismissal')
  @Step('Sets the proposed time aside')
  async dismiss(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() { why, looked }: LookedWhyDto,
    @Commanding() command: Command,
  ) {
    await this.traces.refuseUnlooked(actor, { why }, looked);
    return this.declineExtension.execute(actor, id, { why }, command);
  }
}
