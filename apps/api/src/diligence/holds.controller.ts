import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DiligenceReader, LiftHold, PlaceHold } from '#diligence';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { chooseLanguage, words } from '#words';
import { Acting, Commanding, etagOf, PathId, Step, WhyDto } from '../http/index.js';
import { HoldDto, HoldsDto } from './hold.dto.js';
import { presentHold } from './hold.presenter.js';

/** Holds: what must be cleared before anything goes on. */
@ApiTags('holds')
@Controller('holds')
export class HoldsController {
  constructor(
    private readonly diligence: DiligenceReader,
    private readonly placeHold: PlaceHold,
    private readonly liftHold: LiftHold,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The holds that the reader may see' })
  @ApiOkResponse({ description: 'Those in place first' })
  async list(@Acting() actor: Actor, @Query() { subjectId }: HoldsDto, @Headers('accept-language') language?: string) {
    const said = words(chooseLanguage(language));
    return { items: (await this.diligence.holds(actor, subjectId)).map((hold) => presentHold(hold, actor, said)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One hold' })
  @ApiOkResponse({ description: 'With what the reader may do next' })
  async detail(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'hold'>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ) {
    const hold = await this.diligence.hold(actor, id);
    void reply.header('etag', etagOf(hold));
    return presentHold(hold, actor, words(chooseLanguage(language)));
  }

  @Post()
  @ApiOperation({ summary: 'Places a hold: every later step on the subject waits' })
  @ApiCreatedResponse({ description: 'In place at once' })
  place(@Acting() actor: Actor, @Body() body: HoldDto, @Commanding() command: Command) {
    return this.placeHold.execute(actor, body, command);
  }

  @Post(':id/lifting')
  @Step('Lifts it, as another person')
  lift(@Acting() actor: Actor, @PathId('id') id: Id<'hold'>, @Body() { why }: WhyDto, @Commanding() command: Command) {
    return this.liftHold.execute(actor, id, why, command);
  }
}
