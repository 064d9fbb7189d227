import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { CallFromReserve, ProposeRanking, ReleaseOutcomes, SelectionReader } from '#selection';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, PathId } from '../http/index.js';
import { ReserveCallDto } from './selection.dto.js';
import { presentAdvice, presentRankings } from './session.presenter.js';

/** From the ranked proposal to the letters. */
@ApiTags('selection')
@Controller()
export class SelectionController {
  constructor(
    private readonly selection: SelectionReader,
    private readonly proposeRanking: ProposeRanking,
    private readonly releaseOutcomes: ReleaseOutcomes,
    private readonly callFromReserve: CallFromReserve,
  ) {}

  /** The rankings of a window. */
  @Get('windows/:id/rankings')
  @ApiOkResponse({ description: 'The newest first' })
  async rankings(@Acting() actor: Actor, @PathId('id') id: Id<'window'>) {
    return presentRankings(await this.selection.rankings(actor, id), actor);
  }

  /** Ranks the eligible applications of a window. */
  @Post('windows/:id/rankings')
  @ApiCreatedResponse({ description: 'A proposal, kept with what it was made of' })
  propose(@Acting() actor: Actor, @PathId('id') id: Id<'window'>, @Commanding() command: Command) {
    return this.proposeRanking.execute(actor, id, command);
  }

  /** One ranking with what it was made of. */
  @Get('rankings/:id')
  @ApiOkResponse({ description: 'Input and answer in the form of the command `sgf rank`' })
  ranking(@Acting() actor: Actor, @PathId('id') id: Id<'ranking'>) {
    return this.selection.ranking(actor, id);
  }

  /** What is decided in a window. */
  @Get('windows/:id/decisions')
  async decisions(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'window'>,
    @Headers('accept-language') language?: string,
  ) {
    const said = words(chooseLanguage(language));
    return { items: (await this.selection.decisions(actor, id)).map((row) => presentAdvice(row, said)) };
  }

  /** The letters: every applicant of a window is told where it stands. */
  @Post('windows/:id/outcomes')
  @HttpCode(200)
  release(@Acting() actor: Actor, @PathId('id') id: Id<'window'>, @Commanding() command: Command) {
    return this.releaseOutcomes.execute(actor, id, command);
  }

  /** Calls an application from the reserve list. */
  @Post('applications/:id/reserve-call')
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
