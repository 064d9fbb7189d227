import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallsReader } from '#calls';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { CallFromReserve, ProposeRanking, ReleaseOutcomes, SelectionReader } from '#selection';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, PathId, Step } from '../http/index.js';
import { ReserveCallDto } from './selection.dto.js';
import { presentAdvice, presentRankings } from './session.presenter.js';

/** From the ranked proposal to the letters. */
@ApiTags('selection')
@Controller()
export class SelectionController {
  constructor(
    private readonly calls: CallsReader,
    private readonly selection: SelectionReader,
    private readonly proposeRanking: ProposeRanking,
    private readonly releaseOutcomes: ReleaseOutcomes,
    private readonly callFromReserve: CallFromReserve,
  ) {}

  @Get('windows/:id/rankings')
  @ApiOperation({ summary: 'The rankings of a window' })
  @ApiOkResponse({ description: 'The newest first' })
  async rankings(@Acting() actor: Actor, @PathId('id') id: Id<'window'>) {
    await this.calls.window(actor, id);
    return presentRankings(await this.selection.rankings(actor, id), actor);
  }

  @Post('windows/:id/rankings')
  @ApiOperation({ summary: 'Ranks the eligible applications of a window' })
  @ApiCreatedResponse({ description: 'A proposal, kept with what it was made of' })
  propose(@Acting() actor: Actor, @PathId('id') id: Id<'window'>, @Commanding() command: Command) {
    return this.proposeRanking.execute(actor, id, command);
  }

  @Get('rankings/:id')
  @ApiOperation({ summary: 'One ranking with what it was made of' })
  @ApiOkResponse({ description: 'Input and answer in the form of the command `sgf rank`' })
  ranking(@Acting() actor: Actor, @PathId('id') id: Id<'ranking'>) {
    return this.selection.ranking(actor, id);
  }

  @Get('windows/:id/decisions')
  @ApiOperation({ summary: 'What is decided in a window' })
  @ApiOkResponse({ description: 'The decision in force on each application' })
  async decisions(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'window'>,
    @Headers('accept-language') language?: string,
  ) {
    await this.calls.window(actor, id);
    const said = words(chooseLanguage(language));
    return { items: (await this.selection.decisions(actor, id)).map((row) => presentAdvice(row, said)) };
  }

  @Post('windows/:id/outcomes')
  @Step('The letters: every applicant of a window is told where it stands', 'How many were told now')
  release(@Acting() actor: Actor, @PathId('id') id: Id<'window'>, @Commanding() command: Command) {
    return this.releaseOutcomes.execute(actor, id, command);
  }

  @Post('applications/:id/reserve-call')
  @ApiOperation({ summary: 'Calls an application from the reserve list' })
  @ApiCreatedResponse({ description: 'Selected, while the envelope has room for it' })
  call(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Body() body: ReserveCallDto,
    @Commanding() command: Command,
  ) {
    return this.callFromReserve.execute(actor, id, { ...body }, command);
  }
}
