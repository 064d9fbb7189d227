import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreviewCorrigendum, type CorrigendumPreview } from '#applications';
import type { Actor, Id } from '#kernel';
import { chooseLanguage, words } from '#words';
import { changeSchema, readChange } from '../calls/corrigendum.schema.js';
import { Acting, PathId } from '../http/index.js';
import { explained } from './application.presenter.js';

/** Whom a change of a call would touch: asked of applications, under the address of the call. */
@ApiTags('calls')
@Controller('calls/:id/corrigendum-preview')
export class CorrigendumPreviewController {
  constructor(private readonly preview: PreviewCorrigendum) {}

  @Get()
  @ApiOperation({ summary: 'Whom the proposed change would touch; nothing is stored' })
  @ApiOkResponse({ description: 'Drafts, submissions, findings that would change, and what stands against it' })
  async proposed(@Acting() actor: Actor, @PathId('id') id: Id<'call'>, @Headers('accept-language') language?: string) {
    return present(await this.preview.execute(actor, id), language);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom a change would touch, before it is proposed; nothing is stored' })
  @ApiBody({ schema: changeSchema as object })
  @ApiOkResponse({ description: 'Drafts, submissions, findings that would change, and what stands against it' })
  async typed(
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ) {
    return present(await this.preview.execute(actor, id, readChange(body)), language);
  }
}

const present = ({ reasons, ...preview }: CorrigendumPreview, language: string | undefined) => ({
  ...preview,
  reasons: explained(reasons, words(chooseLanguage(language))),
});
