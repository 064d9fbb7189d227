import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ApplicationsModule } from '#applications';
import { ApplicationsController } from './applications.controller.js';
import { AssessmentController } from './assessment.controller.js';
import { CorrigendumPreviewController } from './corrigendum-preview.controller.js';
import { DocumentsController } from './documents.controller.js';
import { ExtensionsController } from './extensions.controller.js';

/** Applications over HTTP. Bytes of files are handed on as they come, without being gathered in memory. */
@Module({
  imports: [ApplicationsModule],
  controllers: [
    ApplicationsController,
    AssessmentController,
    CorrigendumPreviewController,
    DocumentsController,
    ExtensionsController,
  ],
})
export class ApplicationsApiModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Lets the server take bytes without a form. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const bytes = 'application/octet-stream';
    server.addContentTypeParser(bytes, (request, payload, done) =>
      request.routeOptions.url?.endsWith('/documents') ? done(null, payload) : done(notHere),
    );
  }
}

const notHere = Object.assign(new Error('no route but that of documents takes bytes'), { statusCode: 415 });
