import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WritingReader } from '#applications';
import type { Actor, Id } from '#kernel';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { TaskListPage } from './task-list-page.js';

/** An application with its tasks. */
@PageController('applications/:id')
export class TaskListController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('kept') kept?: unknown,
  ) {
    const page = await this.reader.page(actor, id);
    await this.pages.send(request, reply, <TaskListPage page={page} kept={kept !== undefined} />);
  }
}
