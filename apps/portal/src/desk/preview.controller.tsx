import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader, type CallRow } from '#calls';
import { callPolicy } from '#calls/domain';
import { kernelErrors, permit, visitor, type Actor, type Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import { CallPage } from '../calls/call-page.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { PreviewNotice } from './preview-notice.js';
import { TextsPage } from './texts-page.js';

/** A call as applicants will read it, before anybody outside does. */
@PageController('desk/calls/:id/preview')
export class PreviewController {
  constructor(
    private readonly pages: Pages,
    private readonly calls: CallsReader,
  ) {}

  @Get()
  async call(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
  ) {
    const call = await this.find(actor, id);
    const isPublic = isForEverybody(call);
    const shown = isPublic ? call : { ...call, state: 'published' as const };
    const notice = <PreviewNotice call={call} isPublic={isPublic} />;
    await this.pages.send(request, reply, <CallPage call={shown} notice={notice} />);
  }

  /** Guidelines, sections and questions in one language of the call. */
  @Get(':language')
  async texts(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'call'>,
    @Param('language') language: string,
  ) {
    const call = await this.find(actor, id);
    if (!call.languages.includes(language)) throw kernelErrors.error('not_found');
    await this.pages.send(request, reply, <TextsPage {...{ call, language }} isPublic={isForEverybody(call)} />);
  }

  /** Whoever may read drafts may look. */
  private async find(actor: Actor, id: Id<'call'>): Promise<CallRow> {
    permit(callPolicy, 'read', actor, { state: 'draft' });
    return this.calls.detail(actor, id);
  }
}

const isForEverybody = (call: CallRow): boolean => callPolicy.reasonsAgainst('read', visitor, call).length === 0;
