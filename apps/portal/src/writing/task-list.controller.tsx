import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WritingReader } from '#applications';
import { ProfileReader } from '#identity';
import type { Actor, Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { Acting, PathId } from '../../../edge/src/index.js';
import { PageController, Pages, type PageRequest } from '../http/index.js';
import { TaskListPage } from './task-list-page.js';

/** An application with its tasks. */
@PageController('applications/:id')
export class TaskListController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: WritingReader,
    private readonly profiles: ProfileReader,
    private readonly work: UnitOfWork,
  ) {}

  /** The tasks and how far they are. */
  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: FastifyReply,
    @Acting() actor: Actor,
    @PathId('id') id: Id<'application'>,
    @Query('kept') kept?: unknown,
  ) {
    const { page, profile } = await this.work.read(actor, () => this.read(actor, id));
    await this.pages.send(
      request,
      reply,
      <TaskListPage {...{ page, profile }} person={actor.id} kept={kept !== undefined} />,
    );
  }

  private async read(actor: Actor, id: Id<'application'>) {
    const page = await this.reader.page(actor, id);
    const { against, application } = page;
    const isOwn = against.length === 0 && application.receivedBy === null;
    return { page, profile: isOwn ? await this.profiles.profile(actor, application.organisationId) : null };
  }
}
