import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreviewCorrigendum, type CorrigendumPreview } from '#applications';
import { QuestionsReader } from '#correspondence';
import type { Actor, Id } from '#kernel';
import { chooseLanguage, words } from '#words';
import { changeSchema, readChange } from '../calls/corrigendum.schema.js';
import { Acting, PathId } from '../http/index.js';
import { explained } from './application.presenter.js';

/** Whom a change of a call would touch: asked of applications, under the address of the call. */
@ApiTags('calls')
@Controller('calls/:id/corrigendum-preview')
export class CorrigendumPreviewController {
  constructor(
    private readonly preview: PreviewCorrigendum,
    private readonly questions: QuestionsReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whom the proposed change would touch; nothing is stored' })
  @ApiOkResponse({
    description: 'Drafts, submissions, people who asked, findings that would change, and what stands against it',
  })
  async proposed(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Headers('accept-language') language?: string) {
    return this.present(actor, id, await this.preview.execute(actor, id), language);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom a change would touch, before it is proposed; nothing is stored' })
  @ApiBody({ schema: changeSchema as object })
  @ApiOkResponse({
    description: 'Drafts, submissions, people who asked, findings that would change, and what stands against it',
  })
  async typed(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ) {
    return this.present(actor, id, await this.preview.execute(actor, id, readChange(body)), language);
  }

  private async present(
    actor: Actor,
    id: Id<'call'>,
    { reasons, ...preview }: CorrigendumPreview,
    language: string | undefined,
  ) {
    const askers = await this.questions.askers(actor, id);
    return { ...preview, askers, reasons: explained(reasons, words(chooseLanguage(language))) };
  }
}
